package org.hoofbeat.exchange.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The slots of SSSOM 1.1 in the order of its specification, which is the order that files are written in. */
final class Slots {

  static final List<String> HEAD =
      List.of(
          "sssom_version",
          "curie_map",
          "mapping_set_id",
          "mapping_set_version",
          "mapping_set_source",
          "mapping_set_title",
          "mapping_set_description",
          "mapping_set_confidence",
          "creator_id",
          "creator_label",
          "license",
          "subject_type",
          "subject_source",
          "subject_source_version",
          "object_type",
          "object_source",
          "object_source_version",
          "predicate_type",
          "mapping_provider",
          "cardinality_scope",
          "mapping_tool",
          "mapping_tool_id",
          "mapping_tool_version",
          "mapping_date",
          "publication_date",
          "subject_match_field",
          "object_match_field",
          "subject_preprocessing",
          "object_preprocessing",
          "similarity_measure",
          "curation_rule",
          "curation_rule_text",
          "see_also",
          "issue_tracker",
          "other",
          "comment",
          "extension_definitions");

  static final List<String> ROW =
      List.of(
          "record_id",
          "subject_id",
          "subject_label",
          "subject_category",
          "predicate_id",
          "predicate_label",
          "predicate_modifier",
          "object_id",
          "object_label",
          "object_category",
          "mapping_justification",
          "author_id",
          "author_label",
          "reviewer_id",
          "reviewer_label",
          "creator_id",
          "creator_label",
          "license",
          "subject_type",
          "subject_source",
          "subject_source_version",
          "object_type",
          "object_source",
          "object_source_version",
          "predicate_type",
          "mapping_provider",
          "mapping_source",
          "mapping_cardinality",
          "cardinality_scope",
          "mapping_tool",
          "mapping_tool_id",
          "mapping_tool_version",
          "mapping_date",
          "publication_date",
          "review_date",
          "confidence",
          "reviewer_agreement",
          "curation_rule",
          "curation_rule_text",
          "subject_match_field",
          "object_match_field",
          "match_string",
          "subject_preprocessing",
          "object_preprocessing",
          "similarity_score",
          "similarity_measure",
          "see_also",
          "issue_tracker_item",
          "other",
          "comment");

  /** Said in the head they hold for every row that does not say otherwise. */
  static final Set<String> PROPAGATED =
      Set.of(
          "subject_type",
          "subject_source",
          "subject_source_version",
          "object_type",
          "object_source",
          "object_source_version",
          "predicate_type",
          "mapping_provider",
          "cardinality_scope",
          "mapping_tool",
          "mapping_tool_id",
          "mapping_tool_version",
          "mapping_date",
          "subject_match_field",
          "object_match_field",
          "subject_preprocessing",
          "object_preprocessing",
          "similarity_measure",
          "curation_rule",
          "curation_rule_text");

  /** Slots whose values are CURIEs; an undeclared prefix in one is an error. */
  static final Set<String> REFERENCES =
      Set.of(
          "record_id",
          "subject_id",
          "predicate_id",
          "object_id",
          "mapping_justification",
          "subject_source",
          "object_source",
          "author_id",
          "reviewer_id",
          "creator_id");

  /** Slots with more than one value: {@code |} in a cell, a list in JSON. */
  static final Set<String> MULTIVALUED =
      Set.of(
          "mapping_set_source",
          "author_id",
          "author_label",
          "reviewer_id",
          "reviewer_label",
          "creator_id",
          "creator_label",
          "cardinality_scope",
          "curation_rule",
          "curation_rule_text",
          "subject_match_field",
          "object_match_field",
          "match_string",
          "subject_preprocessing",
          "object_preprocessing",
          "see_also");

  /** Slots whose values are numbers in JSON. */
  static final Set<String> NUMBERS =
      Set.of("confidence", "similarity_score", "reviewer_agreement", "mapping_set_confidence");

  /** Prefixes that need no declaration. */
  static final Set<String> BUILT_IN =
      Set.of("owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd", "linkml", "oboInOwl");

  /** Names from before 1.0. */
  static final Map<String, String> RENAMED =
      Map.of(
          "match_type", "mapping_justification",
          "semantic_similarity_score", "similarity_score",
          "semantic_similarity_measure", "similarity_measure",
          "match_category", "mapping_justification",
          "subject_preferred_label", "subject_label",
          "object_preferred_label", "object_label");

  /** Values of {@code match_type} as the terms that took their place. */
  static final Map<String, String> MATCH_TYPES =
      Map.of(
          "Lexical", "semapv:LexicalMatching",
          "Logical", "semapv:LogicalReasoning",
          "HumanCurated", "semapv:ManualMappingCuration",
          "Complex", "semapv:CompositeMatching",
          "Unspecified", "semapv:UnspecifiedMatching",
          "SemanticSimilarity", "semapv:SemanticSimilarityThresholdMatching");

  static final List<String> REQUIRED =
      List.of("subject_id", "predicate_id", "object_id", "mapping_justification");

  private Slots() {}

  /** The values in a cell of a multivalued slot: split at {@code |}, with {@code \\|} and {@code \\\\} read as what they stand for. */
  static List<String> items(String cell) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean escape = c == '\\' && i + 1 < cell.length() && "|\\".indexOf(cell.charAt(i + 1)) >= 0;
      if (escape) {
        item.append(cell.charAt(++i));
      } else if (c == '|') {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString());
    return items;
  }

  /** A value as a cell: of a list its items, told apart again by {@link #items}. */
  static String cell(Object value) {
    if (value instanceof List<?> list) {
      List<String> items =
          list.stream()
              .map(item -> String.valueOf(item).replace("\\", "\\\\").replace("|", "\\|"))
              .toList();
      return String.join("|", items);
    }
    return String.valueOf(value);
  }
}
