package org.hoofbeat.text.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * What an index folder says of itself in {@code index.properties}: the format it is written in, its size, its inputs.
 *
 * @param build what the caller names the inputs, for example a build's digest
 * @param terms terms in the index
 * @param names wordings in the index, labels included
 */
public record IndexFormat(int version, String build, long terms, long names) {

  /** Counts up when fields, folding or the stored layout change; another number cannot be read. */
  public static final int CURRENT = 3;

  private static final String FILE = "index.properties";

  void write(Path folder) throws IOException {
    List<String> lines =
        List.of("format=" + version, "build=" + build, "terms=" + terms, "names=" + names);
    Files.write(folder.resolve(FILE), lines, StandardCharsets.UTF_8);
  }

  /** True where the folder holds an index that this program can open. */
  public static boolean isReadable(Path folder) {
    try {
      return Files.isRegularFile(folder.resolve(FILE)) && read(folder).version() == CURRENT;
    } catch (HoofbeatFailure e) {
      return false;
    }
  }

  static IndexFormat read(Path folder) {
    Map<String, String> values = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
        int equals = line.indexOf('=');
        values.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
      }
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "No search index in " + folder + "\nMaybe the build was not finished: load again.",
          e);
    }
    long version = number(folder, values, "format");
    if (version != CURRENT) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The search index in "
              + folder
              + " has format "
              + version
              + "; this program reads "
              + CURRENT
              + "\nMaybe load again with this version.");
    }
    return new IndexFormat(
        (int) version,
        values.getOrDefault("build", ""),
        number(folder, values, "terms"),
        number(folder, values, "names"));
  }

  private static long number(Path folder, Map<String, String> values, String key) {
    String text = values.getOrDefault(key, "");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "'" + text + "' is no " + key + " in " + folder.resolve(FILE) + "\nMaybe load again.",
          e);
    }
  }
}
