package org.hoofbeat.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code .cypher} file that comes with the program.
 *
 * @param name the path below this package, {@code queries/find-group.cypher}
 * @param text the file as it is, line ends made {@code \n}
 */
record CypherFile(String name, String text) {

  static CypherFile read(String name) {
    try (InputStream in = CypherFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + name + " beside " + CypherFile.class.getName());
      }
      return new CypherFile(
          name, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  /** The file without its comment lines. */
  String code() {
    return text.lines()
        .filter(line -> !line.startsWith("//"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** The statements of a file that holds several, parted by semicolons at line ends. */
  List<String> statements() {
    return Stream.of(code().split(";\n|;$"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The code with every «name» replaced: by labels, types and property names that are constants of the program. */
  String filled(Map<String, String> names) {
    String filled = code();
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (!name.getValue().matches("[A-Za-z_][A-Za-z0-9_:]*")) {
        throw new IllegalArgumentException(
            "Not a label, type or property name: " + name.getValue());
      }
      filled = filled.replace("«" + name.getKey() + "»", name.getValue());
    }
    if (filled.contains("«")) {
      throw new IllegalArgumentException(this.name + " wants more names than " + names.keySet());
    }
    return filled;
  }
}
