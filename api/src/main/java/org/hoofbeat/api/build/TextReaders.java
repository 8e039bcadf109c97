package org.hoofbeat.api.build;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hoofbeat.text.TextEngine;
import org.hoofbeat.text.normalise.PhraseNormaliser;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.structure.NoteReader;

/** The readers of one build: of findings, of whole notes, and of diagnoses for each code system. Thread-safe. */
final class TextReaders {

  private final ServedBuild build;
  private final TextEngine engine;
  private final Prepared<PhenotypeRecogniser> findings;
  private final Prepared<NoteReader> notes;
  private final Map<String, Prepared<PhraseNormaliser>> diagnoses = new ConcurrentHashMap<>();

  /** @param engine over the build; asked for nothing before a reader is */
  TextReaders(ServedBuild build, TextEngine engine) {
    this.build = build;
    this.engine = engine;
    this.findings = build.prepare("Reading of text", engine::recogniser);
    this.notes = build.prepare("Reading of notes", engine::noteReader);
  }

  PhenotypeRecogniser findings() {
    return findings.get();
  }

  NoteReader notes() {
    return notes.get();
  }

  PhraseNormaliser diagnoses(String prefix) {
    return diagnoses
        .computeIfAbsent(
            prefix, key -> build.prepare("Coding", () -> engine.normaliser(key, List.of())))
        .get();
  }
}
