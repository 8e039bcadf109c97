package org.hoofbeat.exchange.phenopacket;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.phenopackets.schema.v2.Phenopacket;
import org.phenopackets.schema.v2.core.Age;
import org.phenopackets.schema.v2.core.Diagnosis;
import org.phenopackets.schema.v2.core.Disease;
import org.phenopackets.schema.v2.core.Individual;
import org.phenopackets.schema.v2.core.Interpretation;
import org.phenopackets.schema.v2.core.MetaData;
import org.phenopackets.schema.v2.core.OntologyClass;
import org.phenopackets.schema.v2.core.PhenotypicFeature;
import org.phenopackets.schema.v2.core.Resource;
import org.phenopackets.schema.v2.core.Sex;
import org.phenopackets.schema.v2.core.TimeElement;

/** Writes findings as a phenopacket of version 2 that names the release of every vocabulary in it. */
public final class PhenopacketWriter {

  private static final String SCHEMA = "2.0";

  private PhenopacketWriter() {}

  /**
   * Writes JSON.
   *
   * @param id of the packet; the subject is called the same, nothing else is known of it
   * @param created ISO 8601 instant
   * @param hpo the release that the findings' identifiers come from
   * @param label the name of an identifier
   */
  public static String write(
      String id,
      PhenotypicProfile profile,
      String created,
      Release hpo,
      Function<TermId, String> label) {
    return print(
        findings(id, profile, label)
            .setMetaData(metaData(created).addResources(resource(Vocabulary.HP, hpo))));
  }

  /**
   * A disease that is proposed for the patient.
   *
   * @param summary how it was arrived at
   */
  public record Proposed(TermId disease, String label, String summary) {}

  /**
   * Writes findings and what is proposed for them: one interpretation in progress a disease, best first.
   *
   * @param build whose releases the identifiers come from
   */
  public static String write(
      String id,
      PhenotypicProfile profile,
      GraphBuild build,
      Function<TermId, String> label,
      List<Proposed> proposed) {
    Phenopacket.Builder packet = findings(id, profile, label);
    TreeSet<String> prefixes = new TreeSet<>(List.of(Vocabulary.HP.prefix()));
    for (int i = 0; i < proposed.size(); i++) {
      Proposed one = proposed.get(i);
      prefixes.add(one.disease().prefix());
      packet.addInterpretations(
          Interpretation.newBuilder()
              .setId(id + "-" + (i + 1))
              .setProgressStatus(Interpretation.ProgressStatus.IN_PROGRESS)
              .setDiagnosis(
                  Diagnosis.newBuilder()
                      .setDisease(
                          OntologyClass.newBuilder()
                              .setId(one.disease().value())
                              .setLabel(one.label())))
              .setSummary(one.summary()));
    }
    MetaData.Builder metaData = metaData(build.createdAt());
    for (Vocabulary vocabulary : Vocabulary.values()) {
      if (prefixes.contains(vocabulary.prefix())) {
        build.releases().stream()
            .filter(release -> release.source().equals(vocabulary.source()))
            .findFirst()
            .ifPresent(release -> metaData.addResources(resource(vocabulary, release)));
      }
    }
    return print(packet.setMetaData(metaData));
  }

  private static String print(Phenopacket.Builder packet) {
    try {
      return JsonFormat.printer().print(packet);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("A phenopacket was built that cannot be printed", e);
    }
  }

  private static Phenopacket.Builder findings(
      String id, PhenotypicProfile profile, Function<TermId, String> label) {
    Phenopacket.Builder packet = Phenopacket.newBuilder().setId(id);
    packet.setSubject(Individual.newBuilder().setId(id).setSex(sex(profile.sex())));
    features(packet, profile.observed(), false, label);
    features(packet, profile.excluded(), true, label);
    String onset = profile.onset();
    if (onset != null) {
      TimeElement.Builder time = TimeElement.newBuilder();
      TermId.find(onset)
          .ifPresentOrElse(
              term -> time.setOntologyClass(of(term, label)),
              () -> time.setAge(Age.newBuilder().setIso8601Duration(onset)));
      packet.addDiseases(Disease.newBuilder().setOnset(time));
    }
    return packet;
  }

  private static void features(
      Phenopacket.Builder packet,
      List<TermId> terms,
      boolean excluded,
      Function<TermId, String> label) {
    for (TermId term : terms) {
      packet.addPhenotypicFeatures(
          PhenotypicFeature.newBuilder().setType(of(term, label)).setExcluded(excluded));
    }
  }

  private static OntologyClass of(TermId term, Function<TermId, String> label) {
    return OntologyClass.newBuilder().setId(term.value()).setLabel(label.apply(term)).build();
  }

  private static MetaData.Builder metaData(String created) {
    Instant instant = Instant.parse(created);
    return MetaData.newBuilder()
        .setCreated(
            Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()))
        .setCreatedBy("Hoofbeat")
        .setPhenopacketSchemaVersion(SCHEMA);
  }

  private static Resource resource(Vocabulary vocabulary, Release release) {
    String url = release.url();
    return Resource.newBuilder()
        .setId(vocabulary.prefix().toLowerCase(Locale.ROOT))
        .setName(release.name())
        .setUrl(url == null ? "" : url)
        .setVersion(release.version())
        .setNamespacePrefix(vocabulary.prefix())
        .setIriPrefix(vocabulary.iri())
        .build();
  }

  private static Sex sex(org.hoofbeat.model.Sex sex) {
    return switch (sex) {
      case UNKNOWN -> Sex.UNKNOWN_SEX;
      case FEMALE -> Sex.FEMALE;
      case MALE -> Sex.MALE;
      case OTHER -> Sex.OTHER_SEX;
    };
  }
}
