package org.hoofbeat.snapshot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads one record type, component by component. The format of a type follows from its declaration, so a
 * record that changes changes {@link #schema}, and files of the old shape are refused rather than misread.
 */
final class RecordCodec<R extends Record> {

  private final Class<R> type;
  private final MethodHandle[] accessors;
  private final ValueCodec[] values;
  private final MethodHandle constructor;

  private RecordCodec(
      Class<R> type, MethodHandle[] accessors, ValueCodec[] values, MethodHandle constructor) {
    this.type = type;
    this.accessors = accessors;
    this.values = values;
    this.constructor = constructor;
  }

  static <R extends Record> RecordCodec<R> of(Class<R> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle[] accessors = new MethodHandle[components.length];
      ValueCodec[] values = new ValueCodec[components.length];
      Class<?>[] parameters = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        accessors[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
        values[i] = ValueCodec.of(components[i].getGenericType());
        parameters[i] = components[i].getType();
      }
      Constructor<R> canonical = type.getDeclaredConstructor(parameters);
      MethodHandle constructor =
          lookup.unreflectConstructor(canonical).asSpreader(Object[].class, components.length);
      return new RecordCodec<>(
          type,
          accessors,
          values,
          constructor.asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No codec for " + type, e);
    }
  }

  /** Names and types of the components, for the version check of files. */
  String schema() {
    StringBuilder text = new StringBuilder(type.getSimpleName());
    for (RecordComponent component : type.getRecordComponents()) {
      text.append(' ').append(component);
      Object[] constants = component.getType().getEnumConstants();
      text.append(constants == null ? "" : Arrays.toString(constants));
    }
    return text.toString();
  }

  void write(Object record, ByteWriter out) {
    for (int i = 0; i < accessors.length; i++) {
      values[i].write(get(accessors[i], record), out);
    }
  }

  R read(ByteReader in) {
    @Nullable Object[] arguments = new @Nullable Object[values.length];
    for (int i = 0; i < values.length; i++) {
      arguments[i] = values[i].read(in);
    }
    try {
      return type.cast(constructor.invokeExact(arguments));
    } catch (HoofbeatFailure e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "A stored " + type.getSimpleName() + " is damaged: " + e.getMessage(),
          e);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object get(MethodHandle accessor, Object record) {
    try {
      return accessor.invokeExact(record);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
