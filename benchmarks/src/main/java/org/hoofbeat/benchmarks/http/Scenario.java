package org.hoofbeat.benchmarks.http;

import java.util.List;

/**
 * Requests of one kind, asked in turn.
 *
 * @param items answered by one request
 */
record Scenario(String name, List<byte[]> requests, int items) {

  Scenario {
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("No requests for " + name);
    }
    requests = List.copyOf(requests);
  }

  byte[] request(long number) {
    return requests.get((int) (number % requests.size()));
  }
}
