package org.hoofbeat.model.table;

import static org.hoofbeat.model.table.Field.details;
import static org.hoofbeat.model.table.Field.flag;
import static org.hoofbeat.model.table.Field.idOf;
import static org.hoofbeat.model.table.Field.name;
import static org.hoofbeat.model.table.Field.number;
import static org.hoofbeat.model.table.Field.terms;
import static org.hoofbeat.model.table.Field.text;
import static org.hoofbeat.model.table.Field.texts;
import static org.hoofbeat.model.table.StatementTable.node;

import java.util.List;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Prevalence;
import org.jspecify.annotations.Nullable;

/** The tables of statements about one concept, each a node of its own. */
final class NodeStatements {

  static final StatementTable<Concept> CONCEPT =
      node(
          Concept.class,
          "ConceptStatement",
          "DESCRIBED_BY",
          List.of(
              name("kind", Concept::kind),
              text("label", Concept::label),
              text("language", statement -> statement.language().tag()),
              text("definition", Concept::definition),
              text("comment", Concept::comment),
              flag("obsolete", Concept::obsolete),
              terms("replacedBy", Concept::replacedBy),
              terms("consider", Concept::consider),
              terms("alternativeIds", Concept::alternativeIds),
              texts("subsets", Concept::subsets),
              details(Concept::details),
              text("folded", statement -> folded(statement.label()))),
          row ->
              new Concept(
                  row.subject(),
                  row.name("kind", ConceptKind.class),
                  row.findText("label"),
                  new Language(row.text("language")),
                  row.findText("definition"),
                  row.findText("comment"),
                  row.flag("obsolete"),
                  row.terms("replacedBy"),
                  row.terms("consider"),
                  row.terms("alternativeIds"),
                  row.texts("subsets"),
                  row.details()));

  static final StatementTable<Designation> DESIGNATION =
      node(
          Designation.class,
          "HAS_DESIGNATION",
          List.of(
              text("text", Designation::text),
              text("language", statement -> statement.language().tag()),
              name("scope", Designation::scope),
              text("type", Designation::type),
              name("status", Designation::status),
              text("translationOf", Designation::translationOf),
              text("folded", statement -> folded(statement.text()))),
          row ->
              new Designation(
                  row.subject(),
                  row.text("text"),
                  new Language(row.text("language")),
                  row.name("scope", SynonymScope.class),
                  row.findText("type"),
                  row.name("status", TranslationStatus.class),
                  row.findText("translationOf")));

  static final StatementTable<Prevalence> PREVALENCE =
      node(
          Prevalence.class,
          "HAS_PREVALENCE",
          List.of(
              text("type", Prevalence::type),
              text("prevalenceClass", Prevalence::prevalenceClass),
              number("valuePer100000", Prevalence::valuePer100000),
              text("geography", Prevalence::geography),
              details(Prevalence::details)),
          row ->
              new Prevalence(
                  row.subject(),
                  row.text("type"),
                  row.findText("prevalenceClass"),
                  row.number("valuePer100000"),
                  row.findText("geography"),
                  row.details()));

  static final StatementTable<DiseaseCourse> COURSE =
      node(
          DiseaseCourse.class,
          "HAS_COURSE",
          List.of(
              name("kind", DiseaseCourse::kind),
              text("value", DiseaseCourse::value),
              text("term", statement -> idOf(statement.term())),
              details(DiseaseCourse::details)),
          row ->
              new DiseaseCourse(
                  row.subject(),
                  row.name("kind", DiseaseCourse.Kind.class),
                  row.text("value"),
                  row.findTerm("term"),
                  row.details()));

  static final StatementTable<CatalogueEntry> CATALOGUE =
      node(
          CatalogueEntry.class,
          "IN_CATALOGUE",
          List.of(
              text("catalogue", CatalogueEntry::catalogue),
              text("number", CatalogueEntry::number),
              details(CatalogueEntry::details)),
          row ->
              new CatalogueEntry(
                  row.subject(), row.text("catalogue"), row.text("number"), row.details()));

  static final StatementTable<DrugStatement> DRUG =
      node(
          DrugStatement.class,
          "STATED",
          List.of(
              name("kind", DrugStatement::kind),
              text("authority", DrugStatement::authority),
              text("text", DrugStatement::text),
              details(DrugStatement::details)),
          row ->
              new DrugStatement(
                  row.subject(),
                  row.name("kind", DrugStatement.Kind.class),
                  row.text("authority"),
                  row.text("text"),
                  row.details()));

  private NodeStatements() {}

  private static @Nullable String folded(@Nullable String name) {
    return name == null ? null : ExactName.fold(name);
  }
}
