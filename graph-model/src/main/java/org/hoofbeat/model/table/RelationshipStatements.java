package org.hoofbeat.model.table;

import static org.hoofbeat.model.table.Field.count;
import static org.hoofbeat.model.table.Field.details;
import static org.hoofbeat.model.table.Field.flag;
import static org.hoofbeat.model.table.Field.idOf;
import static org.hoofbeat.model.table.Field.name;
import static org.hoofbeat.model.table.Field.number;
import static org.hoofbeat.model.table.Field.terms;
import static org.hoofbeat.model.table.Field.text;
import static org.hoofbeat.model.table.Field.texts;
import static org.hoofbeat.model.table.StatementTable.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Treatment;

/** The tables of statements that join two concepts. */
final class RelationshipStatements {

  static final StatementTable<Hierarchy> HIERARCHY =
      between(
          Hierarchy.class,
          Arrays.stream(HierarchyRelation.values()).map(Enum::name).toList(),
          List.of(text("classification", Hierarchy::classification)),
          new StatementTable.Ends<>() {
            @Override
            public TermId object(Hierarchy statement) {
              return statement.parent();
            }

            @Override
            public int relationship(Hierarchy statement) {
              return statement.relation().ordinal();
            }
          },
          row ->
              new Hierarchy(
                  row.subject(),
                  row.end(),
                  HierarchyRelation.valueOf(row.type()),
                  row.findText("classification")));

  static final StatementTable<PhenotypeAnnotation> PHENOTYPE =
      between(
          PhenotypeAnnotation.class,
          List.of("HAS_PHENOTYPE"),
          withFrequency(
              PhenotypeAnnotation::frequency,
              List.of(
                  flag("excluded", PhenotypeAnnotation::excluded),
                  text("onset", statement -> idOf(statement.onset())),
                  name("sex", PhenotypeAnnotation::sex),
                  terms("modifiers", PhenotypeAnnotation::modifiers),
                  text("evidence", PhenotypeAnnotation::evidence),
                  texts("references", PhenotypeAnnotation::references),
                  text("aspect", PhenotypeAnnotation::aspect),
                  text("biocuration", PhenotypeAnnotation::biocuration),
                  details(PhenotypeAnnotation::details))),
          PhenotypeAnnotation::phenotype,
          row ->
              new PhenotypeAnnotation(
                  row.subject(),
                  row.end(),
                  row.flag("excluded"),
                  frequency(row),
                  row.findTerm("onset"),
                  row.name("sex", Sex.class),
                  row.terms("modifiers"),
                  row.findText("evidence"),
                  row.texts("references"),
                  row.findText("aspect"),
                  row.findText("biocuration"),
                  row.details()));

  static final StatementTable<GeneAssociation> GENE =
      between(
          GeneAssociation.class,
          List.of("CAUSED_BY"),
          List.of(
              text("association", GeneAssociation::association),
              text("submitter", GeneAssociation::submitter),
              texts("references", GeneAssociation::references),
              details(GeneAssociation::details)),
          GeneAssociation::gene,
          row ->
              new GeneAssociation(
                  row.subject(),
                  row.end(),
                  row.text("association"),
                  row.findText("submitter"),
                  row.texts("references"),
                  row.details()));

  static final StatementTable<GenePhenotype> GENE_PHENOTYPE =
      between(
          GenePhenotype.class,
          List.of("GENE_PHENOTYPE"),
          withFrequency(
              GenePhenotype::frequency,
              List.of(text("disease", statement -> idOf(statement.disease())))),
          GenePhenotype::phenotype,
          row ->
              new GenePhenotype(row.subject(), row.end(), row.findTerm("disease"), frequency(row)));

  static final StatementTable<Treatment> TREATMENT =
      between(
          Treatment.class,
          List.of("TREATED_BY"),
          List.of(
              text("relation", Treatment::relation),
              text("phenotype", statement -> idOf(statement.phenotype())),
              text("approval", Treatment::approval),
              text("evidence", Treatment::evidence),
              texts("references", Treatment::references),
              details(Treatment::details)),
          Treatment::action,
          row ->
              new Treatment(
                  row.subject(),
                  row.end(),
                  row.text("relation"),
                  row.findTerm("phenotype"),
                  row.findText("approval"),
                  row.findText("evidence"),
                  row.texts("references"),
                  row.details()));

  static final StatementTable<Mapping> MAPPING =
      between(
          Mapping.class,
          List.of("MAPS_TO"),
          List.of(
              name("predicate", Mapping::predicate),
              flag("negated", Mapping::negated),
              text("justification", Mapping::justification),
              number("confidence", Mapping::confidence),
              text("relationCode", Mapping::relationCode),
              details(Mapping::details)),
          Mapping::object,
          row ->
              new Mapping(
                  row.subject(),
                  row.name("predicate", MappingPredicate.class),
                  row.end(),
                  row.flag("negated"),
                  row.findText("justification"),
                  row.number("confidence"),
                  row.findText("relationCode"),
                  row.details()));

  static final StatementTable<Examination> EXAMINATION =
      between(
          Examination.class,
          List.of("SHOWN_BY"),
          List.of(
              text("relation", Examination::relation),
              texts("references", Examination::references),
              details(Examination::details)),
          Examination::action,
          row ->
              new Examination(
                  row.subject(),
                  row.end(),
                  row.text("relation"),
                  row.texts("references"),
                  row.details()));

  static final StatementTable<LaboratoryInterpretation> LABORATORY =
      between(
          LaboratoryInterpretation.class,
          List.of("INTERPRETED_AS"),
          List.of(
              text("outcome", LaboratoryInterpretation::outcome),
              flag("excluded", LaboratoryInterpretation::excluded),
              details(LaboratoryInterpretation::details)),
          LaboratoryInterpretation::phenotype,
          row ->
              new LaboratoryInterpretation(
                  row.subject(),
                  row.text("outcome"),
                  row.end(),
                  row.flag("excluded"),
                  row.details()));

  private RelationshipStatements() {}

  private static <S> List<Field<S>> withFrequency(
      Function<S, Frequency> frequency, List<Field<S>> others) {
    List<Field<S>> fields = new ArrayList<>(others);
    fields.add(count("frequencyN", statement -> frequency.apply(statement).n()));
    fields.add(count("frequencyM", statement -> frequency.apply(statement).m()));
    fields.add(number("frequencyPercent", statement -> frequency.apply(statement).percent()));
    fields.add(text("frequencyTerm", statement -> idOf(frequency.apply(statement).term())));
    fields.add(
        text(
            "frequencyText",
            statement -> {
              String text = frequency.apply(statement).text();
              return text.isEmpty() ? null : text;
            }));
    return List.copyOf(fields);
  }

  private static Frequency frequency(StoredRow row) {
    String text = row.findText("frequencyText");
    return new Frequency(
        row.count("frequencyN"),
        row.count("frequencyM"),
        row.number("frequencyPercent"),
        row.findTerm("frequencyTerm"),
        text == null ? "" : text);
  }
}
