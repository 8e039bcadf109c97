package org.hoofbeat.api.curation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
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
 * Names that curators gave terms, with every act on them kept in {@code curated/designations.jsonl}. Search knows those
 * that a second person accepted. Thread-safe.
 */
@Component
public class CuratedNames {

  private static final int LONGEST = 200;

  private final Journal<CuratedName> journal;
  private final Map<String, CuratedName> current = new LinkedHashMap<>();

  CuratedNames(ServerSettings settings, JsonMapper json) {
    this.journal =
        new Journal<>(
            settings.dataFolder().resolve("curated").resolve("designations.jsonl"),
            json,
            CuratedName.class);
    journal.read().forEach(name -> current.put(name.id(), name));
  }

  /** An accepted name that a text found. */
  public record Found(TermId term, String text, Language language, boolean whole) {}

  /** Accepted names that are the text, or begin with it, but for case, width and variants. */
  public synchronized List<Found> find(String text) {
    String wanted = NameKey.of(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return current.values().stream()
        .filter(name -> name.status() == Status.ACCEPTED)
        .filter(name -> NameKey.of(name.text()).startsWith(wanted))
        .map(
            name ->
                new Found(
                    name.term(),
                    name.text(),
                    name.language(),
                    NameKey.of(name.text()).equals(wanted)))
        .toList();
  }

  /** In the order they were proposed. */
  synchronized List<CuratedName> list() {
    return List.copyOf(current.values());
  }

  /** Proposes a name; refused where the term has it here already, whatever became of it. */
  synchronized CuratedName propose(Draft draft, Curator curator) {
    for (CuratedName known : current.values()) {
      if (known.term().equals(draft.term)
          && NameKey.of(known.text()).equals(NameKey.of(draft.text))) {
        throw new HoofbeatFailure(
            ErrorCode.CONFLICT,
            "'"
                + Shown.of(draft.text)
                + "' is name "
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
            Instant.now().toString());
    write(name);
    return name;
  }

  /** What a curator says of a name. */
  record Draft(
      TermId term, String text, Language language, SynonymScope scope, @Nullable String why) {
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
    write(after);
    return after;
  }

  private void write(CuratedName name) {
    journal.append(List.of(name));
    current.put(name.id(), name);
  }
}
