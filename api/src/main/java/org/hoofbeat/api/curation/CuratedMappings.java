package org.hoofbeat.api.curation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
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
class CuratedMappings implements OwnMappings {

  private final Journal journal;
  private final Map<String, CuratedMapping> current = new LinkedHashMap<>();
  private final Map<String, List<Revision>> history = new LinkedHashMap<>();

  /** Which mapping a pair has, whichever end is the subject. */
  private final Map<Set<TermId>, String> pairs = new HashMap<>();

  CuratedMappings(ServerSettings settings, JsonMapper json) {
    this.journal =
        new Journal(settings.dataFolder().resolve("curated").resolve("mappings.jsonl"), json);
    journal.read().forEach(this::remember);
  }

  /** In the order they were proposed. */
  synchronized List<CuratedMapping> list(Predicate<CuratedMapping> wanted) {
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
    CuratedMapping mapping = candidate(draft, curator, build, current.size() + 1);
    write(List.of(revision("propose", curator, why, null, mapping)));
    return mapping;
  }

  /** Proposes all pairs that are not known yet, each once; the ids of the new candidates. */
  synchronized List<String> proposeNew(
      List<Draft> drafts, Curator curator, @Nullable String why, int build) {
    List<Revision> revisions = new ArrayList<>();
    Set<Set<TermId>> taken = new HashSet<>();
    for (Draft draft : drafts) {
      if (!pairs.containsKey(draft.pair()) && taken.add(draft.pair())) {
        CuratedMapping mapping =
            candidate(draft, curator, build, current.size() + revisions.size() + 1);
        revisions.add(revision("propose", curator, why, null, mapping));
      }
    }
    if (!revisions.isEmpty()) {
      write(revisions);
    }
    return revisions.stream().map(Revision::mapping).toList();
  }

  private static CuratedMapping candidate(Draft draft, Curator curator, int build, int number) {
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
        curator.name(),
        List.of(),
        null,
        build);
  }

  /** Changes a candidate; {@code version} is the one the curator saw. */
  synchronized CuratedMapping edit(
      String id, int version, Draft draft, Curator curator, @Nullable String why) {
    CuratedMapping before = expect(id, version);
    Act.EDIT.check(before, curator);
    refuseKnown(draft, id);
    CuratedMapping after = before.with(draft);
    write(List.of(revision(Act.EDIT.text(), curator, why, before, after)));
    return after;
  }

  /** Does an act; {@code version} is the one the curator saw. */
  synchronized CuratedMapping act(
      String id, int version, Act act, Curator curator, @Nullable String why, boolean dual) {
    CuratedMapping before = expect(id, version);
    CuratedMapping after = Review.apply(before, act, curator, why, dual);
    write(List.of(revision(act.text(), curator, why, before, after)));
    return after;
  }

  /** Does an act to all that fit, whatever page they are on, in one step: all or, where one may not, none. */
  synchronized List<CuratedMapping> actOnAll(
      Predicate<CuratedMapping> wanted,
      Act act,
      Curator curator,
      @Nullable String why,
      boolean dual) {
    List<Revision> revisions = new ArrayList<>();
    for (CuratedMapping before : list(wanted)) {
      CuratedMapping after = Review.apply(before, act, curator, why, dual);
      revisions.add(revision(act.text(), curator, why, before, after));
    }
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
