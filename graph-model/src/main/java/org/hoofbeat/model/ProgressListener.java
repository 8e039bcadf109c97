package org.hoofbeat.model;

/** Hears how far a long work is; called from several threads. */
public interface ProgressListener {

  /** Hears nothing. */
  ProgressListener SILENT = (stage, done, total) -> {};

  /**
   * @param stage what is being read or written, {@code "orphapacket"}
   * @param done units so far
   * @param total units in all, or -1 where unknown
   */
  void progress(String stage, long done, long total);

  /** Hears which part of a stage begins, {@code at("read", "orphapackets")}. */
  default void at(String stage, String part) {}
}
