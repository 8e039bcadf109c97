package org.hoofbeat.api.mapping;

import java.util.List;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;

/** The mappings that were made here, beside those that sources state. */
public interface OwnMappings {

  /** The source that they are listed under. */
  String SOURCE = "curated";

  /**
   * One of them.
   *
   * @param status {@code candidate}, {@code in_review}, {@code accepted}, {@code rejected} or {@code disputed}
   */
  record Own(Stated<Mapping> stated, String status) {}

  /** All, in the order they were made. */
  List<Own> listOwn();
}
