package org.hoofbeat.model.graph;

/**
 * Where a graph is reached and as whom. The password never shows in {@link #toString}.
 *
 * @param uri {@code bolt://127.0.0.1:37001} or {@code neo4j://graph.example.org}
 */
public record BoltAddress(String uri, String user, String password) {

  @Override
  public String toString() {
    return user + "@" + uri;
  }
}
