package org.hoofbeat.loaders.fetch;

import java.util.List;

/**
 * What a fetch did.
 *
 * @param fetched files that were downloaded now
 * @param present files that lay there already
 * @param failed files that could not be had, with the reason
 * @param supply sources that the user must supply, with where to get them
 */
public record FetchReport(
    List<Download> fetched, List<Download> present, List<Failure> failed, List<Supply> supply) {

  public FetchReport {
    fetched = List.copyOf(fetched);
    present = List.copyOf(present);
    failed = List.copyOf(failed);
    supply = List.copyOf(supply);
  }

  /** A download that failed. */
  public record Failure(Download download, String reason) {}

  /** A source without an address. */
  public record Supply(String source, String advice) {}
}
