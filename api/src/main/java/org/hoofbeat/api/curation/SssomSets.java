package org.hoofbeat.api.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.exchange.sssom.MappingSet;
import org.hoofbeat.exchange.sssom.PrefixAddresses;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Mapping;
import org.hoofbeat.model.MappingPredicate;
import org.hoofbeat.model.Stated;
import org.hoofbeat.model.TermId;

/** Mappings as SSSOM rows; a pair that was found wrong is a row with {@code predicate_modifier: Not}. */
final class SssomSets {

  private static final String LICENCE = "https://w3id.org/sssom/license/unspecified";

  private SssomSets() {}

  /** Decided curated mappings, accepted and rejected. */
  static MappingSet ofCurated(ServedBuild served, List<CuratedMapping> mappings) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> prefixes = new TreeMap<>();
    for (CuratedMapping mapping : mappings) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("record_id", "HOOFBEAT:" + mapping.id());
      boolean negative = mapping.negated() != mapping.isRejected();
      pair(
          served,
          row,
          prefixes,
          mapping.subject(),
          mapping.predicate(),
          negative,
          mapping.object());
      row.put("mapping_justification", mapping.justification());
      row.put("author_label", mapping.author());
      String reviewers = String.join("|", mapping.votes().stream().map(Vote::reviewer).toList());
      put(row, "reviewer_label", reviewers);
      put(
          row,
          "confidence",
          mapping.confidence() == null ? "" : String.valueOf(mapping.confidence()));
      put(row, "comment", mapping.comment() == null ? "" : mapping.comment());
      rows.add(row);
    }
    prefixes.put("HOOFBEAT", PrefixAddresses.of("curated"));
    return new MappingSet(
        head(served, "curated", "Mappings curated here", prefixes), rows, List.of());
  }

  /** Mappings as sources state them. */
  static MappingSet ofStated(ServedBuild served, List<Stated<Mapping>> mappings) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> prefixes = new TreeMap<>();
    for (Stated<Mapping> stated : mappings) {
      Mapping mapping = stated.statement();
      Map<String, String> row = new LinkedHashMap<>();
      pair(
          served,
          row,
          prefixes,
          mapping.subject(),
          mapping.predicate(),
          mapping.negated(),
          mapping.object());
      String why = mapping.justification();
      row.put("mapping_justification", why == null ? "semapv:UnspecifiedMatching" : why);
      put(
          row,
          "confidence",
          Double.isNaN(mapping.confidence()) ? "" : String.valueOf(mapping.confidence()));
      row.put(
          "mapping_source",
          "HOOFBEAT:" + stated.release().source() + "-" + stated.release().version());
      rows.add(row);
    }
    prefixes.put("HOOFBEAT", PrefixAddresses.of("source"));
    return new MappingSet(
        head(served, "stated", "Mappings as their sources state them", prefixes), rows, List.of());
  }

  private static void pair(
      ServedBuild served,
      Map<String, String> row,
      Map<String, String> prefixes,
      TermId subject,
      MappingPredicate predicate,
      boolean negative,
      TermId object) {
    row.put("subject_id", subject.value());
    put(row, "subject_label", label(served, subject));
    row.put("predicate_id", predicate.curie());
    put(row, "predicate_modifier", negative ? "Not" : "");
    row.put("object_id", object.value());
    put(row, "object_label", label(served, object));
    prefixes.put(subject.prefix(), PrefixAddresses.of(subject.prefix()));
    prefixes.put(object.prefix(), PrefixAddresses.of(object.prefix()));
  }

  private static String label(ServedBuild served, TermId id) {
    String name = served.names().ref(id, Language.EN).name();
    return name == null ? "" : name;
  }

  private static void put(Map<String, String> row, String slot, String value) {
    if (!value.isEmpty()) {
      row.put(slot, value);
    }
  }

  private static Map<String, Object> head(
      ServedBuild served, String kind, String title, Map<String, String> prefixes) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("curie_map", prefixes);
    head.put("mapping_set_id", "urn:hoofbeat:mappings:" + kind);
    head.put("mapping_set_version", served.build().number() + "-" + served.build().digest());
    head.put("mapping_set_title", title);
    head.put("license", LICENCE);
    head.put("mapping_date", served.build().createdAt().substring(0, 10));
    return head;
  }
}
