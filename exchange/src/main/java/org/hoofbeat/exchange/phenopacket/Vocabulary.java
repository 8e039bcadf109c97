package org.hoofbeat.exchange.phenopacket;

/** Vocabularies that a phenopacket's identifiers come from, with the source whose release of them is read. */
enum Vocabulary {
  HP("hpo", "http://purl.obolibrary.org/obo/HP_"),
  MONDO("mondo", "http://purl.obolibrary.org/obo/MONDO_"),
  OMIM("hpoa", "https://omim.org/entry/"),
  DECIPHER("hpoa", "https://www.deciphergenomics.org/syndrome/"),
  ORPHA("orphapackets", "http://www.orpha.net/ORDO/Orphanet_"),
  CCRD("ccrd-phenotypes", "");

  private final String source;
  private final String iri;

  Vocabulary(String source, String iri) {
    this.source = source;
    this.iri = iri;
  }

  String prefix() {
    return name();
  }

  String source() {
    return source;
  }

  /** What an identifier's local part is appended to, empty where the vocabulary has no addresses. */
  String iri() {
    return iri;
  }
}
