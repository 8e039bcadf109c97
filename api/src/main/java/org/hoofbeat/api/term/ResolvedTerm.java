package org.hoofbeat.api.term;

import java.util.Optional;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.UnknownTermException;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;

/**
 * An identifier as asked for, and the dossier of the one that stands for it now.
 *
 * @param requested as normalised from the request
 */
public record ResolvedTerm(TermId requested, Dossier dossier) {

  /**
   * Resolves old, alternative and obsolete identifiers; throws where the text is none or the build
   * knows none.
   */
  public static ResolvedTerm of(ServedBuild served, String text) {
    TermId requested = TermId.parse(text);
    KnowledgeGraph graph = served.graph();
    Optional<Dossier> dossier = graph.findCurrentId(requested).flatMap(graph::findDossier);
    return new ResolvedTerm(
        requested,
        dossier.orElseThrow(
            () -> new UnknownTermException(requested, String.valueOf(served.build().number()))));
  }

  public TermId id() {
    return dossier.id();
  }
}
