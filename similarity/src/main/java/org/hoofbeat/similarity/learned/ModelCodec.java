package org.hoofbeat.similarity.learned;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * A trained model as bytes; equal models are equal bytes.
 *
 * <pre>
 * "HBFMODEL" version(int)  card  count of networks(int)
 * network: hidden(int) terms(int) candidates(int)  w1 by term  b1  w2 by hidden unit  b2   (big-endian floats)
 * </pre>
 */
public final class ModelCodec {

  private static final long MAGIC = 0x4842464d4f44454cL;
  private static final int VERSION = 2;
  private static final int MOST_NETWORKS = 64;
  private static final int MOST_ROWS = 1_000_000;
  private static final int WIDEST = 4096;

  private ModelCodec() {}

  /** Writes the model with all its networks; the stream stays open. */
  public static void write(TrainedModel model, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    writeCard(model.card(), out);
    out.writeInt(1 + model.folds().size());
    writeNetwork(model.main(), out);
    for (Network fold : model.folds()) {
      writeNetwork(fold, out);
    }
    out.flush();
  }

  /** Tells from the first bytes whether {@link #read} takes the rest. */
  public static boolean canRead(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    return in.readLong() == MAGIC && in.readInt() == VERSION;
  }

  /**
   * Reads a model.
   *
   * @throws HoofbeatFailure where the bytes are no model, or one of another version
   */
  public static TrainedModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readLong() != MAGIC) {
      throw bad("The stream is no trained model");
    }
    int version = in.readInt();
    if (version != VERSION) {
      throw bad("The trained model has format " + version + ", this program reads " + VERSION);
    }
    ModelCard card = readCard(in);
    int count = bounded(in.readInt(), MOST_NETWORKS, "networks");
    List<Network> networks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      networks.add(readNetwork(in));
    }
    if (networks.isEmpty()) {
      throw bad("The trained model holds no network");
    }
    return new TrainedModel(card, networks.get(0), networks.subList(1, count));
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(
        ErrorCode.BAD_STATE, message + "\nMaybe run `hoofbeat train` again.");
  }

  private static int bounded(int value, int most, String what) {
    if (value < 0 || value > most) {
      throw bad("The trained model claims " + value + " " + what);
    }
    return value;
  }

  private static void writeCard(ModelCard card, DataOutputStream out) throws IOException {
    TrainingSettings settings = card.settings();
    SimulationSettings simulation = settings.simulation();
    out.writeInt(card.profiles());
    out.writeUTF(card.build());
    out.writeInt(card.candidates());
    out.writeInt(card.folds());
    out.writeLong(settings.seed());
    for (int value :
        new int[] {
          settings.patients(), settings.hidden(), settings.batch(), settings.negatives()
        }) {
      out.writeInt(value);
    }
    out.writeDouble(settings.learningRate());
    out.writeDouble(simulation.keep());
    out.writeDouble(simulation.meanFindings());
    out.writeInt(simulation.maxFindings());
    out.writeDouble(simulation.imprecision());
    out.writeDouble(simulation.overprecision());
    out.writeDouble(simulation.noise());
  }

  private static ModelCard readCard(DataInputStream in) throws IOException {
    int profiles = in.readInt();
    String build = in.readUTF();
    int candidates = in.readInt();
    int folds = in.readInt();
    long seed = in.readLong();
    int patients = in.readInt();
    int hidden = in.readInt();
    int batch = in.readInt();
    int negatives = in.readInt();
    double rate = in.readDouble();
    SimulationSettings simulation =
        new SimulationSettings(
            in.readDouble(),
            in.readDouble(),
            in.readInt(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble());
    return new ModelCard(
        profiles,
        build,
        candidates,
        new TrainingSettings(seed, patients, hidden, batch, negatives, rate, simulation),
        folds);
  }

  private static void writeNetwork(Network network, DataOutputStream out) throws IOException {
    float[][][] parameters = network.parameters();
    out.writeInt(network.hidden());
    out.writeInt(parameters[0].length);
    out.writeInt(network.candidates());
    for (float[][] matrix : parameters) {
      for (float[] row : matrix) {
        writeFloats(row, out);
      }
    }
  }

  private static Network readNetwork(DataInputStream in) throws IOException {
    int hidden = bounded(in.readInt(), WIDEST, "hidden units");
    int terms = bounded(in.readInt(), MOST_ROWS, "terms");
    int candidates = bounded(in.readInt(), MOST_ROWS, "candidates");
    float[][] w1 = readMatrix(in, terms, hidden);
    float[] b1 = readFloats(in, hidden);
    float[][] w2 = readMatrix(in, hidden, candidates);
    return new Network(hidden, candidates, w1, b1, w2, readFloats(in, candidates));
  }

  private static float[][] readMatrix(DataInputStream in, int rows, int columns)
      throws IOException {
    float[][] matrix = new float[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = readFloats(in, columns);
    }
    return matrix;
  }

  private static void writeFloats(float[] values, DataOutputStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
    buffer.asFloatBuffer().put(values);
    out.write(buffer.array());
  }

  private static float[] readFloats(DataInputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count * Float.BYTES);
    if (bytes.length < count * Float.BYTES) {
      throw bad("The trained model ends too early");
    }
    float[] values = new float[count];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }
}
