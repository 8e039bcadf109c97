package org.hoofbeat.loaders.run.link;

import java.util.Locale;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;

/** The kind of an identifier that is only mentioned, told by its prefix. */
final class ConceptKinds {

  private ConceptKinds() {}

  static ConceptKind of(TermId id) {
    return switch (id.prefix().toUpperCase(Locale.ROOT)) {
      case "HP" -> ConceptKind.PHENOTYPE;
      case "MONDO", "OMIM", "OMIMPS", "ORPHA", "DECIPHER", "GARD", "CCRD", "CNRARE" ->
          ConceptKind.DISEASE;
      case "HGNC", "NCBIGENE", "ENSEMBL" -> ConceptKind.GENE;
      case "DRUGBANK", "DRUGCENTRAL", "DRUG" -> ConceptKind.DRUG;
      case "MAXO" -> ConceptKind.MEDICAL_ACTION;
      default -> ConceptKind.CODE;
    };
  }
}
