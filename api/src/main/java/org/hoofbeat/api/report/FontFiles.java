package org.hoofbeat.api.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Font files of this machine that hold Chinese, by their usual names. */
final class FontFiles {

  /** Where Linux, macOS and Windows keep fonts. */
  static final List<Path> FOLDERS =
      Stream.of(
              "/usr/share/fonts",
              "/usr/local/share/fonts",
              System.getProperty("user.home") + "/.local/share/fonts",
              System.getProperty("user.home") + "/.fonts",
              "/System/Library/Fonts",
              "/Library/Fonts",
              "C:\\Windows\\Fonts")
          .map(Path::of)
          .toList();

  /** How such files begin, best first; lower case. TrueType before CFF, which embeds larger. */
  private static final List<String> NAMES =
      List.of(
          "notosanssc",
          "wqy-zenhei",
          "wqy-microhei",
          "msyh",
          "simhei",
          "simsun",
          "droidsansfallback",
          "uming",
          "ukai",
          "arialuni",
          "notosanscjk",
          "notoserifcjk",
          "sourcehansans",
          "pingfang",
          "stheiti");

  private static final int DEPTH = 5;

  private FontFiles() {}

  /** Best first, ties by path. */
  static List<Path> list(List<Path> folders) {
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(FontFiles::under)
        .filter(file -> place(file) < NAMES.size())
        .sorted(Comparator.<Path>comparingInt(FontFiles::place).thenComparing(file -> file))
        .toList();
  }

  private static Stream<Path> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException | UncheckedIOException unreadable) {
      return Stream.empty();
    }
  }

  private static int place(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".ttf") && !name.endsWith(".ttc") && !name.endsWith(".otf")) {
      return NAMES.size();
    }
    for (int place = 0; place < NAMES.size(); place++) {
      if (name.startsWith(NAMES.get(place))) {
        return place;
      }
    }
    return NAMES.size();
  }
}
