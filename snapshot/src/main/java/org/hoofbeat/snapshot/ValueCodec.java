package org.hoofbeat.snapshot;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/** Writes and reads one component type of a record; null is a zero byte where the type allows it. */
interface ValueCodec {

  void write(@Nullable Object value, ByteWriter out);

  @Nullable Object read(ByteReader in);

  /** The codec of a component type; a type that no record of the model uses is refused. */
  static ValueCodec of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new OfList(of(arguments[0]));
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new OfMap(of(arguments[1]));
      }
    } else if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new IllegalArgumentException("No codec for " + type);
  }

  private static ValueCodec ofClass(Class<?> type) {
    if (type == String.class) {
      return new OfString();
    } else if (type == TermId.class) {
      return new OfTermId();
    } else if (type == boolean.class) {
      return new OfBoolean();
    } else if (type == int.class || type == long.class || type == Long.class) {
      return new OfInteger(type == int.class);
    } else if (type == double.class) {
      return new OfDouble();
    } else if (type.isEnum()) {
      return new OfEnum(type.getEnumConstants());
    } else if (type.isRecord()) {
      return new OfRecord(RecordCodec.of(type.asSubclass(Record.class)));
    }
    throw new IllegalArgumentException("No codec for " + type);
  }

  /** Text, nullable. */
  record OfString() implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      if (value == null) {
        out.writeVarint(0);
      } else {
        out.writeString((String) value);
      }
    }

    @Override
    public @Nullable Object read(ByteReader in) {
      return in.readString();
    }
  }

  /** Identifier, nullable. */
  record OfTermId() implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      if (value == null) {
        out.writeVarint(0);
      } else {
        out.writeString(((TermId) value).value());
      }
    }

    @Override
    public @Nullable Object read(ByteReader in) {
      String text = in.readString();
      return text == null ? null : new TermId(text);
    }
  }

  /** One byte. */
  record OfBoolean() implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      out.writeByte(Boolean.TRUE.equals(value) ? 1 : 0);
    }

    @Override
    public Object read(ByteReader in) {
      return in.readByte() != 0;
    }
  }

  /** Integers from -1 up, shifted by one. */
  record OfInteger(boolean isInt) implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      out.writeVarint(value == null ? 0 : ((Number) value).longValue() + 1);
    }

    @Override
    public Object read(ByteReader in) {
      long value = in.readVarint() - 1;
      if (isInt) {
        return (int) value;
      }
      return value;
    }
  }

  /** Eight bytes, or one for NaN, the common case. */
  record OfDouble() implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      double number = value == null ? Double.NaN : (Double) value;
      out.writeByte(Double.isNaN(number) ? 0 : 1);
      if (!Double.isNaN(number)) {
        out.writeDouble(number);
      }
    }

    @Override
    public Object read(ByteReader in) {
      return in.readByte() == 0 ? Double.NaN : in.readDouble();
    }
  }

  /** The ordinal plus one, nullable. */
  @SuppressWarnings("ArrayRecordComponent")
  record OfEnum(Object[] constants) implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      out.writeVarint(value == null ? 0 : ((Enum<?>) value).ordinal() + 1L);
    }

    @Override
    public @Nullable Object read(ByteReader in) {
      int ordinal = (int) in.readVarint();
      if (ordinal > constants.length) {
        throw ByteReader.damaged();
      }
      return ordinal == 0 ? null : constants[ordinal - 1];
    }
  }

  /** A nested record, nullable. */
  record OfRecord(RecordCodec<?> codec) implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      out.writeByte(value == null ? 0 : 1);
      if (value != null) {
        codec.write(value, out);
      }
    }

    @Override
    public @Nullable Object read(ByteReader in) {
      return in.readByte() == 0 ? null : codec.read(in);
    }
  }

  /** Size, then items. */
  record OfList(ValueCodec item) implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      List<?> list = value == null ? List.of() : (List<?>) value;
      out.writeVarint(list.size());
      for (Object element : list) {
        item.write(element, out);
      }
    }

    @Override
    public Object read(ByteReader in) {
      int size = in.readLength();
      if (size == 0) {
        return List.of();
      }
      List<@Nullable Object> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(item.read(in));
      }
      return list;
    }
  }

  /** Size, then keys in order with their values. */
  record OfMap(ValueCodec item) implements ValueCodec {
    @Override
    public void write(@Nullable Object value, ByteWriter out) {
      Map<?, ?> map = value == null ? Map.of() : (Map<?, ?>) value;
      out.writeVarint(map.size());
      new TreeMap<Object, Object>(map)
          .forEach(
              (key, element) -> {
                out.writeString((String) key);
                item.write(element, out);
              });
    }

    @Override
    public Object read(ByteReader in) {
      int size = in.readLength();
      if (size == 0) {
        return Map.of();
      }
      Map<@Nullable String, @Nullable Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(in.readString(), item.read(in));
      }
      return map;
    }
  }
}
