package org.hoofbeat.loaders.chinararecatalogue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;

/**
 * Reads the catalogues as published ({@code list, no, name_zh, name_en}) and, where the columns are there, the matches
 * made after them. An entry is {@code CNRARE:list-number}, {@code CNRARE:2-17}.
 */
public final class ChinaRareCatalogueLoader implements SourceLoader {

  private static final Map<String, String> CATALOGUES =
      Map.of(
          "1", "China, first national rare-disease catalogue (2018)",
          "2", "China, second national rare-disease catalogue (2023)");

  @Override
  public String name() {
    return "chinararecatalogue";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.TSV.paddingShortRows())) {
        table.require("list", "no", "name_zh", "name_en");
        CatalogueMatches matches = new CatalogueMatches(sink);
        boolean matched = table.header().has("orpha") || table.header().has("mondo");
        TermIds ids = new TermIds();
        Set<TermId> defined = new HashSet<>();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          TermId id = entry(row, ids, sink);
          if (id != null && !defined.add(id)) {
            sink.issue(LoadIssue.Kind.DUPLICATE_ID, id.value(), "listed twice; the first stands");
          } else if (id != null && matched) {
            matches.read(id, row);
          } else if (id != null) {
            describe(id, row, sink);
          }
        }
      }
    }
  }

  private static @org.jspecify.annotations.Nullable TermId entry(
      TableRow row, TermIds ids, StatementSink sink) {
    String list = row.get("list");
    String number = row.get("no");
    boolean shaped = CATALOGUES.containsKey(list) && number.matches("[1-9]\\d{0,3}");
    if (!shaped || row.get("name_zh").isEmpty()) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_ROW,
          list + " " + number,
          "not a catalogue of 1 and 2, a number and a name");
      return null;
    }
    return ids.find("CNRARE:" + list + "-" + number);
  }

  private static void describe(TermId id, TableRow row, StatementSink sink) {
    sink.accept(Concept.of(id, ConceptKind.DISEASE, row.get("name_zh"), Language.ZH, Map.of()));
    String english = row.get("name_en");
    if (!english.isEmpty()) {
      sink.accept(
          new Designation(
              id,
              english,
              Language.EN,
              SynonymScope.LABEL,
              null,
              TranslationStatus.OFFICIAL,
              null));
    }
    String catalogue = CATALOGUES.getOrDefault(row.get("list"), row.get("list"));
    Map<String, String> others = row.others(Set.of("list", "no", "name_zh", "name_en"));
    sink.accept(new CatalogueEntry(id, catalogue, row.get("no"), others));
  }
}
