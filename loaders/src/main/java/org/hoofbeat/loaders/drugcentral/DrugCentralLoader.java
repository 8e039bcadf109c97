package org.hoofbeat.loaders.drugcentral;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SilentSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.build.LoadIssue;

/**
 * Reads the drug table ({@code identifier, name, definition, synonyms…}) or the synonym table ({@code text, curie, name,
 * predicate, source}). Read twice, because exports have been met whose names were shifted against the
 * identifiers: see {@link DrugNames}.
 */
public final class DrugCentralLoader implements SourceLoader {

  private static final Pattern ID = Pattern.compile("\\d{1,9}");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final TableFormat FORMAT = TableFormat.TSV.paddingShortRows();
  private static final Set<String> KNOWN = Set.of("identifier", "name", "definition", "synonyms");

  @Override
  public String name() {
    return "drugcentral";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      Map<String, Drug> drugs = new LinkedHashMap<>();
      read(file, new SilentSink(), (drug, row) -> drugs.merge(drug.id(), drug, Drug::with));
      DrugNames names = new DrugNames(List.copyOf(drugs.values()));
      Set<String> described = new HashSet<>();
      read(
          file,
          sink,
          (drug, row) -> {
            if (described.add(drug.id())) {
              names.describe(drug, sink);
            } else if (row.get("curie").isEmpty()) {
              sink.issue(LoadIssue.Kind.DUPLICATE_ID, drug.id(), "defined twice; the first stands");
            }
            names.synonyms(drug, sink);
          });
    }
  }

  /** Hands over what each row says of its drug: all of it in the drug table, one synonym in the other. */
  private static void read(SourceFile file, StatementSink sink, BiConsumer<Drug, TableRow> visitor)
      throws IOException {
    try (TableReader table = TableReader.open(file, sink, FORMAT)) {
      boolean bySynonym = table.header().has("curie");
      if (bySynonym) {
        table.require("text", "curie", "name", "predicate");
      } else {
        table.require("identifier", "name", "synonyms");
      }
      for (TableRow row = table.next(); row != null; row = table.next()) {
        String written = row.get(bySynonym ? "curie" : "identifier");
        String id = written.substring(written.indexOf(':') + 1);
        if (!ID.matcher(id).matches()) {
          sink.issue(LoadIssue.Kind.MALFORMED_ID, written, "not a DrugCentral number");
        } else {
          visitor.accept(bySynonym ? oneSynonym(id, row) : drug(id, row), row);
        }
      }
    }
  }

  private static Drug oneSynonym(String id, TableRow row) {
    boolean label = row.get("predicate").equals("rdfs:label") || row.get("text").isEmpty();
    return new Drug(
        id, row.get("name"), "", Map.of(), label ? List.of() : List.of(row.get("text")));
  }

  private static Drug drug(String id, TableRow row) {
    List<String> synonyms =
        BAR.splitAsStream(row.get("synonyms"))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    return new Drug(id, row.get("name"), row.get("definition"), row.others(KNOWN), synonyms);
  }
}
