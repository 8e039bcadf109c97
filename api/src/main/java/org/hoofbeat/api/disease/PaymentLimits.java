package org.hoofbeat.api.disease;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.text.form.NameKey;

/**
 * The drugs that China's health insurance pays for certain diseases only, by the name of the disease. The list names
 * diseases in words, so a limit is found under names and exact synonyms; what it says of a disease holds for the kinds
 * of that disease, see {@link NamedKinds}. Immutable.
 */
final class PaymentLimits {

  private static final String DISEASES = "疾病限制";
  private static final Pattern BETWEEN = Pattern.compile("[|()（）、，,；;\\s]+");

  private final Map<String, Set<TermId>> drugs;
  private final NamedKinds kinds;

  private PaymentLimits(Map<String, Set<TermId>> drugs, NamedKinds kinds) {
    this.drugs = drugs;
    this.kinds = kinds;
  }

  /** The limits of a build, read once. */
  static PaymentLimits of(ServedBuild served) {
    return served.derived(PaymentLimits.class, PaymentLimits::read);
  }

  private static PaymentLimits read(ServedBuild served) {
    Map<String, Set<TermId>> drugs = new HashMap<>();
    TreeSet<String> words = new TreeSet<>();
    served
        .graph()
        .forEach(
            DrugStatement.class,
            stated -> {
              DrugStatement said = stated.statement();
              words(said)
                  .forEach(
                      word -> {
                        words.add(word);
                        drugs
                            .computeIfAbsent(NameKey.of(word), key -> new TreeSet<>())
                            .add(said.drug());
                      });
            });
    drugs.remove(""); // punctuation alone
    return new PaymentLimits(drugs, NamedKinds.of(served.graph(), words));
  }

  private static Stream<String> words(DrugStatement said) {
    return said.kind() == DrugStatement.Kind.PAYMENT_RESTRICTION
        ? BETWEEN.splitAsStream(said.details().getOrDefault(DISEASES, ""))
        : Stream.empty();
  }

  /** The drugs whose limit names the disease or one that it is a kind of, each with the disease that is named. */
  Map<TermId, TermId> naming(DiseaseDossier disease) {
    Map<TermId, TermId> found = new TreeMap<>();
    disease.members().stream()
        .flatMap(PaymentLimits::names)
        .map(NameKey::of)
        .distinct()
        .flatMap(key -> drugs.getOrDefault(key, Set.of()).stream())
        .forEach(drug -> found.put(drug, disease.id()));
    kinds
        .above(disease.id())
        .forEach(
            named ->
                drugs
                    .getOrDefault(NameKey.of(named.word()), Set.of())
                    .forEach(drug -> found.putIfAbsent(drug, named.disease())));
    return found;
  }

  /** The label of a disease and its exact synonyms. */
  static Stream<String> names(Dossier member) {
    Stream<String> synonyms =
        member.list(Designation.class).stream()
            .map(stated -> stated.statement())
            .filter(
                said -> said.scope() == SynonymScope.LABEL || said.scope() == SynonymScope.EXACT)
            .map(Designation::text);
    return Stream.concat(member.findConcept().map(Concept::label).stream(), synonyms);
  }
}
