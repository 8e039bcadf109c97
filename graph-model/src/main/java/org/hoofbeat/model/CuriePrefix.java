package org.hoofbeat.model;

import java.util.List;
import java.util.Locale;

/**
 * The identifier spaces that Hoofbeat knows, with the spellings found in real files.
 *
 * <p>A prefix that is not listed is kept as it is written: mapping sets name many vocabularies that we do not load.
 */
public enum CuriePrefix {
  HP("HP", "Human Phenotype Ontology", "hpo"),
  MONDO("MONDO", "Mondo Disease Ontology"),
  OMIM("OMIM", "Online Mendelian Inheritance in Man", "mim", "omimphenotype"),
  OMIMPS("OMIMPS", "OMIM phenotypic series", "omim.ps", "phenotypicseries", "mimps"),
  ORPHA("ORPHA", "Orphanet", "orphanet", "orpha.net", "ordo", "orphacode"),
  DECIPHER("DECIPHER", "DECIPHER syndromes"),
  GARD("GARD", "Genetic and Rare Diseases Information Center"),
  CCRD("CCRD", "Chinese compendium of rare diseases"),
  CNRARE("CNRARE", "National rare-disease catalogues of China"),
  ICD10("ICD10", "ICD-10 (WHO)", "icd10who", "icd-10", "icd10-who"),
  ICD10CM("ICD10CM", "ICD-10-CM", "icd-10-cm", "icd10-cm"),
  ICD10CN_YB("ICD10CN-YB", "ICD-10, Chinese medical-insurance edition 2.0 (医保版)"),
  ICD10CN_GL("ICD10CN-GL", "ICD-10, Chinese national clinical edition 2.0 (国家临床版)"),
  ICD10CN_BJ("ICD10CN-BJ", "ICD-10, Beijing clinical edition 6.01 (北京临床版)"),
  ICD11("ICD11", "ICD-11 MMS", "icd-11"),
  ICD11F("ICD11F", "ICD-11 foundation", "icd11.foundation", "icd11-foundation"),
  ICD9CM("ICD9CM", "ICD-9-CM", "icd9", "icd-9-cm"),
  ICD9CM3("ICD9CM3", "ICD-9-CM-3 procedures, Chinese medical-insurance edition 2.0"),
  ATC("ATC", "Anatomical Therapeutic Chemical classification"),
  NHSA("NHSA", "Drug codes of China's National Healthcare Security Administration"),
  LOINC("LOINC", "LOINC"),
  MAXO("MAXO", "Medical Action Ontology"),
  DRUGBANK("DRUGBANK", "DrugBank"),
  DRUGCENTRAL("DRUGCENTRAL", "DrugCentral"),
  DRUG("DRUG", "Products named in a register that has no codes of its own"),
  HGNC("HGNC", "HUGO Gene Nomenclature Committee"),
  NCBIGENE("NCBIGene", "NCBI Gene", "entrez", "ncbigene", "geneid"),
  ENSEMBL("ENSEMBL", "Ensembl"),
  UMLS("UMLS", "UMLS", "umls_cui", "cui"),
  MESH("MESH", "MeSH", "mesh", "msh"),
  SNOMEDCT("SNOMEDCT", "SNOMED CT", "sctid", "snomed", "snomedct_us", "snomedct"),
  NCIT("NCIT", "NCI Thesaurus", "nci"),
  DOID("DOID", "Disease Ontology"),
  MEDDRA("MEDDRA", "MedDRA", "meddra"),
  MEDGEN("MEDGEN", "MedGen", "medgen"),
  EFO("EFO", "Experimental Factor Ontology"),
  CHEBI("CHEBI", "ChEBI"),
  PMID("PMID", "PubMed", "pubmed");

  private final String text;
  private final String title;
  private final List<String> spellings;

  CuriePrefix(String text, String title, String... spellings) {
    this.text = text;
    this.title = title;
    this.spellings = List.of(spellings);
  }

  /** The one form stored, {@code "HP"}. */
  public String text() {
    return text;
  }

  /** What people call the vocabulary. */
  public String title() {
    return title;
  }

  /** Other spellings in lower case. */
  List<String> spellings() {
    return spellings;
  }

  /** Repairs a local part: GARD ids get seven digits, ICD-10-CM codes their dot, HPO and Mondo their zeros. */
  String normaliseLocal(String local) {
    return switch (this) {
      case GARD, HP, MONDO -> padded(local, 7);
      case ICD10CM -> dotted(local.toUpperCase(Locale.ROOT));
      case ORPHA -> local.startsWith("Orphanet_") ? local.substring(9) : local;
      case OMIMPS -> local.startsWith("PS") ? local.substring(2) : local;
      default -> local;
    };
  }

  private static String padded(String local, int width) {
    boolean digits =
        !local.isEmpty()
            && local.length() < width
            && local.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? "0".repeat(width - local.length()) + local : local;
  }

  private static String dotted(String code) {
    boolean undotted =
        code.length() > 3 && code.indexOf('.') < 0 && code.indexOf('-') < 0 && isAlphanumeric(code);
    return undotted ? code.substring(0, 3) + "." + code.substring(3) : code;
  }

  private static boolean isAlphanumeric(String code) {
    return code.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
  }
}
