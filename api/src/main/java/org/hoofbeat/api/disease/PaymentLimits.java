package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Concept;
import org.hoofbeat.model.Designation;
import org.hoofbeat.model.Dossier;
import org.hoofbeat.model.DrugStatement;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.NameKey;

/**
 * The drugs that China's health insurance pays for certain diseases only, by the name of the disease. The list names
 * diseases in words, so a limit is found under names and exact synonyms. Immutable.
 */
final class PaymentLimits {

  private static final String DISEASES = "疾病限制";
  private static final Pattern BETWEEN = Pattern.compile("[|()（）、，,；;\\s]+");

  private final Map<String, List<TermId>> drugs = new HashMap<>();

  private PaymentLimits() {}

  /** The limits of a build, read once. */
  static PaymentLimits of(ServedBuild served) {
    return served.derived(PaymentLimits.class, PaymentLimits::read);
  }

  private static PaymentLimits read(ServedBuild served) {
    PaymentLimits limits = new PaymentLimits();
    served.graph().forEach(DrugStatement.class, stated -> limits.take(stated.statement()));
    return limits;
  }

  private void take(DrugStatement said) {
    if (said.kind() == DrugStatement.Kind.PAYMENT_RESTRICTION) {
      BETWEEN
          .splitAsStream(said.details().getOrDefault(DISEASES, ""))
          .map(NameKey::of)
          .filter(key -> !key.isEmpty())
          .distinct()
          .forEach(key -> drugs.computeIfAbsent(key, name -> new ArrayList<>()).add(said.drug()));
    }
  }

  /** The drugs whose limit names the disease. */
  Set<TermId> naming(DiseaseDossier disease) {
    Set<TermId> found = new TreeSet<>();
    disease.members().stream()
        .flatMap(PaymentLimits::names)
        .map(NameKey::of)
        .distinct()
        .forEach(key -> found.addAll(drugs.getOrDefault(key, List.of())));
    return found;
  }

  private static Stream<String> names(Dossier member) {
    Stream<String> synonyms =
        member.list(Designation.class).stream()
            .map(stated -> stated.statement())
            .filter(
                said -> said.scope() == SynonymScope.LABEL || said.scope() == SynonymScope.EXACT)
            .map(Designation::text);
    return Stream.concat(member.findConcept().map(Concept::label).stream(), synonyms);
  }
}
