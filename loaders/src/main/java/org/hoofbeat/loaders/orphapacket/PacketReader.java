package org.hoofbeat.loaders.orphapacket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.orpha.OrphaGene;
import org.hoofbeat.loaders.orpha.OrphaStatements;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import tools.jackson.databind.JsonNode;

/** Turns one packet into statements; members that have no field of their own go to the concept's details. */
final class PacketReader {

  private static final Set<String> KNOWN =
      Set.of(
          "ORPHApacketId",
          "creationDate",
          "version",
          "copyright",
          "ORPHAcode",
          "Label",
          "DisorderType",
          "Synonyms",
          "ExternalReferences",
          "TextSection",
          "Genes",
          "Parents",
          "Children",
          "Phenotypes",
          "Prevalences",
          "AverageAgeOfOnsets",
          "TypeOfInheritances");

  private final StatementSink sink;
  private final OrphaStatements orpha;
  private boolean versionStated;

  PacketReader(StatementSink sink, OrphaStatements orpha) {
    this.sink = sink;
    this.orpha = orpha;
  }

  void read(JsonNode packet) {
    TermId id = orpha.newDisease(PacketNode.text(packet, "ORPHAcode"));
    if (id == null) {
      return;
    }
    stateVersion(PacketNode.text(packet, "creationDate"));
    concept(id, packet);
    for (JsonNode synonym : PacketNode.items(packet.get("Synonyms"), "Synonym")) {
      orpha.synonym(id, plain(synonym), null, Language.EN);
    }
    for (JsonNode type : PacketNode.items(packet.get("DisorderType"), "DisorderType")) {
      orpha.disorderType(id, PacketNode.text(type, "value"), rest(type, "value"));
    }
    alignments(id, packet);
    hierarchy(id, packet);
    genes(id, packet.get("Genes"));
    for (JsonNode finding : PacketNode.items(packet.get("Phenotypes"), "Phenotype")) {
      Map<String, String> details = rest(finding, "HPOId", "HPOFrequency", "HPOTerm");
      orpha.phenotype(
          id, PacketNode.text(finding, "HPOId"), PacketNode.text(finding, "HPOFrequency"), details);
    }
    prevalences(id, packet);
    for (JsonNode onset : PacketNode.items(packet.get("AverageAgeOfOnsets"), "AverageAgeOfOnset")) {
      orpha.onset(id, plain(onset));
    }
    for (JsonNode inheritance :
        PacketNode.items(packet.get("TypeOfInheritances"), "TypeOfInheritance")) {
      orpha.inheritance(id, plain(inheritance));
    }
  }

  private void stateVersion(String creationDate) {
    if (!versionStated && creationDate.length() >= 10) {
      versionStated = true;
      sink.version(creationDate.substring(0, 10));
    }
  }

  private void concept(TermId id, JsonNode packet) {
    Map<String, String> details = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : packet.properties()) {
      if (!KNOWN.contains(member.getKey())) {
        details.put(member.getKey(), value(member.getValue()));
      }
    }
    String definition = null;
    for (JsonNode section : PacketNode.items(packet.get("TextSection"), "TextSection")) {
      String type = PacketNode.text(section, "TextSectionType");
      String contents = PacketNode.text(section, "Contents");
      if (definition == null && type.equals("Definition") && !contents.isEmpty()) {
        definition = contents;
      } else if (!contents.isEmpty()) {
        details.merge("TextSection " + type, contents, (first, second) -> first + "\n" + second);
      }
    }
    String label = PacketNode.text(packet, "Label");
    if (label.isEmpty()) {
      sink.issue(LoadIssue.Kind.MALFORMED_VALUE, id.value(), "a packet without a label");
    }
    sink.accept(
        new Concept(
            id,
            ConceptKind.DISEASE,
            label.isEmpty() ? null : label,
            Language.EN,
            definition,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            details));
  }

  private void alignments(TermId id, JsonNode packet) {
    for (JsonNode reference :
        PacketNode.items(packet.get("ExternalReferences"), "ExternalReference")) {
      String relation = PacketNode.text(reference, "DisorderMappingRelation");
      Map<String, String> details = rest(reference, "Source", "Reference");
      orpha.alignment(
          id,
          PacketNode.text(reference, "Source"),
          PacketNode.text(reference, "Reference"),
          relation,
          details);
    }
  }

  private void hierarchy(TermId id, JsonNode packet) {
    for (JsonNode parent : PacketNode.items(packet.get("Parents"), "Parent")) {
      TermId other = orpha.disease(PacketNode.text(parent, "ORPHAcode"));
      if (other != null) {
        orpha.parent(id, other, null);
      }
    }
    for (JsonNode child : PacketNode.items(packet.get("Children"), "Child")) {
      TermId other = orpha.disease(PacketNode.text(child, "ORPHAcode"));
      if (other != null) {
        orpha.parent(other, id, null);
        genes(other, child.get("Genes"));
      }
    }
  }

  private void genes(TermId disease, @org.jspecify.annotations.Nullable JsonNode genes) {
    for (JsonNode gene : PacketNode.items(genes, "Gene")) {
      List<Map.Entry<String, String>> references = new ArrayList<>();
      for (JsonNode reference :
          PacketNode.items(gene.get("ExternalReferences"), "ExternalReference")) {
        references.add(
            Map.entry(
                PacketNode.text(reference, "Source"), PacketNode.text(reference, "Reference")));
      }
      String name =
          PacketNode.text(gene, "Name").isEmpty()
              ? PacketNode.text(gene, "Label")
              : PacketNode.text(gene, "Name");
      OrphaGene stated = new OrphaGene(PacketNode.text(gene, "Symbol"), List.of(name), references);
      Map<String, String> details =
          rest(
              gene, "Symbol", "Name", "Label", "ExternalReferences", "DisorderGeneAssociationType");
      orpha.gene(
          disease,
          stated,
          PacketNode.text(gene, "DisorderGeneAssociationType"),
          List.of(),
          details);
    }
  }

  private void prevalences(TermId id, JsonNode packet) {
    for (JsonNode row : PacketNode.items(packet.get("Prevalences"), "Prevalence")) {
      orpha.prevalence(
          id,
          PacketNode.text(row, "PrevalenceType"),
          PacketNode.text(row, "PrevalenceClass"),
          PacketNode.text(row, "ValMoy"),
          PacketNode.text(row, "PrevalenceGeographic"),
          rest(row, "PrevalenceType", "PrevalenceClass", "ValMoy", "PrevalenceGeographic"));
    }
  }

  private static Map<String, String> rest(JsonNode object, String... known) {
    Set<String> left = Set.of(known);
    Map<String, String> rest = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String value = value(member.getValue());
      if (!left.contains(member.getKey()) && !value.isEmpty()) {
        rest.put(member.getKey(), value);
      }
    }
    return rest;
  }

  private static String plain(JsonNode node) {
    return node.isObject()
        ? PacketNode.text(node, "value")
        : node.isValueNode() ? node.asString().strip() : "";
  }

  private static String value(JsonNode node) {
    return node.isNull() ? "" : node.isValueNode() ? node.asString().strip() : node.toString();
  }
}
