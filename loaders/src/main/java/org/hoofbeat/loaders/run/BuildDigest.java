package org.hoofbeat.loaders.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hoofbeat.snapshot.StatementSpool;

/** SHA-256 over the loader version and the digest of every spool: equal statements, equal digest. */
final class BuildDigest {

  private BuildDigest() {}

  static String of(String loaderVersion, List<StatementSpool> spools) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder lines = new StringBuilder("loader " + loaderVersion + "\n");
      for (StatementSpool spool : spools) {
        lines
            .append(spool.release().source())
            .append(' ')
            .append(spool.release().version())
            .append(' ')
            .append(spool.digest())
            .append('\n');
      }
      return HexFormat.of()
          .formatHex(digest.digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
