package org.hoofbeat.loaders.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw rows of cells, before anyone knows what the columns mean. */
interface RowSource extends AutoCloseable {

  /** The next row that is not blank, or null. */
  @Nullable List<String> next() throws IOException;

  /** 1-based line on which the last row began. */
  long line();

  /** What is wrong with the last row's shape, or null. */
  @Nullable String complaint();

  @Override
  void close() throws IOException;
}
