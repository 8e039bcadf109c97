package org.hoofbeat.exchange.sssom;

import java.util.Map;

/** What prefixes stand for in a {@code curie_map}: the vocabulary's own address where it has one. */
public final class PrefixAddresses {

  private static final String OBO = "http://purl.obolibrary.org/obo/";

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("HP", OBO + "HP_"),
          Map.entry("MONDO", OBO + "MONDO_"),
          Map.entry("MAXO", OBO + "MAXO_"),
          Map.entry("DOID", OBO + "DOID_"),
          Map.entry("NCIT", OBO + "NCIT_"),
          Map.entry("CHEBI", OBO + "CHEBI_"),
          Map.entry("ORPHA", "http://www.orpha.net/ORDO/Orphanet_"),
          Map.entry("OMIM", "https://omim.org/entry/"),
          Map.entry("OMIMPS", "https://omim.org/phenotypicSeries/PS"),
          Map.entry("HGNC", "http://identifiers.org/hgnc/"),
          Map.entry("NCBIGene", "http://identifiers.org/ncbigene/"),
          Map.entry("UMLS", "http://linkedlifedata.com/resource/umls/id/"),
          Map.entry("MESH", "http://identifiers.org/mesh/"),
          Map.entry("MEDGEN", "http://identifiers.org/medgen/"),
          Map.entry("SNOMEDCT", "http://snomed.info/id/"),
          Map.entry("EFO", "http://www.ebi.ac.uk/efo/EFO_"),
          Map.entry("ICD11F", "http://id.who.int/icd/entity/"),
          Map.entry("ICD10", "http://hl7.org/fhir/sid/icd-10/"),
          Map.entry("ICD10CM", "http://hl7.org/fhir/sid/icd-10-cm/"),
          Map.entry("LOINC", "http://loinc.org/rdf/"),
          Map.entry("ATC", "http://www.whocc.no/atc/"),
          Map.entry("PMID", "http://identifiers.org/pubmed/"));

  private PrefixAddresses() {}

  /** The address of a prefix; {@code urn:hoofbeat:PREFIX:} where the vocabulary has none that is known here. */
  public static String of(String prefix) {
    return KNOWN.getOrDefault(prefix, "urn:hoofbeat:" + prefix + ":");
  }
}
