package org.hoofbeat.loaders.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;

/** One load at a time on a data folder; the operating system frees the lock of a process that died. */
final class DataLock implements AutoCloseable {

  private final DataFolder data;
  private final FileChannel channel;
  private boolean finished;

  private DataLock(DataFolder data, FileChannel channel) {
    this.data = data;
    this.channel = channel;
  }

  static DataLock acquire(DataFolder data) {
    Path file = data.root().resolve("load.lock");
    try {
      Files.createDirectories(data.root());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new HoofbeatFailure(
            ErrorCode.CONFLICT,
            "Another load is running on "
                + data.root()
                + "\nMaybe wait for it, or name another folder with --data.");
      }
      return new DataLock(data, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The load came to its end: nothing unfinished is to be cleared away. */
  void keep() {
    finished = true;
  }

  @Override
  public void close() {
    try {
      if (!finished) {
        BuildFolders.removeUnfinished(data);
      }
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
