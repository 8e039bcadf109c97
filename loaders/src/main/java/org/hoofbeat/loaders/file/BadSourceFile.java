package org.hoofbeat.loaders.file;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.HoofbeatFailure;

/** Words the failure of a file as a whole: file, place, what is wrong, what to do. */
public final class BadSourceFile {

  private BadSourceFile() {}

  /** A failure at a line, 0 for the file as a whole; {@code advice} begins with "Maybe". */
  public static HoofbeatException at(String file, long line, String problem, String advice) {
    String place = line > 0 ? file + ", line " + line : file;
    return new HoofbeatFailure(ErrorCode.BAD_SOURCE, place + ": " + problem + "\n" + advice);
  }

  /** As {@link #at(String, long, String, String)} with the cause kept. */
  public static HoofbeatException at(
      String file, long line, String problem, String advice, Throwable cause) {
    String place = line > 0 ? file + ", line " + line : file;
    return new HoofbeatFailure(ErrorCode.BAD_SOURCE, place + ": " + problem + "\n" + advice, cause);
  }
}
