package org.hoofbeat.text.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.measure.MeasurementReader;
import org.hoofbeat.text.recognise.NameDictionary;
import org.hoofbeat.text.recognise.NameDictionaryBuilder;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Names of drugs: those of the registers, and for a register that has English names only the Chinese name of the substance
 * in ICD-11 whose English name is the drug's. What a laboratory measures, glucose or cholesterol, is no drug by its name
 * alone. Not thread-safe.
 */
final class DrugNames {

  /** Codes of ICD-11 for substances begin so. */
  private static final String SUBSTANCE = "ICD11:XM";

  /** The register whose drug is taken where several have one of the same name. */
  private static final String REGISTER = "DRUGBANK";

  private final MeasurementReader measurements;
  private final List<IndexedTerm> drugs = new ArrayList<>();
  private final List<IndexedTerm> substances = new ArrayList<>();

  DrugNames(MeasurementReader measurements) {
    this.measurements = measurements;
  }

  /** Takes a drug or a substance; other terms are passed over. */
  void add(IndexedTerm term) {
    if (term.kind() == ConceptKind.DRUG) {
      drugs.add(term);
    } else if (term.id().value().startsWith(SUBSTANCE)) {
      substances.add(term);
    }
  }

  NameDictionary dictionary() {
    Map<String, IndexedTerm> byEnglish = new HashMap<>();
    for (IndexedTerm drug : drugs) {
      String english = drug.labels().getOrDefault(Language.EN, "");
      IndexedTerm other = byEnglish.putIfAbsent(FoldedText.of(english).text(), drug);
      if (other != null && drug.id().prefix().equals(REGISTER)) {
        byEnglish.put(FoldedText.of(english).text(), drug);
      }
    }
    NameDictionaryBuilder names = new NameDictionaryBuilder();
    for (IndexedTerm substance : substances) {
      String english = substance.labels().getOrDefault(Language.EN, "");
      String chinese = substance.labels().getOrDefault(Language.ZH, "");
      IndexedTerm drug = english.isEmpty() ? null : byEnglish.get(FoldedText.of(english).text());
      if (drug != null && !chinese.isEmpty() && !measurements.measures(chinese)) {
        names.add(inChinese(drug, chinese));
      }
    }
    drugs.forEach(names::add);
    return names.build();
  }

  private static IndexedTerm inChinese(IndexedTerm drug, String chinese) {
    return new IndexedTerm(
        drug.id(),
        drug.kind(),
        drug.active(),
        drug.ancestors(),
        drug.formerIds(),
        Map.of(Language.ZH, chinese),
        List.<IndexedName>of());
  }
}
