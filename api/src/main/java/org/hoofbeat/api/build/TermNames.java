package org.hoofbeat.api.build;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.stream.Stream;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/** Names of the concepts of one build, remembered while the build is served. Thread-safe. */
public final class TermNames {

  private static final String DISEASE = ConceptKind.DISEASE.label();
  private static final int REMEMBERED = 200_000;

  private final KnowledgeGraph graph;
  private final Cache<TermId, Names> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  TermNames(KnowledgeGraph graph) {
    this.graph = graph;
  }

  /**
   * The identifier with its name in the language, or in the next best with the fallback flagged.
   */
  public TermRef ref(TermId id, Language language) {
    return remembered.get(id, this::read).ref(id, language);
  }

  private Names read(TermId id) {
    return graph.findDescription(id).map(this::named).orElse(Names.UNKNOWN);
  }

  /**
   * A disease without a Chinese name of its own takes that of an identifier that accepted exact mappings join to it; a
   * UMLS code, which nobody names in Chinese, that of the disease that is said to be exactly it.
   */
  private Names named(Dossier dossier) {
    Names own = Names.of(dossier);
    if (own.chinese != null) {
      return own;
    }
    if (dossier.id().has(CuriePrefix.UMLS)) {
      return dossier.listPointingHere(Mapping.class).stream()
          .map(Stated::statement)
          .filter(Mapping::isSame)
          .flatMap(mapping -> graph.findDossier(mapping.subject()).stream())
          .flatMap(disease -> Stream.ofNullable(named(disease).chinese))
          .findFirst()
          .map(own::withChinese)
          .orElse(own);
    }
    if (!DISEASE.equals(own.kind)) {
      return own;
    }
    return graph.findGroup(dossier.id()).stream()
        .flatMap(group -> group.members().stream())
        .flatMap(member -> graph.findDescription(member).stream())
        .flatMap(member -> member.findName(Language.ZH).stream())
        .findFirst()
        .map(own::withChinese)
        .orElse(own);
  }

  private record Names(
      @Nullable String kind,
      @Nullable String english,
      @Nullable String chinese,
      @Nullable String any,
      boolean obsolete) {

    static final Names UNKNOWN = new Names(null, null, null, null, false);

    static Names of(Dossier dossier) {
      Concept concept = dossier.findConcept().orElse(null);
      return new Names(
          concept == null ? null : concept.kind().label(),
          dossier.findName(Language.EN).orElse(null),
          dossier.findName(Language.ZH).orElse(null),
          concept == null ? null : concept.label(),
          concept != null && concept.obsolete());
    }

    Names withChinese(String name) {
      return new Names(kind, english, name, any, obsolete);
    }

    TermRef ref(TermId id, Language language) {
      boolean chineseAsked = language.equals(Language.ZH);
      String asked = chineseAsked ? chinese : english;
      Boolean retired = obsolete ? true : null;
      if (asked != null) {
        return new TermRef(id.value(), kind, asked, null, chineseAsked ? english : null, retired);
      }
      String other = chineseAsked ? english : chinese;
      String shown = other != null ? other : any;
      return new TermRef(id.value(), kind, shown, shown == null ? null : true, null, retired);
    }
  }
}
