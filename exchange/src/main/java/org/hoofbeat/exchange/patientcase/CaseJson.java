package org.hoofbeat.exchange.patientcase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PatientCase;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The two shapes of a case in JSON. */
final class CaseJson {

  private CaseJson() {}

  /** {@code {"id", "set", "diseases": […], "label", "observed": […], "excluded": […], "onset", "sex", "references": […]}}. */
  static PatientCase line(JsonNode node) {
    PhenotypicProfile profile =
        new PhenotypicProfile(
            ids(node.path("observed")),
            ids(node.path("excluded")),
            text(node.path("onset")),
            sex(text(node.path("sex"))),
            ids(node.path("genes")));
    return new PatientCase(
        required(node, "id"),
        required(node, "set"),
        ids(node.path("diseases")),
        text(node.path("label")),
        profile,
        texts(node.path("references")));
  }

  /**
   * A GA4GH phenopacket, version 1 or 2, or a family's: what its finished interpretations diagnose, else its diseases that are
   * not excluded. Publications are those that it refers to and those that its findings are taken from.
   */
  static PatientCase phenopacket(JsonNode packet, String set) {
    JsonNode node = packet.has("proband") ? packet.path("proband") : packet;
    Set<String> references = new LinkedHashSet<>();
    addReferences(packet, references);
    addReferences(node, references);
    List<TermId> observed = new ArrayList<>();
    List<TermId> excluded = new ArrayList<>();
    for (JsonNode feature : node.path("phenotypicFeatures")) {
      boolean absent =
          feature.path("excluded").asBoolean(false) || feature.path("negated").asBoolean(false);
      String id = text(feature.path("type").path("id"));
      if (id != null) {
        (absent ? excluded : observed).add(TermId.parse(id));
      }
      for (JsonNode evidence : feature.path("evidence")) {
        addPublication(evidence.path("reference"), references);
      }
    }
    List<TermId> diseases = new ArrayList<>();
    String label = null;
    for (JsonNode interpretation : node.path("interpretations")) {
      if (isUnfinished(text(interpretation.path("progressStatus")))) {
        continue;
      }
      JsonNode disease = interpretation.path("diagnosis").path("disease");
      label = add(disease, diseases, label);
    }
    String onset = null;
    for (JsonNode disease : node.path("diseases")) {
      if (!disease.path("excluded").asBoolean(false)) {
        onset = onset == null ? onset(disease.path("onset")) : onset;
        if (diseases.isEmpty()
            || diseases.contains(
                TermId.find(String.valueOf(text(disease.path("term").path("id")))).orElse(null))) {
          label = add(disease.path("term"), diseases, label);
        }
      }
    }
    PhenotypicProfile profile =
        new PhenotypicProfile(
            observed, excluded, onset, sex(text(node.path("subject").path("sex"))), List.of());
    return new PatientCase(
        required(node, "id"),
        set,
        diseases.stream().distinct().toList(),
        label,
        profile,
        List.copyOf(references));
  }

  private static boolean isUnfinished(@Nullable String progress) {
    return "IN_PROGRESS".equals(progress) || "UNSOLVED".equals(progress);
  }

  private static void addReferences(JsonNode packet, Set<String> references) {
    for (JsonNode reference : packet.path("metaData").path("externalReferences")) {
      String id = text(reference.path("id"));
      if (id != null) {
        references.add(id);
      }
    }
  }

  private static void addPublication(JsonNode reference, Set<String> references) {
    String id = text(reference.path("id"));
    if (id != null && id.startsWith("PMID:")) {
      references.add(id);
    }
  }

  private static @Nullable String add(JsonNode term, List<TermId> into, @Nullable String label) {
    String id = text(term.path("id"));
    if (id != null) {
      into.add(TermId.parse(id));
    }
    return label == null ? text(term.path("label")) : label;
  }

  private static @Nullable String onset(JsonNode onset) {
    String term = text(onset.path("ontologyClass").path("id"));
    String age = text(onset.path("age").path("iso8601duration"));
    String start = text(onset.path("ageRange").path("start").path("iso8601duration"));
    return term != null ? term : age != null ? age : start;
  }

  private static Sex sex(@Nullable String text) {
    if (text == null) {
      return Sex.UNKNOWN;
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "FEMALE" -> Sex.FEMALE;
      case "MALE" -> Sex.MALE;
      case "OTHER_SEX", "OTHER" -> Sex.OTHER;
      default -> Sex.UNKNOWN;
    };
  }

  private static List<TermId> ids(JsonNode list) {
    return texts(list).stream().map(TermId::parse).toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> out = new ArrayList<>();
    for (JsonNode item : list) {
      out.add(item.asString());
    }
    return out;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() || node.asString().isEmpty()
        ? null
        : node.asString();
  }

  private static String required(JsonNode node, String field) {
    String text = text(node.path(field));
    if (text == null) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "a case needs the field '" + field + "'");
    }
    return text;
  }
}
