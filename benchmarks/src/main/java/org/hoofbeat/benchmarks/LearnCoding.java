package org.hoofbeat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.text.normalise.OwnExamples;
import org.hoofbeat.text.normalise.Target;
import org.hoofbeat.text.search.TermIndex;

/**
 * Makes {@code judges.bin} of the module {@code text} again from its examples, with the names of the Beijing edition of ICD-10 in
 * a build's search index.
 *
 * <p>Arguments: the folder of the index ({@code data/builds/1/index}), the file to write.
 */
public final class LearnCoding {

  private static final String EDITION = "ICD10CN-BJ";

  private LearnCoding() {}

  public static void main(String[] arguments) throws IOException {
    try (TermIndex index = TermIndex.open(Path.of(arguments[0]))) {
      byte[] judges = OwnExamples.learn(Target.of(index::forEach, EDITION));
      Files.write(Path.of(arguments[1]), judges);
    }
  }
}
