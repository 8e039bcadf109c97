package org.hoofbeat.text.mirror;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;

/** Reads as much of a folder of releases as the tests of search and recognition need. Not a loader: it checks nothing. */
public final class MirrorTerms {

  private static final Pattern SYNONYM =
      Pattern.compile("synonym: \"(.*)\" (EXACT|NARROW|BROAD|RELATED) ?([^ \\[]*) ?\\[.*");

  private MirrorTerms() {}

  /** The folder named by the system property {@code hoofbeat.mirror}, else by HOOFBEAT_MIRROR; null where there is none. */
  public static Path folder() {
    String name = System.getProperty("hoofbeat.mirror", System.getenv("HOOFBEAT_MIRROR"));
    return name == null || !Files.isDirectory(Path.of(name, "hpo")) ? null : Path.of(name);
  }

  /** Every HPO term, with official Chinese labels and, flagged, the supplied ones. */
  public static List<IndexedTerm> hpo(Path mirror) {
    Map<String, Entry> entries =
        obo(newest(mirror.resolve("hpo"), "hp.v*.obo.gz"), ConceptKind.PHENOTYPE);
    for (String line : lines(mirror.resolve("hpo/translations/hp-zh.babelon.tsv.gz"))) {
      String[] cells = line.replace("\"", "").split("\t", -1);
      Entry entry = cells.length < 6 ? null : entries.get(cells[2]);
      if (entry != null && cells[3].equals("rdfs:label") && !cells[5].isBlank()) {
        entry.labels.put(Language.ZH, cells[5].strip());
      }
    }
    for (String line : lines(mirror.resolve("hpo/supplied/chpo_dict_20220925.csv.gz"))) {
      Matcher cells =
          Pattern.compile("(HP:\\d{7}),(\"[^\"]*\"|[^,]*),(\"[^\"]*\"|[^,]*),.*").matcher(line);
      if (cells.matches() && entries.containsKey(cells.group(1))) {
        entries
            .get(cells.group(1))
            .chinese(cells.group(3).replace("\"", ""), TranslationStatus.SUPPLIED);
      }
    }
    for (String line : lines(mirror.resolve("hpo/supplied/hpo_zh_machine_translated.txt.gz"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > 2 && entries.containsKey(cells[0])) {
        entries.get(cells[0]).chinese(cells[2], TranslationStatus.MACHINE);
      }
    }
    return terms(entries);
  }

  /** Mondo's terms. */
  public static List<IndexedTerm> mondo(Path mirror) {
    return terms(obo(mirror.resolve("mondo/mondo-lite.obo.gz"), ConceptKind.DISEASE));
  }

  /** Terms of a code list of two columns, code and name. */
  public static List<IndexedTerm> codes(Path file, String prefix, Language language) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String line : lines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 1
          && !cells[0].isBlank()
          && !cells[1].isBlank()
          && cells[0].indexOf(' ') < 0) {
        Entry entry =
            entries.computeIfAbsent(prefix + ":" + cells[0], id -> new Entry(id, ConceptKind.CODE));
        entry.labels.putIfAbsent(language, cells[1].strip());
      }
    }
    return terms(entries);
  }

  /** Lines of a file, unpacked where its name ends in .gz. */
  public static List<String> lines(Path file) {
    try (var in = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newest(Path folder, String glob) {
    try (var files = Files.newDirectoryStream(folder, glob)) {
      Path last = null;
      for (Path file : files) {
        last = last == null || file.compareTo(last) > 0 ? file : last;
      }
      return last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Entry> obo(Path file, ConceptKind kind) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, String> replaced = new LinkedHashMap<>();
    Entry entry = null;
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        entry = line.equals("[Term]") ? new Entry("", kind) : null;
      } else if (entry != null) {
        read(entry, line, entries, replaced);
      }
    }
    replaced.forEach((old, now) -> entries.getOrDefault(now, new Entry(now, kind)).former.add(old));
    for (Entry each : entries.values()) {
      each.climb(entries);
    }
    return entries;
  }

  private static void read(
      Entry entry, String line, Map<String, Entry> entries, Map<String, String> replaced) {
    int colon = line.indexOf(": ");
    String value = colon < 0 ? "" : line.substring(colon + 2);
    switch (colon < 0 ? "" : line.substring(0, colon)) {
      case "id" -> {
        entry.id = value;
        entries.put(value, entry);
      }
      case "name" -> entry.labels.put(Language.EN, value);
      case "alt_id" -> entry.former.add(value);
      case "is_a" -> entry.parents.add(value.split(" ")[0]);
      case "is_obsolete" -> entry.active = false;
      case "replaced_by" -> replaced.put(entry.id, value);
      case "synonym" -> {
        Matcher synonym = SYNONYM.matcher(line);
        if (synonym.matches() && !synonym.group(1).isBlank()) {
          String type = synonym.group(3).isEmpty() ? null : synonym.group(3);
          SynonymScope scope = SynonymScope.valueOf(synonym.group(2));
          entry.names.add(
              new IndexedName(
                  synonym.group(1), Language.EN, scope, type, TranslationStatus.ORIGINAL));
        }
      }
      default -> {}
    }
  }

  private static List<IndexedTerm> terms(Map<String, Entry> entries) {
    List<IndexedTerm> terms = new ArrayList<>();
    for (Entry entry : entries.values()) {
      List<TermId> ancestors =
          entry.ancestors.stream().flatMap(id -> TermId.find(id).stream()).toList();
      List<TermId> former = entry.former.stream().flatMap(id -> TermId.find(id).stream()).toList();
      TermId.find(entry.id)
          .ifPresent(
              id ->
                  terms.add(
                      new IndexedTerm(
                          id,
                          entry.kind,
                          entry.active,
                          ancestors,
                          former,
                          entry.labels,
                          entry.names)));
    }
    return terms;
  }

  private static final class Entry {
    private String id;
    private final ConceptKind kind;
    private boolean active = true;
    private final Map<Language, String> labels = new LinkedHashMap<>();
    private final List<IndexedName> names = new ArrayList<>();
    private final List<String> former = new ArrayList<>();
    private final Set<String> parents = new LinkedHashSet<>();
    private final Set<String> ancestors = new LinkedHashSet<>();

    Entry(String id, ConceptKind kind) {
      this.id = id;
      this.kind = kind;
    }

    void chinese(String text, TranslationStatus status) {
      String name = text.strip();
      if (!name.isEmpty() && !name.equals(labels.get(Language.ZH)) && !name.contains("校对中")) {
        names.add(new IndexedName(name, Language.ZH, SynonymScope.EXACT, null, status));
      }
    }

    Set<String> climb(Map<String, Entry> entries) {
      if (ancestors.isEmpty()) {
        ancestors.add(id);
        for (String parent : parents) {
          ancestors.addAll(
              entries.containsKey(parent) ? entries.get(parent).climb(entries) : Set.of());
        }
      }
      return ancestors;
    }
  }
}
