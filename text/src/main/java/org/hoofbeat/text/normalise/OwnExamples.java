package org.hoofbeat.text.normalise;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hoofbeat.text.form.ResourceLines;

/**
 * Examples of our own, of how Chinese diagnoses are coded, and what was learned from them: {@code diagnoses.tsv} holds a
 * diagnosis as a doctor writes it and, joined by {@code ##}, the names of the Beijing edition of ICD-10 that stand for it;
 * {@code judges.bin} what {@link #learn} made of them. They serve the other Chinese editions as far as these have the names. How
 * they were made: docs/gold-sets.md.
 */
public final class OwnExamples {

  private static final String EXAMPLES = "diagnoses.tsv";
  private static final String JUDGES = "judges.bin";

  private OwnExamples() {}

  /** A normaliser that has learned from them, and knows some more examples, which come before ours. */
  public static PhraseNormaliser normaliser(List<Target> targets, List<Example> more) {
    List<Example> examples = new ArrayList<>(more);
    lines().forEach(line -> examples.add(example(line)));
    try (DataInputStream in = judges()) {
      in.readUTF();
      return new PhraseNormaliser(targets, examples, Judges.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("While reading " + JUDGES, e);
    }
  }

  /** Learns from them with the names of one edition: the bytes of {@code judges.bin}. */
  public static byte[] learn(List<Target> targets) throws IOException {
    List<Example> examples = lines().stream().map(OwnExamples::example).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(digest());
    Judges.learn(new CodeList(targets), examples).write(out);
    return bytes.toByteArray();
  }

  /** SHA-256 of the examples, and of those that {@code judges.bin} was learned from. */
  static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines().forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String learnedDigest() throws IOException {
    try (DataInputStream in = judges()) {
      return in.readUTF();
    }
  }

  private static DataInputStream judges() {
    InputStream in = OwnExamples.class.getResourceAsStream(JUDGES);
    if (in == null) {
      throw new IllegalStateException("The module lacks " + JUDGES);
    }
    return new DataInputStream(new BufferedInputStream(in));
  }

  private static List<String> lines() {
    return ResourceLines.of(OwnExamples.class, EXAMPLES);
  }

  private static Example example(String line) {
    int tab = line.indexOf('\t');
    return new Example(line.substring(0, tab), List.of(line.substring(tab + 1).split("##")));
  }
}
