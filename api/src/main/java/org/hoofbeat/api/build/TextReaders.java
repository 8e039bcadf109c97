package org.hoofbeat.api.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hoofbeat.text.normalise.PhraseNormaliser;
import org.hoofbeat.text.normalise.Target;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.search.GraphTerms;
import org.hoofbeat.text.search.IndexedTerm;
import org.hoofbeat.text.structure.NoteReader;

/** The readers of one build: of findings, of whole notes, and of diagnoses for each code system. Thread-safe. */
final class TextReaders {

  private final ServedBuild build;
  private final Prepared<PhenotypeRecogniser> findings;
  private final Prepared<NoteReader> notes;
  private final Map<String, Prepared<PhraseNormaliser>> diagnoses = new ConcurrentHashMap<>();

  TextReaders(ServedBuild build) {
    this.build = build;
    this.findings = build.prepare("Reading of text", () -> recogniser(build));
    this.notes = build.prepare("Reading of notes", () -> noteReader(build));
  }

  PhenotypeRecogniser findings() {
    return findings.get();
  }

  NoteReader notes() {
    return notes.get();
  }

  PhraseNormaliser diagnoses(String prefix) {
    return diagnoses
        .computeIfAbsent(prefix, key -> build.prepare("Coding", () -> normaliser(build, key)))
        .get();
  }

  private static PhenotypeRecogniser recogniser(ServedBuild build) {
    String vocabulary = RecogniserBuilder.PHENOTYPES.prefix();
    RecogniserBuilder builder = new RecogniserBuilder();
    GraphTerms.of(build.graph(), id -> id.prefix().equals(vocabulary)).forEach(builder::add);
    return builder.build();
  }

  private static NoteReader noteReader(ServedBuild build) {
    List<IndexedTerm> named = new ArrayList<>();
    build
        .index()
        .forEach(
            term -> {
              if (NoteReader.isWanted(term.kind(), term.id().prefix())) {
                named.add(term);
              }
            });
    return new NoteReader(recogniser(build), named);
  }

  private static PhraseNormaliser normaliser(ServedBuild build, String prefix) {
    List<Target> targets = new ArrayList<>();
    build
        .index()
        .forEach(
            term -> {
              if (term.active() && term.id().prefix().equals(prefix)) {
                targets.addAll(Target.of(term));
              }
            });
    return new PhraseNormaliser(Target.required(targets, prefix), List.of());
  }
}
