package org.hoofbeat.api.curation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts of curators in the order they happened, a JSON object a line, in a file under {@code curated} in the data folder. It
 * is only ever appended to, and on disk before an act is acknowledged; a line that a crash has cut short at the very end
 * was never acknowledged and is taken away at the next start.
 *
 * @param <T> what a line holds
 */
public final class Journal<T> {

  private final Path file;
  private final JsonMapper json;
  private final Class<T> type;

  public Journal(Path file, JsonMapper json, Class<T> type) {
    this.file = file;
    this.json = json;
    this.type = type;
  }

  /** As {@link #read}, for whoever will append: takes a cut line away. */
  public List<T> open() {
    try {
      if (Files.exists(file)) {
        removeCutLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read();
  }

  /** All acts, without a last line that is not ended; throws where another one cannot be read. */
  public List<T> read() {
    List<T> revisions = new ArrayList<>();
    if (!Files.exists(file)) {
      return revisions;
    }
    try {
      String text = Files.readString(file);
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        revisions.add(json.readValue(line, type));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          file
              + " cannot be read at line "
              + (revisions.size() + 1)
              + "\nMaybe restore it from a backup.",
          e);
    }
    return revisions;
  }

  /** Writes and forces to disk. */
  public void append(List<T> revisions) {
    StringBuilder lines = new StringBuilder();
    revisions.forEach(revision -> lines.append(json.writeValueAsString(revision)).append('\n'));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeCutLine() throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      long end = access.length();
      while (end > 0) {
        access.seek(end - 1);
        if (access.read() == '\n') {
          break;
        }
        end--;
      }
      access.setLength(end);
    }
  }
}
