package org.hoofbeat.api.fhir.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many tests of each suite passed. */
public record SuiteResult(int passed, int failed, int skipped, List<Suite> suites) {

  public SuiteResult {
    suites = List.copyOf(suites);
  }

  /** One suite. */
  public record Suite(String name, int passed, int failed, int skipped, List<Case> tests) {

    public Suite {
      tests = List.copyOf(tests);
    }

    static Suite of(String name, List<Case> tests) {
      return new Suite(
          name, count(tests, "pass"), count(tests, "fail"), count(tests, "skip"), tests);
    }

    private static int count(List<Case> tests, String status) {
      return (int) tests.stream().filter(test -> test.status().equals(status)).count();
    }
  }

  /**
   * One test.
   *
   * @param status pass, fail or skip
   * @param message what differs first, or why it was not run; null for a pass
   */
  public record Case(String name, String status, @Nullable String message) {}

  static SuiteResult of(List<Suite> suites) {
    return new SuiteResult(
        suites.stream().mapToInt(Suite::passed).sum(),
        suites.stream().mapToInt(Suite::failed).sum(),
        suites.stream().mapToInt(Suite::skipped).sum(),
        suites);
  }
}
