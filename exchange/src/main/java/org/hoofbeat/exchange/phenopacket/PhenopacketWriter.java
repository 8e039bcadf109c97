package org.hoofbeat.exchange.phenopacket;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hoofbeat.model.PhenotypicProfile;
import org.hoofbeat.model.Release;
import org.hoofbeat.model.TermId;
import org.phenopackets.schema.v2.Phenopacket;
import org.phenopackets.schema.v2.core.Disease;
import org.phenopackets.schema.v2.core.Individual;
import org.phenopackets.schema.v2.core.MetaData;
import org.phenopackets.schema.v2.core.OntologyClass;
import org.phenopackets.schema.v2.core.PhenotypicFeature;
import org.phenopackets.schema.v2.core.Resource;
import org.phenopackets.schema.v2.core.Sex;

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
    Phenopacket.Builder packet = Phenopacket.newBuilder().setId(id);
    packet.setSubject(Individual.newBuilder().setId(id).setSex(sex(profile.sex())));
    features(packet, profile.observed(), false, label);
    features(packet, profile.excluded(), true, label);
    String onset = profile.onset();
    TermId term = onset == null ? null : TermId.find(onset).orElse(null);
    if (term != null) {
      packet.addDiseases(
          Disease.newBuilder()
              .setOnset(
                  org.phenopackets.schema.v2.core.TimeElement.newBuilder()
                      .setOntologyClass(of(term, label))));
    }
    packet.setMetaData(metaData(created, hpo));
    try {
      return JsonFormat.printer().print(packet);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("A phenopacket was built that cannot be printed", e);
    }
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

  private static MetaData metaData(String created, Release hpo) {
    String url = hpo.url();
    Instant instant = Instant.parse(created);
    return MetaData.newBuilder()
        .setCreated(
            Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()))
        .setCreatedBy("Hoofbeat")
        .setPhenopacketSchemaVersion(SCHEMA)
        .addResources(
            Resource.newBuilder()
                .setId("hp")
                .setName(hpo.name())
                .setUrl(url == null ? "" : url)
                .setVersion(hpo.version())
                .setNamespacePrefix("HP")
                .setIriPrefix("http://purl.obolibrary.org/obo/HP_"))
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
