package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoofbeat.model.GeneAssociation;
import org.hoofbeat.model.PhenotypeAnnotation;
import org.hoofbeat.model.Stated;
import org.hoofbeat.model.Statement;
import org.hoofbeat.model.Treatment;

/**
 * A paper that a source cites for a disease. Newest first by PubMed identifier, which PubMed gives out in order of entry.
 *
 * @param citedFor what kind of statement cites it, {@code phenotype}, {@code gene}, {@code treatment}
 * @param statements how many cite it
 */
record LiteratureView(
    String pmid, String url, int statements, List<String> citedFor, List<String> sources) {

  private static final String PMID = "PMID:";

  static List<LiteratureView> of(DiseaseDossier disease) {
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
    List<LiteratureView> views = new ArrayList<>();
    papers.forEach((number, paper) -> views.add(paper.view(number)));
    return views;
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

    LiteratureView view(long number) {
      return new LiteratureView(
          PMID + number,
          "https://pubmed.ncbi.nlm.nih.gov/" + number + "/",
          statements,
          List.copyOf(kinds),
          List.copyOf(sources));
    }
  }
}
