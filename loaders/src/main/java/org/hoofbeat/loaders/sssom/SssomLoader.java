package org.hoofbeat.loaders.sssom;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Loads SSSOM TSV (1.0, 1.1) of any subject and object vocabulary: Mondo's sets, ORDO's, WHO's. Prefixes that Hoofbeat does
 * not know are kept as written. {@code sssom:NoTermFound} is no identifier of anything and is reported.
 */
public final class SssomLoader implements SourceLoader {

  private static final Set<String> FIELDS =
      Set.of(
          "subject_id",
          "predicate_id",
          "object_id",
          "predicate_modifier",
          "mapping_justification",
          "confidence");
  private static final String NO_TERM_FOUND = "sssom:NoTermFound";

  @Override
  public String name() {
    return "sssom";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    TermIds ids = new TermIds();
    for (SourceFile file : files) {
      try (TableReader table =
          TableReader.open(file, sink, TableFormat.QUOTED_TSV.paddingShortRows())) {
        table.require("subject_id", "predicate_id", "object_id");
        SssomHead head = SssomHead.parse(table.headLines(), file.name());
        String version = head.version();
        if (version != null) {
          sink.version(version);
        }
        Map<String, String> every = head.forEveryMapping();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          row(row, every, ids, sink);
        }
      }
    }
  }

  private static void row(
      TableRow row, Map<String, String> every, TermIds ids, StatementSink sink) {
    if (row.get("object_id").equals(NO_TERM_FOUND) || row.get("subject_id").equals(NO_TERM_FOUND)) {
      sink.issue(
          LoadIssue.Kind.UNSUPPORTED,
          row.get("subject_id") + " " + row.get("object_id"),
          "says that no term was found");
      return;
    }
    TermId subject = ids.find(row.get("subject_id"), sink);
    TermId object = ids.find(row.get("object_id"), sink);
    Optional<MappingPredicate> predicate = predicate(row.get("predicate_id"));
    if (predicate.isEmpty()) {
      sink.issue(
          LoadIssue.Kind.UNSUPPORTED,
          row.get("predicate_id"),
          "a predicate that is no SKOS match and no cross-reference");
    } else if (subject != null && object != null) {
      Map<String, String> details = new HashMap<>(every);
      details.putAll(row.others(FIELDS));
      if (!row.get("predicate_id").equals(predicate.get().curie())) {
        details.put("predicate_id", row.get("predicate_id"));
      }
      String modifier = row.get("predicate_modifier");
      if (!modifier.isEmpty() && !modifier.equalsIgnoreCase("Not")) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE,
            modifier,
            "a predicate_modifier other than Not; the row is left out, since it may negate");
        return;
      }
      sink.accept(
          new Mapping(
              subject,
              predicate.get(),
              object,
              !modifier.isEmpty(),
              justification(row),
              confidence(row.get("confidence"), sink),
              null,
              details));
    }
  }

  /** SKOS matches and cross-references; OWL's equivalence is an exact match. */
  private static Optional<MappingPredicate> predicate(String text) {
    return switch (text) {
      case "owl:equivalentClass", "owl:sameAs" -> Optional.of(MappingPredicate.EXACT);
      default -> MappingPredicate.find(text);
    };
  }

  private static @Nullable String justification(TableRow row) {
    String justification = row.get("mapping_justification");
    return justification.isEmpty() ? null : justification;
  }

  private static double confidence(String text, StatementSink sink) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      double confidence = Double.parseDouble(text);
      if (confidence >= 0 && confidence <= 1) {
        return confidence;
      }
    } catch (NumberFormatException e) {
      // reported below, with numbers out of range
    }
    sink.issue(
        LoadIssue.Kind.MALFORMED_VALUE, text, "not a confidence from 0 to 1; taken as unstated");
    return Double.NaN;
  }
}
