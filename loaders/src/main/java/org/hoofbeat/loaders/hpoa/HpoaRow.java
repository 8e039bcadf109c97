package org.hoofbeat.loaders.hpoa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.FrequencyCells;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * Turns one row of the twelve columns into an annotation. Identifiers are kept as written, obsolete ones too: what replaces
 * them is a matter of the HPO release that they are joined with.
 */
final class HpoaRow {

  private final StatementSink sink;
  private final TermIds ids;
  private final FrequencyCells frequencies = new FrequencyCells();

  HpoaRow(StatementSink sink, TermIds ids) {
    this.sink = sink;
    this.ids = ids;
  }

  /** Null where the row names no finding; the reason has been reported. */
  @Nullable PhenotypeAnnotation annotation(TermId disease, TableRow row) {
    TermId phenotype = ids.find(row.get(HpoaColumn.HPO_ID.at()), sink);
    if (phenotype == null) {
      return null;
    }
    String qualifier = row.get(HpoaColumn.QUALIFIER.at());
    boolean excluded = qualifier.equalsIgnoreCase("NOT");
    Map<String, String> details = new HashMap<>();
    if (!excluded && !qualifier.isEmpty()) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_VALUE,
          qualifier,
          "a qualifier other than NOT; the row is left out, since it may negate");
      return null;
    }
    return new PhenotypeAnnotation(
        disease,
        phenotype,
        excluded,
        frequencies.read(row.get(HpoaColumn.FREQUENCY.at()), sink),
        onset(row.get(HpoaColumn.ONSET.at()), details),
        sex(row.get(HpoaColumn.SEX.at()), details),
        modifiers(row.get(HpoaColumn.MODIFIER.at())),
        orNull(row.get(HpoaColumn.EVIDENCE.at())),
        cut(row.get(HpoaColumn.REFERENCE.at())),
        orNull(row.get(HpoaColumn.ASPECT.at())),
        orNull(row.get(HpoaColumn.BIOCURATION.at())),
        details);
  }

  private @Nullable TermId onset(String text, Map<String, String> details) {
    if (text.isEmpty()) {
      return null;
    }
    List<String> parts = cut(text);
    TermId onset = parts.isEmpty() ? null : ids.find(parts.get(0), sink);
    if (onset == null || parts.size() > 1) {
      details.put("onset", text);
    }
    return onset;
  }

  private Sex sex(String text, Map<String, String> details) {
    return switch (text) {
      case "" -> Sex.UNKNOWN;
      case "FEMALE", "female", "Female" -> Sex.FEMALE;
      case "MALE", "male", "Male" -> Sex.MALE;
      default -> {
        sink.issue(LoadIssue.Kind.MALFORMED_VALUE, text, "not MALE or FEMALE; kept as a detail");
        details.put("sex", text);
        yield Sex.UNKNOWN;
      }
    };
  }

  private List<TermId> modifiers(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<TermId> modifiers = new ArrayList<>();
    for (String part : cut(text)) {
      TermId modifier = ids.find(part, sink);
      if (modifier != null) {
        modifiers.add(modifier);
      }
    }
    return modifiers;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<String> cut(String text) {
    if (text.indexOf(';') < 0) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    return Stream.of(text.split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
