package org.hoofbeat.api.fhir.graph;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;

/**
 * Any mappings as one FHIR R4 ConceptMap in JSON: a group for each pair of code systems, a comment with the statement's own
 * predicate and its source. What is denied is {@code disjoint}. The same mappings of a build give the same bytes.
 */
public final class ConceptMapFile {

  private ConceptMapFile() {}

  /** @param name of the map, the last part of its address */
  public static String of(ServedBuild served, String name, List<Stated<Mapping>> mappings) {
    ConceptMap map = new ConceptMap();
    map.setId(name);
    map.setUrl(GraphMappings.MAPS + name);
    map.setVersion(served.build().number() + "-" + served.build().digest());
    map.setName("hoofbeat_" + name).setStatus(PublicationStatus.ACTIVE);
    map.setDate(Date.from(Instant.parse(served.build().createdAt())));
    groups(served.graph(), mappings).forEach(map::addGroup);
    return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeToString(map)
        + "\n";
  }

  private static List<ConceptMapGroupComponent> groups(
      KnowledgeGraph graph, List<Stated<Mapping>> mappings) {
    Map<String, ConceptMapGroupComponent> groups = new TreeMap<>();
    Map<String, SourceElementComponent> elements = new LinkedHashMap<>();
    for (Stated<Mapping> stated : mappings) {
      Mapping mapping = stated.statement();
      Coding source = GraphMappings.coding(graph, mapping.subject());
      Coding target = GraphMappings.coding(graph, mapping.object());
      String pair = source.getSystem() + " " + target.getSystem();
      ConceptMapGroupComponent group =
          groups.computeIfAbsent(
              pair,
              key ->
                  new ConceptMapGroupComponent()
                      .setSource(source.getSystem())
                      .setTarget(target.getSystem()));
      elements
          .computeIfAbsent(
              pair + " " + source.getCode(),
              key -> group.addElement().setCode(source.getCode()).setDisplay(source.getDisplay()))
          .addTarget()
          .setCode(target.getCode())
          .setDisplay(target.getDisplay())
          .setEquivalence(GraphMappings.equivalence(mapping))
          .setComment(
              (mapping.negated() ? "Not " : "")
                  + mapping.predicate().curie()
                  + ", "
                  + stated.release().source()
                  + " "
                  + stated.release().version());
    }
    return List.copyOf(groups.values());
  }
}
