package org.hoofbeat.loaders.ccrd;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.json.JsonFile;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import tools.jackson.databind.JsonNode;

/**
 * Reads the compendium's JSON: diseases with names and finding lists, and relations to OMIM and Orphanet by code (E exact,
 * BTNT the compendium's disease is broader, NTBT narrower). A member is told by its shape.
 */
public final class CcrdLoader implements SourceLoader {

  private static final String CATALOGUE = "Chinese compendium of rare diseases (2018)";

  @Override
  public String name() {
    return "ccrd";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    TermIds ids = new TermIds();
    for (SourceFile file : files) {
      boolean[] used = {false};
      new JsonFile(file.limits())
          .forEachMember(
              file,
              sink,
              (key, value) -> {
                boolean known = value.isArray() || value.isObject() && value.has("PHENOTYPE_LIST");
                TermId id = known && key.startsWith("CCRD:") ? ids.find(key, sink) : null;
                if (id == null) {
                  sink.issue(
                      LoadIssue.Kind.MALFORMED_ROW,
                      key,
                      "neither a disease with findings nor a list of relations");
                } else if (value.isArray()) {
                  relations(id, value, ids, sink);
                  used[0] = true;
                } else {
                  disease(id, value, ids, sink);
                  used[0] = true;
                }
              });
      if (!used[0]) {
        throw BadSourceFile.at(
            file.name(),
            0,
            "holds no CCRD disease",
            "Maybe the file was swapped for one of another format.");
      }
    }
  }

  private static void disease(TermId id, JsonNode value, TermIds ids, StatementSink sink) {
    String chinese = text(value.get("CNS_NAME"));
    if (chinese.isEmpty()) {
      sink.issue(LoadIssue.Kind.MALFORMED_VALUE, id.value(), "a disease without a Chinese name");
    } else {
      sink.accept(Concept.of(id, ConceptKind.DISEASE, chinese, Language.ZH, rest(value)));
    }
    sink.accept(new CatalogueEntry(id, CATALOGUE, id.local(), Map.of()));
    SynonymScope scope = SynonymScope.LABEL;
    for (String name : text(value.get("ENG_NAME")).split(";", -1)) {
      if (!name.isBlank()) {
        sink.accept(
            new Designation(
                id, name.strip(), Language.EN, scope, null, TranslationStatus.OFFICIAL, null));
        scope = SynonymScope.EXACT;
      }
    }
    for (JsonNode term : value.get("PHENOTYPE_LIST")) {
      TermId phenotype = ids.find(text(term), sink);
      if (phenotype != null) {
        sink.accept(PhenotypeAnnotation.of(id, phenotype, Frequency.UNSTATED, List.of()));
      }
    }
  }

  private static void relations(TermId id, JsonNode value, TermIds ids, StatementSink sink) {
    for (JsonNode pair : value) {
      String code = pair.size() == 2 ? text(pair.get(1)) : "";
      TermId object = code.isEmpty() ? null : ids.find(text(pair.get(0)), sink);
      if (code.isEmpty()) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE, pair.toString(), "not an identifier and its relation");
      } else if (object != null) {
        MappingPredicate predicate =
            switch (code) {
              case "E" -> MappingPredicate.EXACT;
              case "NTBT" -> MappingPredicate.BROAD;
              case "BTNT" -> MappingPredicate.NARROW;
              default -> MappingPredicate.XREF;
            };
        sink.accept(
            new Mapping(
                id,
                predicate,
                object,
                false,
                "semapv:ManualMappingCuration",
                Double.NaN,
                code,
                Map.of()));
      }
    }
  }

  private static Map<String, String> rest(JsonNode value) {
    Map<String, String> rest = new java.util.TreeMap<>();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String key = member.getKey();
      if (!key.equals("CNS_NAME") && !key.equals("ENG_NAME") && !key.equals("PHENOTYPE_LIST")) {
        rest.put(
            key,
            member.getValue().isValueNode()
                ? text(member.getValue())
                : member.getValue().toString());
      }
    }
    return rest;
  }

  private static String text(@org.jspecify.annotations.Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.isNull() ? "" : node.asString().strip();
  }
}
