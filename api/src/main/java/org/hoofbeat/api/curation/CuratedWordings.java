package org.hoofbeat.api.curation;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.recognise.LocalWording;
import org.hoofbeat.text.recognise.LocalWordings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Curators' decisions on wordings, in {@code curated/wordings.jsonl}: the local layer that reading of text stands on, in
 * force from the moment that a decision is on disk. Thread-safe.
 */
@Component
public class CuratedWordings {

  private final Journal<WordingAct> journal;
  private final List<WordingAct> acts = new ArrayList<>();
  private LocalWordings current;

  CuratedWordings(ServerSettings settings, JsonMapper json) {
    this.journal =
        new Journal<>(
            settings.dataFolder().resolve("curated").resolve("wordings.jsonl"),
            json,
            WordingAct.class);
    acts.addAll(journal.read());
    this.current = local();
  }

  /** What holds now. */
  public synchronized LocalWordings current() {
    return current;
  }

  /** Every decision, the oldest first. */
  synchronized List<WordingAct> list() {
    return List.copyOf(acts);
  }

  synchronized void decide(WordingAct act) {
    journal.append(List.of(act));
    acts.add(act);
    current = local();
  }

  private LocalWordings local() {
    return LocalWordings.of(
        acts.stream()
            .map(
                act ->
                    new LocalWording(
                        TermId.parse(act.term()),
                        act.wording(),
                        act.verdict().equals(WordingAct.REJECTED)))
            .toList());
  }
}
