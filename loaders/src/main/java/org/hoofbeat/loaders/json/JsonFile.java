package org.hoofbeat.loaders.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.Limits;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.build.LoadIssue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON with depth, string and number limits; a broken document stops with file and line. Thread-safe. */
public final class JsonFile {

  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_NUMBER_CHARS = 100;
  private static final String ADVICE =
      "Maybe the file is cut off, not UTF-8, or was swapped for one of another format.";

  private final JsonMapper mapper;

  /** A reader with these limits. */
  public JsonFile(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.lineChars())
            .maxNumberLength(MAX_NUMBER_CHARS)
            .build();
    this.mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .build();
  }

  /** Reads a document whole; {@code name} stands for it in messages. The stream is not closed. */
  public JsonNode readTree(String name, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw BadSourceFile.at(name, 0, "a document of more than " + MAX_BYTES + " bytes", ADVICE);
    }
    try {
      JsonNode tree = mapper.readTree(bytes);
      if (tree == null || tree.isMissingNode()) {
        throw BadSourceFile.at(name, 0, "holds nothing", ADVICE);
      }
      return tree;
    } catch (JacksonException e) {
      throw broken(name, e);
    }
  }

  /**
   * Hands the members of the object at the root over one by one, beginning a row at the sink for each; the second of two
   * equal keys is reported as DUPLICATE_ID and left out.
   */
  public void forEachMember(SourceFile file, StatementSink sink, MemberVisitor visitor)
      throws IOException {
    try (InputStream content = file.open();
        JsonParser parser = mapper.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw BadSourceFile.at(file.name(), 1, "not a JSON object", ADVICE);
      }
      Set<String> seen = new HashSet<>();
      ObjectReader member = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        sink.row(file.name(), parser.currentLocation().getLineNr());
        parser.nextToken();
        JsonNode value = member.readTree(parser);
        if (seen.add(key)) {
          visitor.visit(key, value);
        } else {
          sink.issue(LoadIssue.Kind.DUPLICATE_ID, key, "defined twice; the first stands");
        }
      }
      // Reading on to the end shows a compressed file that was cut off behind the last member.
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        long line = parser.currentLocation().getLineNr();
        throw BadSourceFile.at(
            file.name(), line, "not one JSON object and nothing behind it", ADVICE);
      }
    } catch (JacksonException e) {
      throw broken(file.name(), e);
    }
  }

  /** Sees one member of the root object. */
  @FunctionalInterface
  public interface MemberVisitor {
    void visit(String key, JsonNode value);
  }

  private static HoofbeatException broken(String name, JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HoofbeatException ours) {
        return ours;
      }
    }
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    return BadSourceFile.at(
        name, line, "not JSON as expected: " + e.getOriginalMessage(), ADVICE, e);
  }
}
