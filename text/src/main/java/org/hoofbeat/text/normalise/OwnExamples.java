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
import java.util.stream.Stream;
import org.hoofbeat.text.form.ResourceLines;

/**
 * Examples of our own, of how Chinese diagnoses are coded, and what was learned from them: a line holds a diagnosis as a doctor
 * writes it and, joined by {@code ##}, the names of the Beijing edition of ICD-10 that stand for it. {@code diagnoses.tsv} has
 * them as common as a hospital has them; {@code judges.bin} is what {@link #learn} made of these. Those of {@code
 * rarer-diagnoses.tsv}, rarer and in more abbreviations, are known beside. They serve the other Chinese editions as far as these
 * have the names. How they were made: docs/gold-sets.md.
 */
public final class OwnExamples {

  private static final String COMMON = "diagnoses.tsv";
  private static final String RARER = "rarer-diagnoses.tsv";
  private static final String JUDGES = "judges.bin";

  private OwnExamples() {}

  /** A normaliser that knows them beside the examples given, and learns from the given ones where these are enough. */
  public static PhraseNormaliser normaliser(List<Target> targets, List<Example> given) {
    List<Example> own = new ArrayList<>(read(COMMON));
    own.addAll(read(RARER));
    if (given.size() >= PhraseNormaliser.LEAST_EXAMPLES) {
      return new PhraseNormaliser(targets, given, own, null);
    }
    try (DataInputStream in = judges()) {
      in.readUTF();
      return new PhraseNormaliser(targets, given, own, Judges.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("While reading " + JUDGES, e);
    }
  }

  /** Learns from them with the names of one edition: the bytes of {@code judges.bin}. */
  public static byte[] learn(List<Target> targets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(digest());
    Judges.learn(new CodeList(targets), read(COMMON), read(RARER)).write(out);
    return bytes.toByteArray();
  }

  /** SHA-256 of the examples, and of those that {@code judges.bin} was learned from. */
  static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(COMMON, RARER)
          .flatMap(file -> ResourceLines.of(OwnExamples.class, file).stream())
          .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
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

  private static List<Example> read(String file) {
    return ResourceLines.of(OwnExamples.class, file).stream().map(OwnExamples::example).toList();
  }

  private static Example example(String line) {
    int tab = line.indexOf('\t');
    return new Example(line.substring(0, tab), List.of(line.substring(tab + 1).split("##")));
  }
}
