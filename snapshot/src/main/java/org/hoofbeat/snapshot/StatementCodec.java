package org.hoofbeat.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.statement.Statement;

/**
 * Statements as bytes: a tag (the place of the record's name in alphabetical order) and the record. Thread-safe; the
 * {@link ByteWriter} given is the caller's own.
 */
final class StatementCodec {

  private final List<Class<? extends Statement>> types;
  private final List<RecordCodec<?>> codecs = new ArrayList<>();
  private final Map<Class<?>, Integer> tags = new HashMap<>();

  StatementCodec() {
    types = statementTypes();
    for (Class<? extends Statement> type : types) {
      tags.put(type, codecs.size());
      codecs.add(RecordCodec.of(type.asSubclass(Record.class)));
    }
  }

  int tagOf(Class<? extends Statement> type) {
    Integer tag = tags.get(type);
    if (tag == null) {
      throw new IllegalArgumentException("Not a statement type: " + type);
    }
    return tag;
  }

  String nameOf(int tag) {
    return types.get(tag).getSimpleName();
  }

  int size() {
    return types.size();
  }

  /** A text that changes whenever the shape of any statement does. */
  String schema() {
    StringBuilder text = new StringBuilder();
    codecs.forEach(codec -> text.append(codec.schema()).append('\n'));
    return text.toString();
  }

  void write(Statement statement, ByteWriter out) {
    int tag = tagOf(statement.getClass());
    out.writeByte(tag);
    codecs.get(tag).write(statement, out);
  }

  Statement read(ByteReader in) {
    int tag = in.readByte();
    if (tag >= codecs.size()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "A statement of unknown type "
              + tag
              + "\nMaybe another version of Hoofbeat wrote it; run `hoofbeat load` again.");
    }
    return (Statement) codecs.get(tag).read(in);
  }

  private static List<Class<? extends Statement>> statementTypes() {
    List<Class<? extends Statement>> types = new ArrayList<>();
    for (Class<?> type : Statement.class.getPermittedSubclasses()) {
      types.add(type.asSubclass(Statement.class));
    }
    types.sort(Comparator.comparing(Class::getSimpleName));
    return List.copyOf(types);
  }
}
