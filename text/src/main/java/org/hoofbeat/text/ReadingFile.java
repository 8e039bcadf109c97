package org.hoofbeat.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.structure.NoteReader;

/**
 * What a load has learned of names for reading text, in one file: opened in tenths of a second, where learning takes many.
 *
 * <p>A header says which form the file has and which word lists its names were learned with; one section holds the findings,
 * another the names of diseases, drugs and procedures. Thread-safe.
 */
public record ReadingFile(Path path) {

  private static final long MAGIC = 0x484f4f4652454144L;

  /** Counts up when the columns, the folding of characters or the cutting of words change. */
  private static final int FORM = 5;

  /** True where there is a file that this program reads. */
  public boolean isReadable() {
    try (DataInputStream in = open()) {
      return isOurs(in);
    } catch (IOException e) {
      return false;
    }
  }

  /** The reader of findings alone. */
  public PhenotypeRecogniser recogniser() {
    try (DataInputStream in = opened()) {
      return PhenotypeRecogniser.read(ColumnReader.of(in));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The reader of whole notes. */
  public NoteReader noteReader() {
    try (DataInputStream in = opened()) {
      PhenotypeRecogniser recogniser = PhenotypeRecogniser.read(ColumnReader.of(in));
      return NoteReader.read(recogniser, ColumnReader.of(in));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Writes a reader to a stream; its bytes depend on what it knows alone. */
  public static void write(NoteReader reader, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeLong(MAGIC);
    out.writeInt(FORM);
    out.writeLong(RecogniserBuilder.wordListsDigest());
    ColumnWriter findings = new ColumnWriter();
    reader.recogniser().write(findings);
    findings.writeTo(out);
    ColumnWriter names = new ColumnWriter();
    reader.writeNames(names);
    names.writeTo(out);
    out.flush();
  }

  private DataInputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    return new DataInputStream(new BufferedInputStream(in));
  }

  private DataInputStream opened() throws IOException {
    DataInputStream in = open();
    if (!isOurs(in)) {
      in.close();
      throw new IOException("Written by another version");
    }
    return in;
  }

  private static boolean isOurs(DataInputStream in) throws IOException {
    return in.readLong() == MAGIC
        && in.readInt() == FORM
        && in.readLong() == RecogniserBuilder.wordListsDigest();
  }

  private HoofbeatFailure unreadable(IOException cause) {
    return new HoofbeatFailure(
        ErrorCode.BAD_STATE,
        "Cannot read " + path + ": " + cause.getMessage() + "\nMaybe delete it and load again.",
        cause);
  }
}
