package org.hoofbeat.api.curation.name;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Journal;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.NameKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names that curators gave terms or found wrong for them, with every act on them kept in {@code curated/designations.jsonl}.
 * Search, resolving and reading of text follow those that a second person accepted, at once. Thread-safe.
 */
@Component
public class CuratedNames {

  private static final int LONGEST = 200;

  private final Journal<CuratedName> journal;
  private final Map<String, CuratedName> current = new LinkedHashMap<>();
  private volatile OwnNames own = OwnNames.NONE;

  CuratedNames(ServerSettings settings, JsonMapper json) {
    Path folder = settings.dataFolder().resolve("curated");
    this.journal = journal(folder, json);
    journal.open().forEach(name -> current.put(name.id(), name));
    FormerWordings former = new FormerWordings(folder, json);
    write(former.read(current.values()));
    former.putAside();
  }

  private static Journal<CuratedName> journal(Path folder, JsonMapper json) {
    return new Journal<>(folder.resolve("designations.jsonl"), json, CuratedName.class);
  }

  /** What is in force in a folder that a server may be writing; changes nothing there. */
  public static OwnNames read(Path folder, JsonMapper json) {
    Map<String, CuratedName> names = new LinkedHashMap<>();
    journal(folder, json).read().forEach(name -> names.put(name.id(), name));
    new FormerWordings(folder, json)
        .read(List.copyOf(names.values()))
        .forEach(name -> names.put(name.id(), name));
    return OwnNames.of(names.values());
  }

  /** What is in force now. */
  public OwnNames own() {
    return own;
  }

  /** In the order they were proposed. */
  synchronized List<CuratedName> list() {
    return List.copyOf(current.values());
  }

  /** Proposes a name; refused where the term has it here already, whatever became of it. */
  synchronized CuratedName propose(Draft draft, Curator curator) {
    for (CuratedName known : current.values()) {
      if (known.term().equals(draft.term)
          && known.isWrong() == draft.wrong
          && NameKey.of(known.text()).equals(NameKey.of(draft.text))) {
        throw new HoofbeatFailure(
            ErrorCode.CONFLICT,
            "'"
                + Shown.of(draft.text)
                + (known.isWrong() ? "' is wrong name " : "' is name ")
                + known.id()
                + " of "
                + draft.term
                + " already");
      }
    }
    CuratedName name =
        new CuratedName(
            "CN" + (current.size() + 1),
            1,
            draft.term,
            draft.text,
            draft.language.tag(),
            draft.scope,
            Status.IN_REVIEW,
            curator.name(),
            draft.why,
            curator.name(),
            Instant.now().toString(),
            draft.wrong ? true : null,
            draft.build);
    write(List.of(name));
    return name;
  }

  /** What a curator says of a name; {@code wrong}: it is none of the term's. */
  record Draft(
      TermId term,
      String text,
      Language language,
      SynonymScope scope,
      @Nullable String why,
      boolean wrong,
      int build) {
    Draft {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST,
            "Not a value of 'text': " + text.length() + " characters\nMaybe 1 to " + LONGEST + ".");
      }
    }
  }

  synchronized CuratedName act(String id, Act act, Curator curator) {
    CuratedName before = current.get(id);
    if (before == null) {
      throw new HoofbeatFailure(ErrorCode.NOT_FOUND, "No such name: '" + Shown.of(id) + "'");
    }
    if (before.acts(curator).noneMatch(act::equals)) {
      throw new HoofbeatFailure(
          act.isFrom(before.status()) ? ErrorCode.FORBIDDEN : ErrorCode.CONFLICT,
          "You may not "
              + act.text()
              + " name "
              + id
              + "\nMaybe a reviewer who did not propose it.");
    }
    Status next =
        act == Act.REOPEN ? Status.IN_REVIEW : act.accepts() ? Status.ACCEPTED : Status.REJECTED;
    CuratedName after = before.decided(next, curator.name(), Instant.now().toString());
    write(List.of(after));
    return after;
  }

  private void write(List<CuratedName> names) {
    if (!names.isEmpty()) {
      journal.append(names);
    }
    names.forEach(name -> current.put(name.id(), name));
    own = OwnNames.of(current.values());
  }
}
