package org.hoofbeat.api.fhir.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.ConceptProperty;
import org.hoofbeat.api.fhir.code.Wording;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/** A concept of the graph, read when something of it is asked. Not thread-safe. */
final class GraphConcept implements CodedConcept {

  private static final Coding SYNONYM =
      new Coding("http://snomed.info/sct", "900000000000013009", "Synonym");

  private final Vocabulary vocabulary;
  private final KnowledgeGraph graph;
  private final TermId asked;
  private final TermId current;
  private @Nullable Dossier dossier;

  /**
   * @param asked the identifier that was asked for
   * @param current the one that stands for it now; another one where it was merged
   */
  GraphConcept(Vocabulary vocabulary, KnowledgeGraph graph, TermId asked, TermId current) {
    this.vocabulary = vocabulary;
    this.graph = graph;
    this.asked = asked;
    this.current = current;
  }

  TermId id() {
    return asked;
  }

  private Dossier dossier() {
    Dossier known = dossier;
    if (known == null) {
      known =
          graph
              .findDescription(asked)
              .or(() -> graph.findDescription(current))
              .orElseGet(() -> new Dossier(asked, List.of(), List.of()));
      dossier = known;
    }
    return known;
  }

  private Optional<Concept> concept() {
    return dossier().findConcept();
  }

  @Override
  public String code() {
    return vocabulary.code(asked);
  }

  @Override
  public @Nullable String display() {
    return dossier().name();
  }

  @Override
  public @Nullable String definition() {
    return concept().map(Concept::definition).orElse(null);
  }

  @Override
  public boolean isAbstract() {
    return false;
  }

  @Override
  public boolean isInactive() {
    return isMerged() || concept().map(Concept::obsolete).orElse(false);
  }

  private boolean isMerged() {
    return !dossier().id().equals(asked);
  }

  @Override
  public boolean isDeprecated() {
    return isInactive();
  }

  @Override
  public @Nullable String status() {
    return isInactive() ? "deprecated" : null;
  }

  @Override
  public List<ConceptProperty> properties() {
    List<ConceptProperty> properties = new ArrayList<>();
    if (isMerged()) {
      properties.add(code("replacedBy", current));
    }
    Concept concept = concept().orElse(null);
    if (concept == null) {
      return properties;
    }
    concept.replacedBy().forEach(id -> properties.add(code("replacedBy", id)));
    concept.consider().forEach(id -> properties.add(code("consider", id)));
    concept.alternativeIds().forEach(id -> properties.add(code("alternativeCode", id)));
    if (concept.comment() != null) {
      properties.add(text("comment", concept.comment()));
    }
    concept.subsets().forEach(subset -> properties.add(text("subset", subset)));
    for (Map.Entry<String, String> detail : new TreeMap<>(concept.details()).entrySet()) {
      properties.add(text(detail.getKey(), detail.getValue()));
    }
    return properties;
  }

  private ConceptProperty code(String name, TermId id) {
    String code = id.has(vocabulary.prefix()) ? vocabulary.code(id) : id.value();
    return new ConceptProperty(name, GraphProperties.uri(name), new CodeType(code));
  }

  private static ConceptProperty text(String name, String value) {
    return new ConceptProperty(name, GraphProperties.uri(name), new StringType(value));
  }

  @Override
  public List<Extension> extensions() {
    return List.of();
  }

  @Override
  public List<Wording> wordings() {
    Dossier known = dossier();
    Set<Language> languages = new LinkedHashSet<>(List.of(vocabulary.language(), Language.EN));
    List<Stated<Designation>> designations = known.list(Designation.class);
    designations.forEach(stated -> languages.add(stated.statement().language()));
    List<Wording> wordings = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Language language : languages) {
      known
          .findName(language)
          .filter(name -> seen.add(language + "\u0000" + name))
          .ifPresent(name -> wordings.add(wording(language, name, Wording.preferred())));
    }
    designations.stream()
        .map(Stated::statement)
        .sorted(Comparator.comparing(Designation::status).thenComparing(Designation::scope))
        .filter(word -> seen.add(word.language() + "\u0000" + word.text()))
        .forEach(word -> wordings.add(wording(word.language(), word.text(), use(word))));
    if (wordings.isEmpty()) {
      concept()
          .filter(concept -> concept.label() != null)
          .ifPresent(
              concept ->
                  wordings.add(wording(concept.language(), known.name(), Wording.preferred())));
    }
    return wordings;
  }

  private static Coding use(Designation designation) {
    boolean exact =
        designation.scope() == SynonymScope.LABEL || designation.scope() == SynonymScope.EXACT;
    return exact
        ? SYNONYM
        : new Coding(
            GraphProperties.SCOPES, designation.scope().name().toLowerCase(Locale.ROOT), null);
  }

  private static Wording wording(Language language, String text, Coding use) {
    return new Wording(LanguageTag.of(language.tag()), use, "active", text, List.of(), null);
  }
}
