package org.hoofbeat.loaders.chinararecatalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Matches of entries to Orphanet and Mondo. Found by equal names and not reviewed, so CLOSE, with the method beside; the
 * compendium's candidates keep their relation code, its E too is CLOSE until somebody accepts it.
 */
final class CatalogueMatches {

  private static final Pattern CANDIDATE = Pattern.compile("([A-Za-z]+:[^()|]+)\\((\\w+)\\)");
  private static final String LEXICAL = "semapv:LexicalMatching";

  private final StatementSink sink;
  private final TermIds ids = new TermIds();

  CatalogueMatches(StatementSink sink) {
    this.sink = sink;
  }

  void read(TermId entry, TableRow row) {
    Map<String, String> orphanet = new HashMap<>();
    put(orphanet, "method", row.get("method"));
    put(orphanet, "orpha_label", row.get("orpha_label"));
    put(orphanet, "orpha_type", row.get("orpha_type"));
    match(entry, row.get("orpha"), MappingPredicate.CLOSE, LEXICAL, null, orphanet);
    Map<String, String> mondo = new HashMap<>();
    put(mondo, "mondo_method", row.get("mondo_method"));
    String justification =
        row.get("mondo_method").startsWith("via_") ? "semapv:MappingChaining" : LEXICAL;
    match(entry, row.get("mondo"), MappingPredicate.CLOSE, justification, null, mondo);
    candidates(entry, "phenobrain_ccrd_orpha", row);
    candidates(entry, "phenobrain_ccrd_omim", row);
  }

  private void candidates(TermId entry, String column, TableRow row) {
    for (String part : row.get(column).split("\\|", -1)) {
      Matcher candidate = CANDIDATE.matcher(part.strip());
      if (candidate.matches()) {
        String code = candidate.group(2);
        MappingPredicate predicate =
            switch (code) {
              case "E" -> MappingPredicate.CLOSE;
              case "NTBT" -> MappingPredicate.BROAD;
              case "BTNT" -> MappingPredicate.NARROW;
              default -> MappingPredicate.XREF;
            };
        match(entry, candidate.group(1), predicate, null, code, Map.of("column", column));
      } else if (!part.isBlank()) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE,
            part,
            "not an identifier with its relation in brackets");
      }
    }
  }

  private void match(
      TermId entry,
      String target,
      MappingPredicate predicate,
      @Nullable String justification,
      @Nullable String code,
      Map<String, String> details) {
    for (String one : target.split("\\|", -1)) {
      TermId object = one.isBlank() ? null : ids.find(one.strip(), sink);
      if (object != null) {
        sink.accept(
            new Mapping(entry, predicate, object, false, justification, Double.NaN, code, details));
      }
    }
  }

  private static void put(Map<String, String> details, String key, String value) {
    if (!value.isEmpty()) {
      details.put(key, value);
    }
  }
}
