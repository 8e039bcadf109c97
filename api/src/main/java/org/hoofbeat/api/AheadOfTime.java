package org.hoofbeat.api;

/**
 * What the build runs to write the application's bean definitions as code (Spring's ahead-of-time processing). A start with
 * {@code -Dspring.aot.enabled=true} takes those instead of looking through the classes; one without finds the same.
 */
public final class AheadOfTime {

  private AheadOfTime() {}

  /** Called by the build alone, which stops it before anything listens. */
  public static void main(String[] arguments) {
    HoofbeatServer.builder(false).run(arguments);
  }
}
