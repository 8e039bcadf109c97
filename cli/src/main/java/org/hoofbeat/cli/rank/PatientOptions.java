package org.hoofbeat.cli.rank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.exchange.patientcase.PatientCases;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.text.form.TextDecoder;
import org.hoofbeat.text.recognise.Finding;
import org.hoofbeat.text.recognise.LocalWordings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is ranked: findings by id or name, a note, or a phenopacket. A picocli mixin. */
final class PatientOptions {

  @Parameters(
      paramLabel = "FINDING",
      arity = "0..*",
      description = "Observed findings by id or name: HP:0001166, arachnodactyly, 蜘蛛指.")
  private List<String> observed = new ArrayList<>();

  @Option(
      names = "--not",
      paramLabel = "FINDING",
      description = "Excluded finding, by id or name; repeatable.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "Read findings, present and denied, out of a note; UTF-8 or GBK.")
  private @Nullable Path note;

  @Option(
      names = "--phenopacket",
      paramLabel = "FILE",
      description = "Take the patient from a phenopacket of version 2 or 1.")
  private @Nullable Path phenopacket;

  @Option(names = "--onset", paramLabel = "TERM", description = "HPO onset term or ISO 8601 age.")
  private @Nullable String onset;

  @Option(
      names = "--sex",
      defaultValue = "UNKNOWN",
      description = "FEMALE, MALE, OTHER or UNKNOWN.")
  private Sex sex = Sex.UNKNOWN;

  @Option(
      names = "--gene",
      paramLabel = "GENE",
      description = "Suspected gene, HGNC:3603 or FBN1; repeatable.")
  private List<String> genes = new ArrayList<>();

  /** True where a program read the findings and nobody has looked at them yet. */
  boolean isFromText() {
    return note != null;
  }

  /** The patient; what a name or a note was read as is told. */
  PhenotypicProfile profile(Workspace workspace, List<String> told) {
    if (phenopacket != null) {
      if (!observed.isEmpty() || !excluded.isEmpty() || note != null) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST, "Give findings and notes, or --phenopacket, not both");
      }
      return fromPhenopacket(phenopacket);
    }
    try (FindingNames names = new FindingNames(workspace.data(), told)) {
      Set<TermId> present = new LinkedHashSet<>();
      Set<TermId> absent = new LinkedHashSet<>();
      if (note != null) {
        read(note, workspace, present, absent, told);
      }
      List<TermId> all = new ArrayList<>(present);
      all.addAll(names.resolve(observed, FindingNames.FINDINGS));
      List<TermId> allAbsent = new ArrayList<>(absent);
      allAbsent.addAll(names.resolve(excluded, FindingNames.FINDINGS));
      return new PhenotypicProfile(
          all, allAbsent, onset, sex, names.resolve(genes, FindingNames.GENES));
    }
  }

  private PhenotypicProfile fromPhenopacket(Path file) {
    PhenotypicProfile read = PatientCases.read(file).get(0).profile();
    return new PhenotypicProfile(
        read.observed(),
        read.excluded(),
        onset == null ? read.onset() : onset,
        sex == Sex.UNKNOWN ? read.sex() : sex,
        read.genes());
  }

  private static void read(
      Path file, Workspace workspace, Set<TermId> present, Set<TermId> absent, List<String> told) {
    try (KnowledgeGraph graph = workspace.openGraph()) {
      String text = TextDecoder.decode(Files.readAllBytes(file));
      LocalWordings own = CuratedLayer.names(workspace.data().root()).wordings();
      for (Finding finding : workspace.openText(graph).recogniser().recognise(text, own)) {
        if (finding.isObserved() && present.add(finding.id())) {
          told.add("read " + finding.id() + " (" + finding.label() + ")");
        } else if (finding.isExcluded() && absent.add(finding.id())) {
          told.add("read not " + finding.id() + " (" + finding.label() + ")");
        }
      }
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
