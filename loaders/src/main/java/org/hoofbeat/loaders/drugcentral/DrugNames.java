package org.hoofbeat.loaders.drugcentral;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;

/**
 * Decides which name belongs to which drug. DrugCentral lists a drug's name among its synonyms, so the name that a row
 * gives is believed where its own synonyms hold it, or where it has none and the table shows no shift. A name that stands
 * among the synonyms of exactly one other drug goes there, with its definition, and the row is reported as CONFLICT; a
 * name that cannot be placed stays in the details. Mistaking one drug for another is worse than a drug without a name.
 */
final class DrugNames {

  private final Map<String, Set<String>> holders = new HashMap<>();
  private final Map<String, Drug> placed = new HashMap<>();
  private final boolean shifted;

  DrugNames(List<Drug> drugs) {
    for (Drug drug : drugs) {
      drug.synonyms()
          .forEach(
              text -> holders.computeIfAbsent(fold(text), key -> new HashSet<>()).add(drug.id()));
    }
    long contradicted = drugs.stream().filter(this::isContradicted).count();
    long confirmed = drugs.stream().filter(this::isConfirmed).count();
    this.shifted = contradicted > confirmed;
    for (Drug drug : drugs) {
      place(drug);
    }
  }

  /** The drug itself, under the name that is believed to be its own. */
  void describe(Drug drug, StatementSink sink) {
    TermId id = id(drug);
    Drug named = placed.get(drug.id());
    Map<String, String> details = new TreeMap<>(drug.others());
    if (named == null || !named.id().equals(drug.id())) {
      String shown = named == null ? "; none is shown" : "; shown as " + named.name();
      String problem = "the name is not among the drug's own synonyms" + shown;
      sink.issue(LoadIssue.Kind.CONFLICT, id + " " + drug.name(), problem);
      details.put("name in the table", drug.name());
    }
    String label = named == null || named.name().isEmpty() ? null : named.name();
    String definition = named == null || named.definition().isEmpty() ? null : named.definition();
    sink.accept(
        new Concept(
            id,
            ConceptKind.DRUG,
            label,
            Language.EN,
            definition,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            details));
  }

  /** The synonyms that a row gives, but for the name shown. */
  void synonyms(Drug drug, StatementSink sink) {
    Drug named = placed.get(drug.id());
    for (String synonym : drug.synonyms()) {
      if (named == null || !synonym.equals(named.name())) {
        sink.accept(Designation.synonym(id(drug), synonym, Language.EN, SynonymScope.EXACT));
      }
    }
  }

  private void place(Drug drug) {
    boolean own = isConfirmed(drug) || !shifted && !isContradicted(drug);
    Set<String> holding = holders.getOrDefault(fold(drug.name()), Set.of());
    if (own) {
      placed.put(drug.id(), drug);
    } else if (holding.size() == 1) {
      placed.putIfAbsent(holding.iterator().next(), drug);
    }
  }

  private boolean isConfirmed(Drug drug) {
    return holders.getOrDefault(fold(drug.name()), Set.of()).contains(drug.id());
  }

  private boolean isContradicted(Drug drug) {
    Set<String> holding = holders.getOrDefault(fold(drug.name()), Set.of());
    return !holding.isEmpty() && !holding.contains(drug.id());
  }

  private static TermId id(Drug drug) {
    return TermId.of(CuriePrefix.DRUGCENTRAL, drug.id());
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
