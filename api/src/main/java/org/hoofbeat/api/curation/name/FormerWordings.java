package org.hoofbeat.api.curation.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.curation.Journal;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.NameKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions on wordings as {@code curated/wordings.jsonl} kept them before names and wordings were one list. They were in force,
 * and stay so; the file is put aside once they are in the list.
 */
final class FormerWordings {

  private static final String FILE = "wordings.jsonl";
  private static final String ASIDE = "wordings.taken-over.jsonl";

  private final Path folder;
  private final Journal<Line> journal;

  /** A line of the file; {@code verdict} is {@code accepted} or {@code rejected}. */
  record Line(
      String term,
      String wording,
      String verdict,
      String curator,
      String at,
      int build,
      @Nullable String why) {}

  FormerWordings(Path folder, JsonMapper json) {
    this.folder = folder;
    this.journal = new Journal<>(folder.resolve(FILE), json, Line.class);
  }

  /** As names, numbered on from the known ones; nothing where they are known already. */
  List<CuratedName> read(Collection<CuratedName> known) {
    Map<String, CuratedName> latest = new HashMap<>();
    known.forEach(name -> latest.put(key(name), name));
    List<CuratedName> names = new ArrayList<>();
    for (Line line : journal.read()) {
      CuratedName name = name(line, "CN" + (latest.size() + 1));
      CuratedName before = latest.get(key(name));
      if (before == null) {
        latest.put(key(name), name);
        names.add(name);
      } else if (before.at().compareTo(name.at()) < 0) {
        CuratedName again = before.decided(Status.ACCEPTED, line.curator(), line.at());
        latest.put(key(name), again);
        names.add(again);
      }
    }
    return names;
  }

  private static String key(CuratedName name) {
    return name.term() + "\t" + NameKey.of(name.text()) + "\t" + name.isWrong();
  }

  private static CuratedName name(Line line, String id) {
    boolean chinese = line.wording().chars().anyMatch(c -> CharacterFolding.isHan((char) c));
    return new CuratedName(
        id,
        1,
        TermId.parse(line.term()),
        line.wording(),
        (chinese ? Language.ZH : Language.EN).tag(),
        SynonymScope.EXACT,
        Status.ACCEPTED,
        line.curator(),
        line.why(),
        line.curator(),
        line.at(),
        line.verdict().equals("rejected") ? true : null,
        line.build());
  }

  void putAside() {
    try {
      if (Files.exists(folder.resolve(FILE))) {
        Files.move(folder.resolve(FILE), folder.resolve(ASIDE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
