package org.hoofbeat.api.curation.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.mapping.CuratedMapping;
import org.hoofbeat.api.curation.mapping.Revision;
import org.hoofbeat.api.curation.mapping.Vote;
import org.hoofbeat.exchange.sssom.MappingSet;
import org.hoofbeat.exchange.sssom.PrefixAddresses;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;

/** Mappings as SSSOM rows; a pair that was found wrong is a row with {@code predicate_modifier: Not}. */
final class SssomSets {

  private static final String LICENCE = "https://w3id.org/sssom/license/unspecified";

  private SssomSets() {}

  /** Decided curated mappings, accepted and rejected. */
  static MappingSet ofCurated(ServedBuild served, List<CuratedMapping> mappings) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> prefixes = new TreeMap<>();
    for (CuratedMapping mapping : mappings) {
      rows.add(row(mapping, id -> label(served, id), prefixes));
    }
    prefixes.put("HOOFBEAT", PrefixAddresses.of("curated"));
    return new MappingSet(head(served, "curated", "Mappings curated here", prefixes), rows);
  }

  /**
   * Decided mappings for the next build, each with the day of its last act; the set is of the last of these days. It says
   * nothing of a build: equal decisions are equal bytes.
   */
  static MappingSet forNextBuild(List<Revision> decided) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> prefixes = new TreeMap<>(Map.of("HOOFBEAT", PrefixAddresses.of("curated")));
    String last = "1970-01-01";
    for (Revision revision : decided) {
      Map<String, String> row = row(revision.after(), id -> "", prefixes);
      String day = revision.at().substring(0, "2026-11-26".length());
      row.put("mapping_date", day);
      last = day.compareTo(last) > 0 ? day : last;
      rows.add(row);
    }
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("curie_map", prefixes);
    head.put("mapping_set_id", "urn:hoofbeat:mappings:curated");
    head.put("mapping_set_version", last);
    head.put("license", LICENCE);
    return new MappingSet(head, rows);
  }

  private static Map<String, String> row(
      CuratedMapping mapping, Function<TermId, String> label, Map<String, String> prefixes) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("record_id", "HOOFBEAT:" + mapping.id());
    pair(mapping.statedDecision().statement(), label, row, prefixes);
    row.put("mapping_justification", mapping.justification());
    row.put("author_label", mapping.author());
    put(
        row,
        "reviewer_label",
        String.join("|", mapping.votes().stream().map(Vote::reviewer).toList()));
    Double confidence = mapping.confidence();
    put(row, "confidence", confidence == null ? "" : String.valueOf(confidence));
    String comment = mapping.comment();
    put(row, "comment", comment == null ? "" : comment);
    return row;
  }

  /** Mappings as sources state them. */
  static MappingSet ofStated(ServedBuild served, List<Stated<Mapping>> mappings) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> prefixes = new TreeMap<>();
    for (Stated<Mapping> stated : mappings) {
      Mapping mapping = stated.statement();
      Map<String, String> row = new LinkedHashMap<>();
      pair(mapping, id -> label(served, id), row, prefixes);
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
        head(served, "stated", "Mappings as their sources state them", prefixes), rows);
  }

  private static void pair(
      Mapping mapping,
      Function<TermId, String> label,
      Map<String, String> row,
      Map<String, String> prefixes) {
    TermId subject = mapping.subject();
    TermId object = mapping.object();
    row.put("subject_id", subject.value());
    put(row, "subject_label", label.apply(subject));
    row.put("predicate_id", mapping.predicate().curie());
    put(row, "predicate_modifier", mapping.negated() ? "Not" : "");
    row.put("object_id", object.value());
    put(row, "object_label", label.apply(object));
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
