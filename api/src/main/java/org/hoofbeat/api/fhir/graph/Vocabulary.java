package org.hoofbeat.api.fhir.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * How an identifier space of the graph is called in FHIR: HL7's address where one exists, else the
 * owner's, else one of ours. The table in {@code docs/fhir.md} is this one.
 */
public enum Vocabulary {
  HPO(
      CuriePrefix.HP,
      "http://human-phenotype-ontology.org",
      true,
      "hpo",
      "http://purl.obolibrary.org/obo/hp.owl",
      "http://purl.obolibrary.org/obo/hp.fhir"),
  MONDO(
      CuriePrefix.MONDO,
      "http://purl.obolibrary.org/obo/mondo.owl",
      true,
      "mondo",
      "http://purl.obolibrary.org/obo/mondo"),
  ORPHANET(
      CuriePrefix.ORPHA,
      "https://www.orpha.net",
      false,
      "orphapackets",
      "http://www.orpha.net",
      "http://www.orphacode.org"),
  OMIM(
      CuriePrefix.OMIM,
      "http://www.omim.org",
      false,
      "hpoa",
      "https://www.omim.org",
      "https://omim.org",
      "https://omim.org/phenotypicSeries"),
  OMIM_SERIES(CuriePrefix.OMIMPS, "https://omim.org/phenotypicSeriesTitles", false, "mondo"),
  DECIPHER(CuriePrefix.DECIPHER, "https://www.deciphergenomics.org/syndrome", false, "hpoa"),
  GARD(CuriePrefix.GARD, "https://rarediseases.info.nih.gov", false, "gard"),
  ICD10(
      CuriePrefix.ICD10,
      "http://hl7.org/fhir/sid/icd-10",
      false,
      "icd10who",
      "http://id.who.int/icd/release/10"),
  ICD10_CM(CuriePrefix.ICD10CM, "http://hl7.org/fhir/sid/icd-10-cm", false, "icd10cm"),
  ICD10_CN_INSURANCE(
      CuriePrefix.ICD10CN_YB,
      "https://hoofbeat.org/fhir/CodeSystem/icd-10-cn-yibao",
      Language.ZH,
      "icd10cn-yibao"),
  ICD10_CN_CLINICAL(
      CuriePrefix.ICD10CN_GL,
      "https://hoofbeat.org/fhir/CodeSystem/icd-10-cn-clinical",
      Language.ZH,
      "icd10cn-clinical-to-yibao"),
  ICD10_CN_BEIJING(
      CuriePrefix.ICD10CN_BJ,
      "https://hoofbeat.org/fhir/CodeSystem/icd-10-cn-beijing",
      Language.ZH,
      "icd10cn-beijing"),
  ICD11(
      CuriePrefix.ICD11,
      "http://id.who.int/icd/release/11/mms",
      false,
      "icd11",
      "http://hl7.org/fhir/sid/icd-11"),
  ICD11_FOUNDATION(CuriePrefix.ICD11F, "http://id.who.int/icd/entity", false, "icd11"),
  ICD9_CM(CuriePrefix.ICD9CM, "http://hl7.org/fhir/sid/icd-9-cm", false, "mondo"),
  ICD9_CM3_CN(
      CuriePrefix.ICD9CM3,
      "https://hoofbeat.org/fhir/CodeSystem/icd-9-cm-3-cn",
      Language.ZH,
      "icd9cm3cn-yibao"),
  ATC(CuriePrefix.ATC, "http://www.whocc.no/atc", false, "atc"),
  LOINC(CuriePrefix.LOINC, "http://loinc.org", false, "loinc2hpo"),
  MAXO(CuriePrefix.MAXO, "http://purl.obolibrary.org/obo/maxo.owl", true, "maxo"),
  DRUGBANK(
      CuriePrefix.DRUGBANK,
      "https://go.drugbank.com",
      false,
      "drugbank-vocabulary",
      "http://www.drugbank.ca"),
  NHSA(
      CuriePrefix.NHSA,
      "https://hoofbeat.org/fhir/CodeSystem/nhsa-drugs",
      Language.ZH,
      "nhsa-drug-classes"),
  CCRD(
      CuriePrefix.CCRD,
      "https://hoofbeat.org/fhir/CodeSystem/ccrd",
      Language.ZH,
      "ccrd-phenotypes"),
  CN_RARE(
      CuriePrefix.CNRARE,
      "https://hoofbeat.org/fhir/CodeSystem/cn-rare-diseases",
      Language.ZH,
      "china-rare-catalogue"),
  HGNC(
      CuriePrefix.HGNC,
      "http://www.genenames.org/geneId",
      true,
      "orphadata-product6",
      "http://www.genenames.org"),
  NCBI_GENE(CuriePrefix.NCBIGENE, "http://www.ncbi.nlm.nih.gov/gene", false, "genes-to-disease"),
  ENSEMBL(CuriePrefix.ENSEMBL, "http://www.ensembl.org", false, "orphadata-product6"),
  UMLS(CuriePrefix.UMLS, "http://www.nlm.nih.gov/research/umls", false, "mondo"),
  MESH(
      CuriePrefix.MESH,
      "https://www.nlm.nih.gov/mesh",
      false,
      "mondo",
      "http://id.nlm.nih.gov/mesh"),
  SNOMED_CT(CuriePrefix.SNOMEDCT, "http://snomed.info/sct", false, "mondo"),
  NCI_THESAURUS(
      CuriePrefix.NCIT, "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", false, "mondo"),
  DISEASE_ONTOLOGY(CuriePrefix.DOID, "http://purl.obolibrary.org/obo/doid.owl", true, "mondo"),
  MEDDRA(CuriePrefix.MEDDRA, "http://terminology.hl7.org/CodeSystem/mdr", false, "mondo"),
  MEDGEN(CuriePrefix.MEDGEN, "https://www.ncbi.nlm.nih.gov/medgen", false, "mondo");

  private final CuriePrefix prefix;
  private final String url;
  private final boolean curie;
  private final Language language;
  private final String source;
  private final List<String> aliases;

  Vocabulary(CuriePrefix prefix, String url, boolean curie, String source, String... aliases) {
    this.prefix = prefix;
    this.url = url;
    this.curie = curie;
    this.language = Language.EN;
    this.source = source;
    this.aliases = List.of(aliases);
  }

  Vocabulary(CuriePrefix prefix, String url, Language language, String source) {
    this.prefix = prefix;
    this.url = url;
    this.curie = false;
    this.language = language;
    this.source = source;
    this.aliases = List.of();
  }

  /** The vocabulary of an address, its own or another one in use. */
  public static Optional<Vocabulary> ofUrl(String url) {
    for (Vocabulary vocabulary : values()) {
      if (vocabulary.url.equals(url) || vocabulary.aliases.contains(url)) {
        return Optional.of(vocabulary);
      }
    }
    return Optional.empty();
  }

  static @Nullable Vocabulary ofPrefix(String prefix) {
    for (Vocabulary vocabulary : values()) {
      if (vocabulary.prefix.text().equals(prefix)) {
        return vocabulary;
      }
    }
    return null;
  }

  /** The address that answers name. */
  public String url() {
    return url;
  }

  /** Other addresses that are understood. */
  public List<String> aliases() {
    return aliases;
  }

  public CuriePrefix prefix() {
    return prefix;
  }

  /** The language of its own labels. */
  public Language language() {
    return language;
  }

  /** The source in {@code sources.yaml} whose release is its version. */
  String source() {
    return source;
  }

  /** The resource's id on the server. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code of an identifier: the whole CURIE where that is what users write, else its local part. */
  public String code(TermId id) {
    return curie ? id.value() : id.local();
  }

  /** The identifier of a code; empty where no identifier can look like it. */
  public Optional<TermId> term(String code) {
    String own = prefix.text() + ":";
    String text = code.startsWith(own) ? code : own + code;
    return TermId.find(text).filter(id -> id.has(prefix));
  }
}
