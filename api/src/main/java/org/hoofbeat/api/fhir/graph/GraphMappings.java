package org.hoofbeat.api.fhir.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.request.Translation;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/**
 * The mappings of the graph as translations. A statement is read in both directions; the relation is
 * always told from the code given to the code found: a broader object is {@code wider}.
 */
final class GraphMappings {

  /** Where our maps have their addresses. */
  static final String MAPS = "https://hoofbeat.org/fhir/ConceptMap/";

  private static final String UNLISTED = "http://identifiers.org/";

  private final KnowledgeGraph graph;
  private final List<ConceptMap> maps = new ArrayList<>();

  GraphMappings(KnowledgeGraph graph, Map<String, Release> releases) {
    this.graph = graph;
    for (Release release : releases.values()) {
      ConceptMap map = new ConceptMap();
      map.setId(release.source());
      map.setUrl(MAPS + release.source()).setVersion(release.version());
      map.setName(release.source().replace('-', '_')).setTitle(release.name());
      map.setStatus(PublicationStatus.ACTIVE).setCopyright(release.licence());
      maps.add(map);
    }
  }

  List<ConceptMap> conceptMaps() {
    return maps;
  }

  List<Translation> translate(Coding coding, @Nullable String mapUrl) {
    Optional<Dossier> dossier =
        Vocabulary.ofUrl(coding.getSystem())
            .flatMap(vocabulary -> vocabulary.term(coding.getCode()))
            .flatMap(id -> graph.findDossier(id));
    if (dossier.isEmpty()) {
      return List.of();
    }
    List<Translation> found = new ArrayList<>();
    for (Stated<Mapping> stated : dossier.get().list(Mapping.class)) {
      add(stated, stated.statement().object(), stated.statement().predicate(), mapUrl, found);
    }
    for (Stated<Mapping> stated : dossier.get().listPointingHere(Mapping.class)) {
      MappingPredicate inverse = stated.statement().predicate().inverse();
      add(stated, stated.statement().subject(), inverse, mapUrl, found);
    }
    found.sort(
        Comparator.comparing((Translation translation) -> translation.concept().getSystem())
            .thenComparing(translation -> translation.concept().getCode())
            .thenComparing(Translation::map)
            .thenComparing(translation -> String.valueOf(translation.comment())));
    return found;
  }

  private void add(
      Stated<Mapping> stated,
      TermId other,
      MappingPredicate predicate,
      @Nullable String mapUrl,
      List<Translation> to) {
    Release release = stated.release();
    String map = MAPS + release.source();
    if (mapUrl != null && !mapUrl.equals(map)) {
      return;
    }
    boolean negated = stated.statement().negated();
    String comment = negated ? "Not " + predicate.curie() : predicate.curie();
    to.add(
        new Translation(
            coding(graph, other),
            null,
            negated ? ConceptMapEquivalence.DISJOINT : equivalence(predicate),
            Canonical.text(map, release.version()),
            comment));
  }

  /** An identifier as code and system, with its name where it has one. */
  static Coding coding(KnowledgeGraph graph, TermId id) {
    Vocabulary vocabulary = Vocabulary.ofPrefix(id.prefix());
    String display =
        graph
            .findDescription(id)
            .map(Dossier::name)
            .filter(name -> !name.equals(id.value()))
            .orElse(null);
    return vocabulary == null
        ? new Coding(UNLISTED + id.prefix().toLowerCase(Locale.ROOT), id.local(), display)
        : new Coding(vocabulary.url(), vocabulary.code(id), display);
  }

  /** R4's word for a statement as it stands, from subject to object. */
  static ConceptMapEquivalence equivalence(Mapping mapping) {
    return mapping.negated() ? ConceptMapEquivalence.DISJOINT : equivalence(mapping.predicate());
  }

  /** R4's word for a relation told from source to target; a mere cross-reference is only related. */
  static ConceptMapEquivalence equivalence(MappingPredicate predicate) {
    return switch (predicate) {
      case EXACT -> ConceptMapEquivalence.EQUIVALENT;
      case BROAD -> ConceptMapEquivalence.WIDER;
      case NARROW -> ConceptMapEquivalence.NARROWER;
      case CLOSE, RELATED, XREF -> ConceptMapEquivalence.RELATEDTO;
    };
  }
}
