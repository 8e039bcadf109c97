package org.hoofbeat.model;

/** What a concept is; one Neo4j label each, beside {@code Concept}. */
public enum ConceptKind {
  PHENOTYPE("Phenotype"),
  DISEASE("Disease"),
  GENE("Gene"),
  DRUG("Drug"),
  MEDICAL_ACTION("MedicalAction"),
  /** A code of a classification: ICD, ATC, LOINC, and identifiers of vocabularies that are only mapped to. */
  CODE("Code");

  private final String label;

  ConceptKind(String label) {
    this.label = label;
  }

  /** The Neo4j label. */
  public String label() {
    return label;
  }
}
