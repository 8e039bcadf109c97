package org.hoofbeat.loaders.orphadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.orpha.OrphaGene;
import org.hoofbeat.loaders.orpha.OrphaStatements;
import org.hoofbeat.loaders.xml.XmlElement;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;

/** Turns one {@code Disorder} element of any product but the classifications into statements. */
final class DisorderReader {

  private static final String NAME = "Name";

  private final StatementSink sink;
  private final OrphaStatements orpha;

  DisorderReader(StatementSink sink, OrphaStatements orpha) {
    this.sink = sink;
    this.orpha = orpha;
  }

  /**
   * @param around the entry that holds the disorder (product 4 keeps source and validation there); the disorder itself
   *     elsewhere
   */
  void read(XmlElement disorder, XmlElement around) {
    TermId id = orpha.newDisease(disorder.textAt("OrphaCode"));
    if (id == null) {
      return;
    }
    concept(id, disorder);
    for (XmlElement synonym : disorder.list("SynonymList", "Synonym")) {
      orpha.synonym(id, synonym.text(), null, Language.EN);
    }
    orpha.disorderType(id, disorder.textAt("DisorderType", NAME), group(disorder));
    alignments(id, disorder);
    phenotypes(id, disorder, around);
    genes(id, disorder);
    prevalences(id, disorder);
    for (XmlElement onset : disorder.list("AverageAgeOfOnsetList", "AverageAgeOfOnset")) {
      orpha.onset(id, onset.textAt(NAME));
    }
    for (XmlElement inheritance : disorder.list("TypeOfInheritanceList", "TypeOfInheritance")) {
      orpha.inheritance(id, inheritance.textAt(NAME));
    }
  }

  private static Map<String, String> group(XmlElement disorder) {
    String group = disorder.textAt("DisorderGroup", NAME);
    return group.isEmpty() ? Map.of() : Map.of("DisorderGroup", group);
  }

  private void concept(TermId id, XmlElement disorder) {
    Map<String, String> details =
        new TreeMap<>(
            XmlDetails.rest(
                disorder,
                "OrphaCode",
                NAME,
                "SynonymList",
                "DisorderType",
                "DisorderGroup",
                "ExternalReferenceList",
                "SummaryInformationList",
                "DisorderDisorderAssociationList",
                "HPODisorderAssociationList",
                "DisorderGeneAssociationList",
                "PrevalenceList",
                "AverageAgeOfOnsetList",
                "TypeOfInheritanceList"));
    String definition = definition(disorder, details);
    List<TermId> replacedBy = new ArrayList<>();
    List<TermId> consider = new ArrayList<>();
    for (XmlElement link :
        disorder.list("DisorderDisorderAssociationList", "DisorderDisorderAssociation")) {
      TermId target = orpha.disease(link.textAt("TargetDisorder", "OrphaCode"));
      String type = link.textAt("DisorderDisorderAssociationType", NAME);
      if (target != null && type.toLowerCase(Locale.ROOT).startsWith("moved to")) {
        replacedBy.add(target);
      } else if (target != null) {
        consider.add(target);
        details.merge(
            type.isEmpty() ? "association" : type,
            target.value(),
            (first, second) -> first + "\n" + second);
      }
    }
    String label = disorder.textAt(NAME);
    sink.accept(
        new Concept(
            id,
            ConceptKind.DISEASE,
            label.isEmpty() ? null : label,
            Language.EN,
            definition,
            null,
            isObsolete(disorder),
            replacedBy,
            consider,
            List.of(),
            List.of(),
            details));
  }

  private static @org.jspecify.annotations.Nullable String definition(
      XmlElement disorder, Map<String, String> details) {
    String definition = null;
    for (XmlElement summary : disorder.list("SummaryInformationList", "SummaryInformation")) {
      for (XmlElement section : summary.list("TextSectionList", "TextSection")) {
        String type = section.textAt("TextSectionType", NAME);
        String contents = section.textAt("Contents");
        if (definition == null && type.equals("Definition") && !contents.isEmpty()) {
          definition = contents;
        } else if (!contents.isEmpty()) {
          details.merge("TextSection " + type, contents, (first, second) -> first + "\n" + second);
        }
      }
    }
    return definition;
  }

  private static boolean isObsolete(XmlElement disorder) {
    for (XmlElement flag : disorder.list("DisorderFlagList", "DisorderFlag")) {
      String label = flag.textAt("Label").toLowerCase(Locale.ROOT);
      if (label.contains("obsolete")
          || label.contains("deprecated")
          || label.contains("inactive")) {
        return true;
      }
    }
    return false;
  }

  private void alignments(TermId id, XmlElement disorder) {
    for (XmlElement reference : disorder.list("ExternalReferenceList", "ExternalReference")) {
      String relation = reference.textAt("DisorderMappingRelation", NAME);
      Map<String, String> details =
          new TreeMap<>(XmlDetails.rest(reference, "Source", "Reference"));
      orpha.alignment(
          id, reference.textAt("Source"), reference.textAt("Reference"), relation, details);
    }
  }

  private void phenotypes(TermId id, XmlElement disorder, XmlElement around) {
    Map<String, String> shared =
        around == disorder ? Map.of() : XmlDetails.rest(around, "Disorder");
    for (XmlElement row : disorder.list("HPODisorderAssociationList", "HPODisorderAssociation")) {
      Map<String, String> details = new TreeMap<>(shared);
      details.putAll(XmlDetails.rest(row, "HPO", "HPOFrequency"));
      orpha.phenotype(id, row.textAt("HPO", "HPOId"), row.textAt("HPOFrequency", NAME), details);
    }
  }

  private void genes(TermId id, XmlElement disorder) {
    for (XmlElement row : disorder.list("DisorderGeneAssociationList", "DisorderGeneAssociation")) {
      XmlElement gene = row.first("Gene");
      if (gene == null) {
        continue;
      }
      List<String> names = new ArrayList<>(List.of(gene.textAt(NAME)));
      gene.list("SynonymList", "Synonym").forEach(synonym -> names.add(synonym.text()));
      List<Map.Entry<String, String>> references = new ArrayList<>();
      for (XmlElement reference : gene.list("ExternalReferenceList", "ExternalReference")) {
        references.add(Map.entry(reference.textAt("Source"), reference.textAt("Reference")));
      }
      Map<String, String> details =
          new TreeMap<>(XmlDetails.rest(row, "Gene", "DisorderGeneAssociationType"));
      details.putAll(XmlDetails.rest(gene, NAME, "Symbol", "SynonymList", "ExternalReferenceList"));
      String association = row.textAt("DisorderGeneAssociationType", NAME);
      OrphaGene stated = new OrphaGene(gene.textAt("Symbol"), names, references);
      orpha.gene(id, stated, association, references(row.textAt("SourceOfValidation")), details);
    }
  }

  /** {@code 22587682[PMID]_24121147[PMID]} as PMID identifiers; other sources stay in the details. */
  private static List<String> references(String source) {
    List<String> references = new ArrayList<>();
    for (String part : source.split("_", -1)) {
      if (part.endsWith("[PMID]")) {
        references.add("PMID:" + part.substring(0, part.length() - 6).strip());
      }
    }
    return references;
  }

  private void prevalences(TermId id, XmlElement disorder) {
    for (XmlElement row : disorder.list("PrevalenceList", "Prevalence")) {
      orpha.prevalence(
          id,
          row.textAt("PrevalenceType", NAME),
          row.textAt("PrevalenceClass", NAME),
          row.textAt("ValMoy"),
          row.textAt("PrevalenceGeographic", NAME),
          XmlDetails.rest(
              row, "PrevalenceType", "PrevalenceClass", "ValMoy", "PrevalenceGeographic"));
    }
  }
}
