package org.hoofbeat.loaders.ownprofiles;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.jspecify.annotations.Nullable;

/**
 * Reads our own profiles: a table of findings by disease with HPO's frequency classes in words ({@code obligate}, {@code very
 * frequent}, {@code frequent}, {@code occasional}, {@code very rare}), one of Orphanet's prevalence classes, and one of how many patients are known
 * ({@code 31-100}); told apart by their columns. The names beside the identifiers are for readers. The files describe no disease:
 * where no other source does, their statements speak of an identifier alone.
 */
public final class OwnProfilesLoader implements SourceLoader {

  private static final Map<String, Frequency> FREQUENCIES =
      Map.of(
          "obligate",
          of("HP:0040280"),
          "very frequent",
          of("HP:0040281"),
          "frequent",
          of("HP:0040282"),
          "occasional",
          of("HP:0040283"),
          "very rare",
          of("HP:0040284"));

  /** What stands for each class of patients known, about its geometric middle. */
  private static final Map<String, Double> KNOWN_PATIENTS =
      Map.of(
          "1-3",
          2.0,
          "4-10",
          6.0,
          "11-30",
          20.0,
          "31-100",
          60.0,
          "101-300",
          180.0,
          "301-1000",
          550.0,
          "1001-10000",
          3000.0,
          ">10000",
          20000.0);

  @Override
  public String name() {
    return "ownprofiles";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
        table.tellVersion();
        table.require("disease_id");
        Load load = new Load(sink);
        if (table.header().has("prevalence")) {
          load.each(table, (disease, row) -> load.prevalence(disease, row.get("prevalence")));
        } else if (table.header().has("known_patients")) {
          load.each(table, (disease, row) -> load.patients(disease, row.get("known_patients")));
        } else {
          table.require("finding_id", "frequency");
          load.each(table, load::finding);
        }
      }
    }
  }

  private static Frequency of(String frequencyClass) {
    return Frequency.of(new TermId(frequencyClass));
  }

  /** What is remembered while one file is read. */
  private static final class Load {

    private final StatementSink sink;
    private final TermIds ids = new TermIds();
    private final Set<List<TermId>> said = new HashSet<>();

    Load(StatementSink sink) {
      this.sink = sink;
    }

    void each(TableReader table, BiConsumer<TermId, TableRow> reader) throws IOException {
      for (TableRow row = table.next(); row != null; row = table.next()) {
        TermId disease = ids.find(row.get("disease_id"), sink);
        if (disease != null) {
          reader.accept(disease, row);
        }
      }
    }

    void finding(TermId disease, TableRow row) {
      TermId finding = ids.find(row.get("finding_id"), sink);
      if (finding == null) {
        return;
      }
      String text = row.get("frequency");
      Frequency frequency = FREQUENCIES.get(text);
      if (frequency == null) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE,
            text,
            "not obligate, very frequent, frequent, occasional or very rare; the row is left out");
      } else if (isNew(disease, finding)) {
        sink.accept(PhenotypeAnnotation.of(disease, finding, frequency, List.of()));
      }
    }

    void patients(TermId disease, String text) {
      Double patients = KNOWN_PATIENTS.get(text);
      if (patients == null) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE,
            text,
            "not one of " + new TreeSet<>(KNOWN_PATIENTS.keySet()) + "; the row is left out");
      } else if (isNew(disease, null)) {
        sink.accept(Prevalence.ofCases(disease, patients, Map.of("range", text)));
      }
    }

    void prevalence(TermId disease, String text) {
      if (!Prevalence.isClass(text)) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE,
            text,
            "not one of Orphanet's classes such as 1-9 / 100 000; the row is left out");
      } else if (isNew(disease, null)) {
        sink.accept(new Prevalence(disease, "Estimate", text, Double.NaN, null, Map.of()));
      }
    }

    private boolean isNew(TermId disease, @Nullable TermId finding) {
      boolean added = said.add(finding == null ? List.of(disease) : List.of(disease, finding));
      if (!added) {
        sink.issue(
            LoadIssue.Kind.DUPLICATE_ROW,
            finding == null ? disease.value() : disease + " " + finding,
            "said in an earlier row, which stands");
      }
      return added;
    }
  }
}
