package org.hoofbeat.cypher;

import java.util.Locale;
import org.hoofbeat.model.statement.Statement;

/** The questions that are asked of the graph, one file each under {@code queries/}. */
enum NamedQuery {
  GET_CURRENT_BUILD,
  LIST_RELEASES,
  FIND_CURRENT_ID,
  HAS_VOCABULARY,
  LIST_STATEMENTS_ABOUT,
  LIST_STATEMENTS_POINTING_HERE,
  FIND_GROUP,
  STREAM_GROUPS,
  LIST_BY_EXACT_NAME,
  LIST_SIMILAR,
  STREAM_CONCEPT,
  STREAM_DESIGNATION,
  STREAM_HIERARCHY,
  STREAM_MAPPING,
  STREAM_PHENOTYPE_ANNOTATION,
  STREAM_GENE_ASSOCIATION,
  STREAM_GENE_PHENOTYPE,
  STREAM_TREATMENT,
  STREAM_EXAMINATION,
  STREAM_LABORATORY_INTERPRETATION,
  STREAM_PREVALENCE,
  STREAM_DISEASE_COURSE,
  STREAM_CATALOGUE_ENTRY,
  STREAM_DRUG_STATEMENT;

  private final CypherFile file;

  NamedQuery() {
    this.file =
        CypherFile.read("queries/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".cypher");
  }

  /** The query that streams one record type. */
  static NamedQuery streamOf(Class<? extends Statement> type) {
    String snake = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return valueOf("STREAM_" + snake.toUpperCase(Locale.ROOT));
  }

  String text() {
    return file.code();
  }

  CypherFile file() {
    return file;
  }
}
