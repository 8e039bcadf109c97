package org.hoofbeat.loaders.orpha;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.jspecify.annotations.Nullable;

/**
 * Says Orphanet's facts in the model's words, equal from JSON and from XML. A gene, a gene association and a parent are
 * said once a load however many packets repeat them (a packet repeats its children's genes). One load, one thread.
 */
public final class OrphaStatements {

  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<List<String>> said = new HashSet<>();
  private final Set<String> defined = new HashSet<>();

  public OrphaStatements(StatementSink sink) {
    this.sink = sink;
  }

  /** {@code ORPHA:code}; null, with an issue, where the code is none. */
  public @Nullable TermId disease(String code) {
    boolean digits =
        !code.isEmpty() && code.length() < 12 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      sink.issue(LoadIssue.Kind.MALFORMED_ID, code, "not an ORPHAcode");
      return null;
    }
    return ids.find("ORPHA:" + code);
  }

  /** As {@link #disease}, for a definition; null, with an issue, also where the load has already defined it. */
  public @Nullable TermId newDisease(String code) {
    TermId id = disease(code);
    if (id != null && !defined.add(code)) {
      sink.issue(LoadIssue.Kind.DUPLICATE_ID, id.value(), "defined twice; the first stands");
      return null;
    }
    return id;
  }

  public void synonym(TermId disease, String text, @Nullable String type, Language language) {
    if (OrphaWords.isStated(text)) {
      SynonymScope scope = SynonymScope.EXACT;
      sink.accept(
          new Designation(disease, text, language, scope, type, TranslationStatus.ORIGINAL, null));
    }
  }

  public void disorderType(TermId disease, String type, Map<String, String> details) {
    course(disease, DiseaseCourse.Kind.DISORDER_TYPE, type, null, details);
  }

  public void onset(TermId disease, String value) {
    course(disease, DiseaseCourse.Kind.ONSET, value, OrphaWords.onset(value), Map.of());
  }

  public void inheritance(TermId disease, String value) {
    course(disease, DiseaseCourse.Kind.INHERITANCE, value, OrphaWords.inheritance(value), Map.of());
  }

  /** The vocabulary and code of an alignment, with Orphanet's relation as written. */
  public void alignment(
      TermId disease,
      String source,
      String reference,
      String relation,
      Map<String, String> details) {
    TermId object = ids.find(source + ":" + reference);
    if (object == null) {
      sink.issue(LoadIssue.Kind.MALFORMED_ID, source + ":" + reference, "not an identifier");
      return;
    }
    sink.accept(OrphaWords.mapping(disease, object, relation, details));
  }

  public void phenotype(
      TermId disease, String term, String frequency, Map<String, String> details) {
    TermId phenotype = ids.find(term, sink);
    if (phenotype == null) {
      return;
    }
    Frequency stated = OrphaWords.frequency(frequency);
    if (stated.term() == null && OrphaWords.isStated(frequency)) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_VALUE,
          frequency,
          "not one of Orphanet's six frequencies; kept as text");
    }
    boolean excluded = OrphaWords.isExcluded(frequency);
    sink.accept(
        new PhenotypeAnnotation(
            disease,
            phenotype,
            excluded,
            stated,
            null,
            Sex.UNKNOWN,
            List.of(),
            null,
            List.of(),
            null,
            null,
            details));
  }

  public void prevalence(
      TermId disease,
      String type,
      String prevalenceClass,
      String value,
      String geography,
      Map<String, String> details) {
    double number = Double.NaN;
    if (OrphaWords.isStated(value)) {
      try {
        number = Double.parseDouble(value.strip());
      } catch (NumberFormatException e) {
        sink.issue(LoadIssue.Kind.MALFORMED_VALUE, value, "not a number");
      }
    }
    String stated = OrphaWords.isStated(prevalenceClass) ? prevalenceClass : null;
    String where = OrphaWords.isStated(geography) ? geography : null;
    sink.accept(new Prevalence(disease, type, stated, number, where, details));
  }

  /** A parent, or a place in a named classification. */
  public void parent(TermId child, TermId parent, @Nullable String classification) {
    if (child.equals(parent)) {
      sink.issue(LoadIssue.Kind.CYCLE, child.value(), "stands under itself; left out");
    } else if (said.add(
        List.of("parent", child.value(), parent.value(), String.valueOf(classification)))) {
      sink.accept(new Hierarchy(child, parent, HierarchyRelation.CLASSIFIED_UNDER, classification));
    }
  }

  public void gene(
      TermId disease,
      OrphaGene gene,
      String association,
      List<String> references,
      Map<String, String> details) {
    TermId id = gene.id(ids);
    if (id == null) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_ID,
          gene.symbol(),
          "a gene without an HGNC, OMIM or Ensembl identifier");
      return;
    }
    describe(id, gene);
    if (said.add(List.of("gene", disease.value(), id.value(), association))) {
      sink.accept(new GeneAssociation(disease, id, association, null, references, details));
    }
  }

  private void describe(TermId id, OrphaGene gene) {
    if (!gene.symbol().isEmpty() && said.add(List.of("symbol", id.value()))) {
      sink.accept(Concept.of(id, ConceptKind.GENE, gene.symbol()));
    }
    for (String name : gene.names()) {
      if (OrphaWords.isStated(name)
          && !name.equals(gene.symbol())
          && said.add(List.of("name", id.value(), name))) {
        sink.accept(Designation.synonym(id, name, Language.EN, SynonymScope.EXACT));
      }
    }
    for (Map.Entry<String, String> reference : gene.references()) {
      TermId other = ids.find(reference.getKey() + ":" + reference.getValue());
      if (other != null
          && !other.equals(id)
          && said.add(List.of("xref", id.value(), other.value()))) {
        sink.accept(Mapping.xref(id, other));
      }
    }
  }

  private void course(
      TermId disease,
      DiseaseCourse.Kind kind,
      String value,
      @Nullable TermId term,
      Map<String, String> details) {
    if (OrphaWords.isStated(value)) {
      sink.accept(new DiseaseCourse(disease, kind, value, term, details));
    }
  }
}
