package org.hoofbeat.exchange.phenopacket;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.phenopackets.schema.v2.Phenopacket;
import org.phenopackets.schema.v2.core.GenomicInterpretation;
import org.phenopackets.schema.v2.core.Interpretation;
import org.phenopackets.schema.v2.core.PhenotypicFeature;

/**
 * Reads what a phenopacket says of a patient's findings: present and excluded ones, sex, onset of the disease, genes under
 * suspicion. Names, dates of birth and whatever else it holds are not read.
 */
public final class PhenopacketReader {

  private static final int SHOWN = 200;

  private PhenopacketReader() {}

  /** Reads JSON of version 2, else of version 1; throws where it is neither, saying why it is not the first. */
  public static PhenotypicProfile read(String json) {
    Phenopacket.Builder second = Phenopacket.newBuilder();
    try {
      JsonFormat.parser().merge(json, second);
      return ofSecond(second.build());
    } catch (InvalidProtocolBufferException notSecond) {
      var first = org.phenopackets.schema.v1.Phenopacket.newBuilder();
      try {
        JsonFormat.parser().merge(json, first);
        return ofFirst(first.build());
      } catch (InvalidProtocolBufferException notFirst) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST,
            "Not a phenopacket of version 2 or 1: " + shown(notSecond),
            notFirst);
      }
    }
  }

  private static PhenotypicProfile ofSecond(Phenopacket packet) {
    List<TermId> observed = new ArrayList<>();
    List<TermId> excluded = new ArrayList<>();
    for (PhenotypicFeature feature : packet.getPhenotypicFeaturesList()) {
      (feature.getExcluded() ? excluded : observed).add(TermId.parse(feature.getType().getId()));
    }
    Set<TermId> genes = new LinkedHashSet<>();
    for (Interpretation interpretation : packet.getInterpretationsList()) {
      for (GenomicInterpretation one :
          interpretation.getDiagnosis().getGenomicInterpretationsList()) {
        String id =
            one.hasGene()
                ? one.getGene().getValueId()
                : one.getVariantInterpretation()
                    .getVariationDescriptor()
                    .getGeneContext()
                    .getValueId();
        TermId.find(id).ifPresent(genes::add);
      }
    }
    String onset =
        packet.getDiseasesList().stream()
            .filter(disease -> !disease.getExcluded())
            .flatMap(disease -> PacketOnset.of(disease.getOnset()).stream())
            .findFirst()
            .orElse(null);
    return new PhenotypicProfile(
        observed, excluded, onset, sex(packet.getSubject().getSexValue()), List.copyOf(genes));
  }

  private static PhenotypicProfile ofFirst(org.phenopackets.schema.v1.Phenopacket packet) {
    List<TermId> observed = new ArrayList<>();
    List<TermId> excluded = new ArrayList<>();
    packet
        .getPhenotypicFeaturesList()
        .forEach(
            feature ->
                (feature.getNegated() ? excluded : observed)
                    .add(TermId.parse(feature.getType().getId())));
    Set<TermId> genes = new LinkedHashSet<>();
    packet.getGenesList().forEach(gene -> TermId.find(gene.getId()).ifPresent(genes::add));
    String onset =
        packet.getDiseasesList().stream()
            .flatMap(disease -> PacketOnset.of(disease).stream())
            .findFirst()
            .orElse(null);
    return new PhenotypicProfile(
        observed, excluded, onset, sex(packet.getSubject().getSexValue()), List.copyOf(genes));
  }

  /** Both versions number them alike. */
  private static Sex sex(int number) {
    return switch (number) {
      case 1 -> Sex.FEMALE;
      case 2 -> Sex.MALE;
      case 3 -> Sex.OTHER;
      default -> Sex.UNKNOWN;
    };
  }

  /** The parser's reason where it is a name of the schema; others may repeat what is said of the patient. */
  private static String shown(Exception failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    boolean name = message.startsWith("Cannot find field");
    return !name
        ? "its JSON does not fit the schema"
        : message.length() <= SHOWN ? message : message.substring(0, SHOWN) + "…";
  }
}
