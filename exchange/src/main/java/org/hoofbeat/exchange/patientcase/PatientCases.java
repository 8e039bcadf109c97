package org.hoofbeat.exchange.patientcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.patient.PatientCase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads cases from a file of case lines ({@code .jsonl}), a phenopacket ({@code .json}, version 1 or 2, or a family's, whose
 * proband counts) or a folder of phenopackets, such as a corpus of PhEval.
 *
 * <p>A phenopacket's set is the name of its folder. Files of a folder are read in the order of their paths.
 */
public final class PatientCases {

  private static final long MOST_BYTES = 256L << 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PatientCases() {}

  /**
   * All cases of a file or folder.
   *
   * @throws HoofbeatFailure naming file and line where something cannot be read
   */
  public static List<PatientCase> read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return readFolder(path);
      }
      if (!Files.isRegularFile(path)) {
        throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "No such file or folder: " + path);
      }
      if (Files.size(path) > MOST_BYTES) {
        throw new HoofbeatFailure(
            ErrorCode.LIMIT, path + " is larger than " + MOST_BYTES + " bytes");
      }
      return path.toString().endsWith(".json") ? List.of(readPhenopacket(path)) : readLines(path);
    } catch (MalformedInputException e) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, path + " is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The phenopackets in a folder and below it, in the order of their paths. */
  public static List<Path> listPhenopackets(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST,
            "No .json file in " + folder + "\nMaybe a folder of phenopackets, or a .jsonl file.");
      }
      return files;
    } catch (NoSuchFileException e) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "No such file or folder: " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PatientCase> readFolder(Path folder) throws IOException {
    List<PatientCase> cases = new ArrayList<>();
    for (Path file : listPhenopackets(folder)) {
      cases.add(readPhenopacket(file));
    }
    return cases;
  }

  private static PatientCase readPhenopacket(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new HoofbeatFailure(ErrorCode.LIMIT, file + " is larger than " + MOST_BYTES + " bytes");
    }
    String set = setOf(file.toAbsolutePath().normalize().getParent());
    try {
      return CaseJson.phenopacket(MAPPER.readTree(Files.readString(file)), set);
    } catch (JacksonException | HoofbeatException e) {
      throw bad(file.toString(), e);
    }
  }

  /** The folder's name; of PhEval's {@code corpus/variant/phenopackets} what stands before. */
  private static String setOf(@Nullable Path folder) {
    if (folder == null || folder.getFileName() == null) {
      return "phenopackets";
    }
    Path above = folder.getParent();
    if (!folder.getFileName().toString().equals("phenopackets")
        || above == null
        || above.getFileName() == null) {
      return folder.getFileName().toString();
    }
    Path corpus = above.getParent();
    return corpus == null || corpus.getFileName() == null
        ? above.getFileName().toString()
        : corpus.getFileName() + "/" + above.getFileName();
  }

  private static List<PatientCase> readLines(Path file) throws IOException {
    List<PatientCase> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode node = MAPPER.readTree(line);
        cases.add(
            node.has("phenotypicFeatures")
                ? CaseJson.phenopacket(node, file.getFileName().toString())
                : CaseJson.line(node));
      } catch (JacksonException | HoofbeatException e) {
        throw bad(file + ", line " + number, e);
      }
    }
    return cases;
  }

  private static HoofbeatFailure bad(String place, Exception e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST, "Cannot read a case in " + place + ": " + reason, e);
  }
}
