package org.hoofbeat.loaders.hpoa;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;

/**
 * What phenotype.hpoa says of itself above its header, held against what it holds: {@code #description: "… [8362: OMIM; 47:
 * DECIPHER; 4283 ORPHANET]"} counts diseases by database.
 */
final class AnnouncedCounts {

  private static final Pattern COUNT =
      Pattern.compile("(\\d{1,9})\\s*:?\\s*(OMIM|DECIPHER|ORPHANET|ORPHA)\\b");

  private final Map<String, Integer> announced = new TreeMap<>();
  private final Map<String, Integer> held = new HashMap<>();

  void read(String headLine) {
    if (headLine.startsWith("description")) {
      Matcher matcher = COUNT.matcher(headLine);
      while (matcher.find()) {
        announced.put(
            matcher.group(2).equals("ORPHANET") ? "ORPHA" : matcher.group(2),
            Integer.valueOf(matcher.group(1)));
      }
    }
  }

  void hold(TermId disease) {
    held.merge(disease.prefix(), 1, Integer::sum);
  }

  void report(String file, StatementSink sink) {
    announced.forEach(
        (database, count) -> {
          int found = held.getOrDefault(database, 0);
          if (found != count) {
            sink.row(file, 0);
            sink.issue(
                LoadIssue.Kind.COUNT_MISMATCH,
                count + " " + database,
                "the header announces "
                    + count
                    + " diseases of "
                    + database
                    + ", the file holds "
                    + found);
          }
        });
  }
}
