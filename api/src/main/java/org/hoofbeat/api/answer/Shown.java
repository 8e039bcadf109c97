package org.hoofbeat.api.answer;

/** A caller's value as it is repeated in a message: short, on one line. */
public final class Shown {

  private static final int LENGTH = 80;

  private Shown() {}

  public static String of(String value) {
    String line = value.replaceAll("\\p{Cntrl}", "␣");
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
  }
}
