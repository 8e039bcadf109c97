package org.hoofbeat.loaders.orphapacket;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.json.JsonFile;
import org.hoofbeat.loaders.orpha.OrphaStatements;
import org.hoofbeat.model.build.LoadIssue;
import tools.jackson.databind.JsonNode;

/**
 * Reads Orphapackets from a tar.gz, a zip, or loose JSON files. The version is the packets' creation date. Members that
 * are not JSON are passed over with an UNSUPPORTED issue.
 */
public final class OrphapacketLoader implements SourceLoader {

  @Override
  public String name() {
    return "orphapacket";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    PacketReader packets = new PacketReader(sink, new OrphaStatements(sink));
    for (SourceFile file : files) {
      JsonFile json = new JsonFile(file.limits());
      if (file.isArchive()) {
        loadArchive(file, json, packets, sink);
      } else {
        sink.row(file.name(), 1);
        try (InputStream content = file.open()) {
          packets.read(packet(file.name(), json.readTree(file.name(), content)));
        }
      }
    }
  }

  private static void loadArchive(
      SourceFile file, JsonFile json, PacketReader packets, StatementSink sink) throws IOException {
    long[] read = {0};
    file.forEachEntry(
        (entry, number, content) -> {
          boolean isPacket = entry.endsWith(".json");
          sink.row(file.name(), isPacket ? number : 0);
          if (!isPacket) {
            sink.issue(LoadIssue.Kind.UNSUPPORTED, entry, "not a packet; passed over");
            return;
          }
          String name = file.name() + "!" + entry;
          packets.read(packet(name, json.readTree(name, content)));
          read[0]++;
        });
    if (read[0] == 0) {
      throw BadSourceFile.at(
          file.name(),
          0,
          "holds no packet",
          "Maybe the file was swapped for one of another format.");
    }
  }

  private static JsonNode packet(String name, JsonNode root) {
    JsonNode packet = root.get("Orphapacket");
    if (packet == null || !packet.isObject()) {
      throw BadSourceFile.at(
          name,
          1,
          "no member 'Orphapacket'",
          "Maybe the file was swapped for one of another format.");
    }
    return packet;
  }
}
