package org.hoofbeat.loaders.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.model.build.LoadIssue;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text file: LF or CRLF, a leading byte order mark dropped, each line within {@link
 * Limits#lineChars} bytes.
 *
 * <p>Decodes UTF-8 strictly, line by line; a line that is not UTF-8 is read as GB18030 where it is
 * that, else as ISO-8859-1, and gives one ENCODING issue a file (a hospital's export in GBK still
 * loads, and the report says so).
 */
public final class LineReader implements AutoCloseable {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final InputStream in;
  private final SourceFile file;
  private final @Nullable StatementSink sink;
  private final byte[] chunk = new byte[1 << 16];
  private int chunkAt;
  private int chunkEnd;
  private byte[] line = new byte[1 << 12];
  private long lineNumber;
  private boolean encodingReported;

  private LineReader(InputStream in, SourceFile file, @Nullable StatementSink sink) {
    this.in = in;
    this.file = file;
    this.sink = sink;
  }

  /** Opens a file; encoding issues go to the sink. */
  public static LineReader open(SourceFile file, @Nullable StatementSink sink) throws IOException {
    return new LineReader(file.open(), file, sink);
  }

  /** The next line without its end, or null. */
  public @Nullable String next() throws IOException {
    int length = 0;
    boolean any = false;
    while (true) {
      if (chunkAt == chunkEnd) {
        chunkEnd = in.read(chunk, 0, chunk.length);
        chunkAt = 0;
        if (chunkEnd <= 0) {
          chunkEnd = 0;
          break;
        }
      }
      any = true;
      int end = chunkAt;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      length = append(length, end);
      boolean complete = end < chunkEnd;
      chunkAt = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    lineNumber++;
    return decode(length);
  }

  /** 1-based number of the line that {@link #next} returned last. */
  public long lineNumber() {
    return lineNumber;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int append(int length, int end) {
    int more = end - chunkAt;
    if (length + more > file.limits().lineChars()) {
      throw BadSourceFile.at(
          file.name(),
          lineNumber + 1,
          "a line longer than " + file.limits().lineChars() + " bytes",
          "Maybe the file is binary, or of another format.");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
    }
    System.arraycopy(chunk, chunkAt, line, length, more);
    return length + more;
  }

  private String decode(int length) {
    int from =
        lineNumber == 1
                && length >= 3
                && (line[0] & 0xFF) == 0xEF
                && (line[1] & 0xFF) == 0xBB
                && (line[2] & 0xFF) == 0xBF
            ? 3
            : 0;
    int to = length > from && line[length - 1] == '\r' ? length - 1 : length;
    if (isAscii(from, to)) {
      return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }
    String text = strict(StandardCharsets.UTF_8, from, to);
    if (text != null) {
      return text;
    }
    String chinese = strict(GB18030, from, to);
    reportEncoding(chinese == null ? "ISO-8859-1" : "GB18030");
    return chinese == null
        ? new String(line, from, to - from, StandardCharsets.ISO_8859_1)
        : chinese;
  }

  private boolean isAscii(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String strict(Charset charset, int from, int to) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private void reportEncoding(String readAs) {
    if (!encodingReported && sink != null) {
      encodingReported = true;
      sink.row(file.name(), 0);
      sink.issue(LoadIssue.Kind.ENCODING, "line " + lineNumber, "not UTF-8; read as " + readAs);
    }
  }
}
