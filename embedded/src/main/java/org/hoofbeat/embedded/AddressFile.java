package org.hoofbeat.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * {@code bolt.properties} in the data folder: where the running store is reached, for other processes. Written whole by a
 * rename; one whose process is gone counts as absent.
 */
record AddressFile(Path path) {

  static AddressFile in(Path dataFolder) {
    return new AddressFile(dataFolder.resolve("bolt.properties"));
  }

  void write(String uri, StoreFolder store) {
    long pid = ProcessHandle.current().pid();
    Path part = path.resolveSibling("bolt.properties.part");
    try {
      Files.deleteIfExists(part);
      PrivateFile.create(
          part,
          "# Where the running graph is reached; the password is in neo4j.password.\n"
              + ("uri=" + uri + "\npid=" + pid + "\nstore=" + store.path().getFileName() + "\n"));
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    }
  }

  /** The address, if the process that wrote it is alive. */
  Optional<String> read() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (java.nio.file.NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
    String uri = properties.getProperty("uri");
    String pid = properties.getProperty("pid", "");
    boolean number =
        !pid.isEmpty() && pid.length() < 19 && pid.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean alive = number && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    return alive ? Optional.ofNullable(uri) : Optional.empty();
  }

  /** Removes the file if it still names this address. */
  void remove(String uri) {
    try {
      if (read().filter(uri::equals).isPresent()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }
}
