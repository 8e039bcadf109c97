package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a source cites for a disease. Newest first by PubMed identifier, which PubMed gives out in order of entry.
 *
 * @param citedFor what kind of statement cites it, {@code phenotype}, {@code gene}, {@code treatment}
 * @param statements how many cite it
 * @param added true where the build before cited it for this disease in no statement; left out otherwise
 */
record LiteratureView(
    String pmid,
    String url,
    int statements,
    List<String> citedFor,
    List<String> sources,
    @Nullable Boolean added) {

  private static final String PMID = "PMID:";

  /** @param before the same identifiers in the build before, where there is one */
  static List<LiteratureView> of(DiseaseDossier disease, Optional<DiseaseDossier> before) {
    Set<Long> known = before.map(earlier -> papers(earlier).keySet()).orElse(Set.of());
    List<LiteratureView> views = new ArrayList<>();
    papers(disease)
        .forEach(
            (number, paper) ->
                views.add(
                    paper.view(
                        number, before.isPresent() && !known.contains(number) ? true : null)));
    return views;
  }

  private static Map<Long, Paper> papers(DiseaseDossier disease) {
    Map<Long, Paper> papers = new TreeMap<>(Comparator.reverseOrder());
    for (Stated<PhenotypeAnnotation> stated : disease.list(PhenotypeAnnotation.class)) {
      collect(papers, "phenotype", stated, stated.statement().references());
    }
    for (Stated<GeneAssociation> stated : disease.list(GeneAssociation.class)) {
      collect(papers, "gene", stated, stated.statement().references());
    }
    for (Stated<Treatment> stated : disease.list(Treatment.class)) {
      collect(papers, "treatment", stated, stated.statement().references());
    }
    return papers;
  }

  private static void collect(
      Map<Long, Paper> papers,
      String kind,
      Stated<? extends Statement> stated,
      List<String> references) {
    for (String reference : references) {
      String digits = reference.startsWith(PMID) ? reference.substring(PMID.length()).strip() : "";
      if (!digits.isEmpty()
          && digits.length() <= 12
          && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        papers
            .computeIfAbsent(Long.parseLong(digits), number -> new Paper())
            .cite(kind, stated.release().source());
      }
    }
  }

  private static final class Paper {
    private final TreeSet<String> kinds = new TreeSet<>();
    private final TreeSet<String> sources = new TreeSet<>();
    private int statements;

    void cite(String kind, String source) {
      kinds.add(kind);
      sources.add(source);
      statements++;
    }

    LiteratureView view(long number, @Nullable Boolean added) {
      return new LiteratureView(
          PMID + number,
          "https://pubmed.ncbi.nlm.nih.gov/" + number + "/",
          statements,
          List.copyOf(kinds),
          List.copyOf(sources),
          added);
    }
  }
}
