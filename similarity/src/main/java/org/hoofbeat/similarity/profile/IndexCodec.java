package org.hoofbeat.similarity.profile;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * The index as bytes: the input, and the completed profiles, which cost most to make. Equal indexes are equal bytes.
 *
 * <pre>
 * "HBFINDEX" version(int)  input  by candidate: count(int) (term(int) frequency(double) inferred(boolean))…
 *                                               count(int) absent term(int)…
 *                                               count(int) (looked for term(int) share(double))…
 * </pre>
 */
public final class IndexCodec {

  private static final long MAGIC = 0x484246494e444558L;

  /** Counts up whenever the layout changes, or the profiles made from the same statements. */
  public static final int VERSION = 6;

  private IndexCodec() {}

  /** Writes the index; the stream stays open. */
  public static void write(CandidateIndex index, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    new InputWriter(out).write(index.input());
    for (int g = 0; g < index.size(); g++) {
      CandidateProfile profile = index.profile(g);
      out.writeInt(profile.terms().length);
      for (int i = 0; i < profile.terms().length; i++) {
        out.writeInt(profile.terms()[i]);
        out.writeDouble(profile.frequency()[i]);
        out.writeBoolean(profile.inferred()[i]);
      }
      out.writeInt(profile.absent().length);
      for (int term : profile.absent()) {
        out.writeInt(term);
      }
      RecordedAbsences absences = profile.absences();
      out.writeInt(absences.terms().length);
      for (int i = 0; i < absences.terms().length; i++) {
        out.writeInt(absences.terms()[i]);
        out.writeDouble(absences.shares()[i]);
      }
    }
    out.flush();
  }

  /** Tells from the first bytes whether {@link #read} takes the rest. */
  public static boolean canRead(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    return in.readLong() == MAGIC && in.readInt() == VERSION;
  }

  /**
   * Reads an index, whole into memory first: numbers are then read ten times as fast as from the stream.
   *
   * @throws HoofbeatFailure where the bytes are no index, or one of another version
   */
  public static CandidateIndex read(InputStream stream) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
    try {
      checkStart(in);
      RankingInput input = new InputDecoder(in).read();
      return CandidateIndex.restored(
          input, ontology -> profiles(in, ontology, input.candidates().size()));
    } catch (BufferUnderflowException e) {
      throw new EOFException("The ranking engine's stream ends after " + in.limit() + " bytes");
    }
  }

  private static void checkStart(ByteBuffer in) {
    if (in.getLong() != MAGIC) {
      throw new HoofbeatFailure(ErrorCode.BAD_STATE, "The stream is no ranking engine");
    }
    int version = in.getInt();
    if (version != VERSION) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The ranking engine has format "
              + version
              + ", this program reads "
              + VERSION
              + "\nMaybe build it again from the graph.");
    }
  }

  private static List<CandidateProfile> profiles(ByteBuffer in, Ontology ontology, int count) {
    List<CandidateProfile> profiles = new ArrayList<>(count);
    for (int g = 0; g < count; g++) {
      int length = bounded(in.getInt(), ontology.size());
      int[] terms = new int[length];
      double[] frequency = new double[length];
      boolean[] inferred = new boolean[length];
      for (int i = 0; i < length; i++) {
        terms[i] = bounded(in.getInt(), ontology.size() - 1);
        frequency[i] = in.getDouble();
        inferred[i] = in.get() != 0;
      }
      int[] absent = new int[bounded(in.getInt(), ontology.size())];
      for (int i = 0; i < absent.length; i++) {
        absent[i] = bounded(in.getInt(), ontology.size() - 1);
      }
      int[] lookedFor = new int[bounded(in.getInt(), ontology.size())];
      double[] lacking = new double[lookedFor.length];
      for (int i = 0; i < lookedFor.length; i++) {
        lookedFor[i] = bounded(in.getInt(), ontology.size() - 1);
        lacking[i] = in.getDouble();
      }
      profiles.add(
          new CandidateProfile(ontology, terms, frequency, inferred, absent, lookedFor, lacking));
    }
    return profiles;
  }

  private static int bounded(int value, int most) {
    if (value < 0 || value > most) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The ranking engine's stream holds " + value + " where at most " + most + " can be");
    }
    return value;
  }
}
