package org.hoofbeat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Reads the version that the build wrote beside this class. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IOException("version.properties is missing beside " + ProgramVersion.class);
      }
      properties.load(in);
    }
    return new String[] {
      "hoofbeat " + properties.getProperty("version"),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
