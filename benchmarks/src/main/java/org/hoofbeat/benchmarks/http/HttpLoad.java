package org.hoofbeat.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Measures a running server: for each kind of request the best rate once it no longer rises, the server's CPU time a request,
 * which other programs on the machine hardly change, and the latencies at a fifth of the best rate, beside those of a socket
 * that answers nothing; with {@code --mixed SECONDS} all kinds together at 80 % of their best rate, with errors and the heap
 * that lives.
 *
 * <p>Arguments: {@code http://127.0.0.1:8080} [seconds a measurement, 10] [--mixed seconds] [--only beginning of a name].
 */
public final class HttpLoad {

  private static final int WARM_UPS = 12;
  private static final double STILL_RISING = 1.05;
  private static final double STEADY_SHARE = 0.2;
  private static final double MIXED_SHARE = 0.8;

  private final URI server;
  private final Load load;
  private final double seconds;

  private HttpLoad(URI server, double seconds) {
    this.server = server;
    this.load = new Load(server.getHost(), server.getPort());
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> plain = new ArrayList<>(List.of(arguments));
    int mixed = plain.indexOf("--mixed");
    double mixedSeconds = Double.parseDouble(option(plain, "--mixed", "0"));
    String only = option(plain, "--only", "");
    double seconds = plain.size() > 1 ? Double.parseDouble(plain.get(1)) : 10;
    HttpLoad run = new HttpLoad(URI.create(plain.get(0)), seconds);
    List<Scenario> scenarios =
        run.scenarios().stream().filter(scenario -> scenario.name().startsWith(only)).toList();
    if (mixed >= 0) {
      run.mixed(scenarios, mixedSeconds);
    } else {
      run.each(scenarios);
    }
  }

  /** Takes an option and its value out of the arguments. */
  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    String value = arguments.get(at + 1);
    arguments.subList(at, at + 2).clear();
    return value;
  }

  private List<Scenario> scenarios() throws IOException {
    try (Connection connection = new Connection(server.getHost(), server.getPort())) {
      return new Scenarios(connection).all();
    }
  }

  private void each(List<Scenario> scenarios) throws IOException {
    System.out.println(
        "| request | best rate/s | of the empty one's | server CPU, microseconds | p50 ms | p95 ms | p99 ms | slowest ms | errors |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    double empty = 0;
    for (Scenario scenario : scenarios) {
      warmUp(scenario);
      double cpuBefore = metric("process_cpu_time_ns_total");
      Load.Result best = load.fastest(scenario, seconds);
      double cpu = metric("process_cpu_time_ns_total") - cpuBefore;
      Load.Result steady = load.steady(scenario, seconds, best.rate() * STEADY_SHARE);
      if (empty == 0) {
        empty = best.rate();
        bare(empty * STEADY_SHARE);
      }
      System.out.printf(
          "| %s | %,.0f | %.2f | %,.0f | %.2f | %.2f | %.2f | %.2f | %d |%n",
          scenario.items() == 1
              ? scenario.name()
              : scenario.name() + ", " + scenario.items() + " a request: items",
          best.rate() * scenario.items(),
          best.rate() / empty,
          cpu / 1_000 / best.count() / scenario.items(),
          steady.p50(),
          steady.p95(),
          steady.p99(),
          steady.slowest(),
          best.errors() + steady.errors());
    }
  }

  /** Latencies of a server that does nothing, in this process, at the rate of the empty requests. */
  private void bare(double rate) throws IOException {
    try (BareServer server = new BareServer()) {
      Load bare = new Load("127.0.0.1", server.port());
      Scenario nothing = new Scenario("nothing", List.of(Connection.get("/")), 1);
      bare.fastest(nothing, seconds);
      Load.Result steady = bare.steady(nothing, seconds, rate);
      System.out.printf(
          "| a bare socket, at the empty one's rate | | | | %.2f | %.2f | %.2f | %.2f | %d |%n",
          steady.p50(), steady.p95(), steady.p99(), steady.slowest(), steady.errors());
    }
  }

  /** Until the rate no longer rises: a server's code is translated while it is used, on the same cores. */
  private void warmUp(Scenario scenario) {
    double before = 0;
    double rate = load.fastest(scenario, seconds).rate();
    for (int i = 1; i < WARM_UPS && rate > STILL_RISING * before; i++) {
      before = rate;
      rate = load.fastest(scenario, seconds).rate();
    }
  }

  private void mixed(List<Scenario> scenarios, double mixedSeconds) throws IOException {
    List<byte[]> requests = new ArrayList<>();
    scenarios.stream()
        .filter(scenario -> scenario.items() == 1)
        .forEach(scenario -> requests.addAll(scenario.requests()));
    Collections.shuffle(requests, new Random(3));
    Scenario all = new Scenario("mixed", requests, 1);
    warmUp(all);
    double best = load.fastest(all, seconds).rate();
    double before = liveMegabytes();
    Load.Result result = load.steady(all, mixedSeconds, best * MIXED_SHARE);
    System.out.printf(
        "mixed: %,.0f requests/s for %.0f s at 80 %% of the best rate; p50 %.2f ms, p99 %.2f ms, slowest %.0f ms;"
            + " %d errors; live heap %.0f MB before, %.0f MB after%n",
        result.rate(),
        mixedSeconds,
        result.p50(),
        result.p99(),
        result.slowest(),
        result.errors(),
        before,
        liveMegabytes());
  }

  /** What the last full collection left. */
  private double liveMegabytes() throws IOException {
    return metric("jvm_gc_live_data_size_bytes") / (1 << 20);
  }

  /** As the server itself says; over a connection of its own, since the server closes idle ones. */
  private double metric(String name) throws IOException {
    try (Connection connection = new Connection(server.getHost(), server.getPort())) {
      byte[] metrics = connection.send(Connection.get("/actuator/prometheus"), true).body();
      return new String(metrics, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    }
  }
}
