package org.hoofbeat.api.curation.mapping;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Journal;
import org.hoofbeat.api.curation.Move;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.api.mapping.OwnMappings;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All curated mappings with their history. Every act is an immutable {@link Revision}; a rejected pair is never proposed
 * again unless somebody reopens it. Two acts on one version cannot both happen. Thread-safe.
 */
@Component
public class CuratedMappings implements OwnMappings {

  /** The author of pairs that nobody proposed in person. */
  static final String PROGRAM = "hoofbeat";

  private final Journal<Revision> journal;
  private final Map<String, CuratedMapping> current = new LinkedHashMap<>();
  private final Map<String, List<Revision>> history = new LinkedHashMap<>();

  /** Which mapping a pair has, whichever end is the subject. */
  private final Map<Set<TermId>, String> pairs = new HashMap<>();

  public CuratedMappings(ServerSettings settings, JsonMapper json) {
    this.journal = journal(settings.dataFolder().resolve("curated"), json);
    journal.open().forEach(this::remember);
  }

  private static Journal<Revision> journal(Path folder, JsonMapper json) {
    return new Journal<>(folder.resolve("mappings.jsonl"), json, Revision.class);
  }

  /** The last act on each mapping, in a folder that a server may be writing; changes nothing there. */
  public static List<Revision> readLast(Path folder, JsonMapper json) {
    Map<String, Revision> last = new LinkedHashMap<>();
    journal(folder, json).read().forEach(revision -> last.put(revision.mapping(), revision));
    return List.copyOf(last.values());
  }

  /** The acts on each mapping, first to last. */
  synchronized List<List<Revision>> histories() {
    return history.values().stream().map(List::copyOf).toList();
  }

  /** In the order they were proposed. */
  public synchronized List<CuratedMapping> list(Predicate<CuratedMapping> wanted) {
    return current.values().stream().filter(wanted).toList();
  }

  synchronized CuratedMapping get(String id) {
    CuratedMapping mapping = current.get(id);
    if (mapping == null) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND, "No such curated mapping: '" + Shown.of(id) + "'");
    }
    return mapping;
  }

  synchronized List<Revision> history(String id) {
    get(id);
    return List.copyOf(history.getOrDefault(id, List.of()));
  }

  @Override
  public synchronized List<Own> listOwn() {
    return current.values().stream()
        .map(mapping -> new Own(mapping.stated(), mapping.standing()))
        .toList();
  }

  /** Proposes a pair; refused where the pair is known in either direction, rejected or not. */
  synchronized CuratedMapping propose(
      Draft draft, Curator curator, @Nullable String why, int build) {
    refuseKnown(draft, null);
    CuratedMapping mapping = candidate(current.size() + 1, draft, curator.name(), build);
    write(List.of(revision(Revision.PROPOSE, curator, why, null, mapping)));
    return mapping;
  }

  /**
   * Takes up what the program found, in one step; known pairs are left alone. Their author is the program, so that any two
   * reviewers may decide on them, the one who had it look among them. Returns the ids of the new candidates.
   */
  public synchronized List<String> proposeFound(List<Draft> drafts, Curator curator, int build) {
    return proposeNew(drafts, PROGRAM, curator, "proposed by the program", build);
  }

  /** Takes up the rows of a file as the curator's own; known pairs are left alone. Returns the ids of the new candidates. */
  public synchronized List<String> proposeImported(List<Draft> drafts, Curator curator, int build) {
    return proposeNew(drafts, curator.name(), curator, "imported", build);
  }

  private List<String> proposeNew(
      List<Draft> drafts, String author, Curator curator, String why, int build) {
    List<Revision> revisions = new ArrayList<>();
    Set<Set<TermId>> taken = new HashSet<>();
    for (Draft draft : drafts) {
      if (!pairs.containsKey(draft.pair()) && taken.add(draft.pair())) {
        int number = current.size() + revisions.size() + 1;
        CuratedMapping mapping = candidate(number, draft, author, build);
        revisions.add(revision(Revision.PROPOSE, curator, why, null, mapping));
      }
    }
    if (!revisions.isEmpty()) {
      write(revisions);
    }
    return revisions.stream().map(Revision::mapping).toList();
  }

  private static CuratedMapping candidate(int number, Draft draft, String author, int build) {
    return new CuratedMapping(
        "CM" + number,
        1,
        draft.subject(),
        draft.predicate(),
        draft.object(),
        draft.negated(),
        draft.justification(),
        draft.confidence(),
        draft.comment(),
        Status.CANDIDATE,
        author,
        List.of(),
        null,
        build,
        null);
  }

  /** Changes a candidate; {@code version} is the one the curator saw. */
  synchronized CuratedMapping edit(
      String id, int version, Draft draft, Curator curator, @Nullable String why) {
    CuratedMapping before = expect(id, version);
    Act.EDIT.check(id, before.status(), before.author(), curator);
    refuseKnown(draft, id);
    CuratedMapping after = before.with(draft);
    write(List.of(revision(Act.EDIT.text(), curator, why, before, after)));
    return after;
  }

  /** Does an act; {@code version} is the one the curator saw. */
  synchronized CuratedMapping act(String id, int version, Move move, Curator curator) {
    CuratedMapping before = expect(id, version);
    CuratedMapping after = Review.apply(before, move, curator);
    write(List.of(revision(move.act().text(), curator, move.why(), before, after)));
    return after;
  }

  /** Does an act to all that fit, whatever page they are on, in one step: all or, where one may not, none. */
  synchronized List<CuratedMapping> actOnAll(
      Predicate<CuratedMapping> wanted, Move move, Curator curator) {
    return change(
        list(wanted),
        move.act().text(),
        move.why(),
        curator,
        before -> Review.apply(before, move, curator));
  }

  /** Puts all that fit into somebody's hands, or, with null, into nobody's. */
  synchronized List<CuratedMapping> assign(
      Predicate<CuratedMapping> wanted, @Nullable String assignee, Curator curator) {
    return change(
        list(wanted), Revision.ASSIGN, assignee, curator, before -> before.assignedTo(assignee));
  }

  /** Says something about a mapping; it stays as it is. */
  synchronized void comment(String id, String text, Curator curator) {
    change(List.of(get(id)), Revision.COMMENT, text, curator, before -> before);
  }

  /**
   * Moves accepted mappings to the identifiers that stand for their ends now; they stay decided as they were. Left alone is
   * one with an end that nothing stands for, whose ends would be one, or whose new pair somebody has curated already.
   */
  synchronized List<CuratedMapping> follow(
      Function<TermId, Optional<TermId>> now, String why, Curator curator) {
    Map<String, Draft> moved = new LinkedHashMap<>();
    Set<Set<TermId>> taken = new HashSet<>(pairs.keySet());
    for (CuratedMapping mapping : list(CuratedMapping::isAccepted)) {
      TermId subject = now.apply(mapping.subject()).orElse(mapping.subject());
      TermId object = now.apply(mapping.object()).orElse(mapping.object());
      if (!subject.equals(object) && taken.add(Set.of(subject, object))) {
        moved.put(mapping.id(), mapping.draft().between(subject, object));
      }
    }
    List<CuratedMapping> mappings = moved.keySet().stream().map(this::get).toList();
    return change(
        mappings,
        Revision.FOLLOW,
        why,
        curator,
        before -> before.with(Objects.requireNonNull(moved.get(before.id()))));
  }

  /** Takes the last acts on these back, all or none; only who did them may, and only while nothing came after. */
  synchronized List<CuratedMapping> undo(List<Seen> seen, Curator curator) {
    Map<String, CuratedMapping> earlier = new LinkedHashMap<>();
    for (Seen one : seen) {
      expect(one.id(), one.version());
      earlier.put(one.id(), beforeLastAct(one.id(), curator));
    }
    List<CuratedMapping> mappings = earlier.keySet().stream().map(this::get).toList();
    return change(
        mappings,
        Revision.UNDO,
        null,
        curator,
        now -> now.back(Objects.requireNonNull(earlier.get(now.id()))));
  }

  private CuratedMapping beforeLastAct(String id, Curator curator) {
    int version = get(id).version();
    Revision last =
        history(id).stream().filter(revision -> revision.makes(version)).findFirst().orElseThrow();
    if (last.before() == null || !last.who().equals(curator.name())) {
      throw new HoofbeatFailure(
          last.before() == null ? ErrorCode.CONFLICT : ErrorCode.FORBIDDEN,
          "The last act on mapping " + id + " is not yours to undo");
    }
    return last.before();
  }

  private List<CuratedMapping> change(
      List<CuratedMapping> mappings,
      String act,
      @Nullable String why,
      Curator curator,
      UnaryOperator<CuratedMapping> next) {
    List<Revision> revisions =
        mappings.stream()
            .map(before -> revision(act, curator, why, before, next.apply(before)))
            .toList();
    if (!revisions.isEmpty()) {
      write(revisions);
    }
    return revisions.stream().map(Revision::after).toList();
  }

  private CuratedMapping expect(String id, int version) {
    CuratedMapping mapping = get(id);
    if (mapping.version() != version) {
      throw new StaleVersionException(id, version, mapping.version());
    }
    return mapping;
  }

  private void refuseKnown(Draft draft, @Nullable String except) {
    String id = pairs.get(draft.pair());
    if (id == null || id.equals(except)) {
      return;
    }
    String rejected = get(id).isRejected() ? "; it was rejected" : "";
    throw new HoofbeatFailure(
        ErrorCode.CONFLICT,
        draft.subject()
            + " and "
            + draft.object()
            + " are curated mapping "
            + id
            + " already"
            + rejected
            + "\nMaybe reopen that one.");
  }

  private static Revision revision(
      String act,
      Curator curator,
      @Nullable String why,
      @Nullable CuratedMapping before,
      CuratedMapping after) {
    return new Revision(
        after.id(),
        after.version(),
        act,
        curator.name(),
        Instant.now().toString(),
        why,
        before,
        after);
  }

  private void write(List<Revision> revisions) {
    journal.append(revisions);
    revisions.forEach(this::remember);
  }

  private void remember(Revision revision) {
    CuratedMapping before = current.put(revision.mapping(), revision.after());
    if (before != null) {
      pairs.remove(before.pair());
    }
    pairs.put(revision.after().pair(), revision.mapping());
    history.computeIfAbsent(revision.mapping(), id -> new ArrayList<>()).add(revision);
  }
}
