package org.hoofbeat.exchange.phenopacket;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.IsoAge;
import org.hoofbeat.model.patient.OnsetStage;
import org.jspecify.annotations.Nullable;
import org.phenopackets.schema.v2.Phenopacket;
import org.phenopackets.schema.v2.core.Disease;
import org.phenopackets.schema.v2.core.MedicalAction;
import org.phenopackets.schema.v2.core.OntologyClass;

/**
 * What charts of a hospital's own patients need of a phenopacket of version 2; nothing else of it is read.
 *
 * @param digest 16 hexadecimal digits of the packet's SHA-256: equal packets have equal ones
 * @param disease the first that is not excluded
 * @param onset its HPO class
 * @param onsetMonths age at onset, where an age is given
 * @param treatments what was given or done, by its identifier
 */
public record ArchivalPacket(
    String digest,
    TermId disease,
    Sex sex,
    @Nullable TermId onset,
    @Nullable Integer onsetMonths,
    List<TermId> treatments) {

  private static final String HPO = "HP";
  private static final int DIGEST_BYTES = 8;

  public ArchivalPacket {
    treatments = List.copyOf(treatments);
  }

  /** Reads JSON; throws where it says who the patient is, naming each place and never its value, or has no disease. */
  public static ArchivalPacket read(String json) {
    Phenopacket packet = parse(json);
    List<String> reasons = IdentityCheck.reasons(packet);
    if (!reasons.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "The packet is not de-identified: "
              + String.join("; ", reasons)
              + "\nMaybe take these out; nothing of the packet was kept.");
    }
    Disease disease =
        packet.getDiseasesList().stream()
            .filter(one -> !one.getExcluded() && one.hasTerm())
            .findFirst()
            .orElseThrow(() -> bad("The packet states no disease"));
    Optional<String> onset = PacketOnset.of(disease.getOnset());
    Optional<Period> age = onset.flatMap(IsoAge::parse);
    return new ArchivalPacket(
        digest(packet),
        TermId.find(disease.getTerm().getId())
            .orElseThrow(() -> bad("The packet's disease has no identifier")),
        sex(packet.getSubject().getSexValue()),
        age.map(OnsetStage::of)
            .map(OnsetStage::term)
            .or(() -> onset.flatMap(TermId::find).filter(term -> term.prefix().equals(HPO)))
            .orElse(null),
        age.map(found -> (int) found.toTotalMonths()).orElse(null),
        treatments(packet));
  }

  private static Phenopacket parse(String json) {
    Phenopacket.Builder packet = Phenopacket.newBuilder();
    try {
      JsonFormat.parser().merge(json, packet);
      return packet.build();
    } catch (InvalidProtocolBufferException e) {
      // The parser's reason may repeat what is said of the patient.
      throw bad("Not a phenopacket of version 2: its JSON does not fit the schema");
    }
  }

  private static HoofbeatFailure bad(String what) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, what);
  }

  private static Sex sex(int number) {
    return switch (number) {
      case 1 -> Sex.FEMALE;
      case 2 -> Sex.MALE;
      case 3 -> Sex.OTHER;
      default -> Sex.UNKNOWN;
    };
  }

  private static List<TermId> treatments(Phenopacket packet) {
    List<TermId> found = new ArrayList<>();
    for (MedicalAction action : packet.getMedicalActionsList()) {
      OntologyClass what =
          switch (action.getActionCase()) {
            case TREATMENT -> action.getTreatment().getAgent();
            case PROCEDURE -> action.getProcedure().getCode();
            case RADIATION_THERAPY -> action.getRadiationTherapy().getModality();
            case THERAPEUTIC_REGIMEN -> action.getTherapeuticRegimen().getOntologyClass();
            case ACTION_NOT_SET -> OntologyClass.getDefaultInstance();
          };
      TermId.find(what.getId()).filter(id -> !found.contains(id)).ifPresent(found::add);
    }
    return found;
  }

  private static String digest(Phenopacket packet) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(packet.toByteArray());
      return HexFormat.of().formatHex(sum, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
