package org.hoofbeat.text.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.text.form.ResourceLines;

/**
 * Examples of our own, of how Chinese diagnoses are coded, and what was learned from them: {@code diagnoses.tsv} holds a
 * diagnosis as a doctor writes it and, joined by {@code ##}, the names of the Beijing edition of ICD-10 that stand for it;
 * {@code judges.bin} what {@link #learn} made of them. Both serve the other Chinese editions, too. How they were made:
 * docs/gold-sets.md.
 */
public final class OwnExamples {

  private static final String EXAMPLES = "diagnoses.tsv";
  private static final String JUDGES = "judges.bin";

  private OwnExamples() {}

  /** A normaliser that has learned from them. */
  public static PhraseNormaliser normaliser(List<Target> targets) {
    try (InputStream in = OwnExamples.class.getResourceAsStream(JUDGES)) {
      if (in == null) {
        throw new IllegalStateException("The module lacks " + JUDGES);
      }
      return new PhraseNormaliser(targets, read(), Judges.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("While reading " + JUDGES, e);
    }
  }

  /** Learns from them with the names of one edition and writes {@code judges.bin}; equal examples give equal bytes. */
  public static void learn(List<Target> targets, OutputStream out) throws IOException {
    Judges.learn(new CodeList(targets), read()).write(out);
  }

  private static List<Example> read() {
    List<Example> examples = new ArrayList<>();
    for (String line : ResourceLines.of(OwnExamples.class, EXAMPLES)) {
      int tab = line.indexOf('\t');
      examples.add(
          new Example(line.substring(0, tab), List.of(line.substring(tab + 1).split("##"))));
    }
    return examples;
  }
}
