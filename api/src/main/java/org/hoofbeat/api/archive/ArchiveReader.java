package org.hoofbeat.api.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.disease.DiseaseFacts;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/** Reads every rare disease group of a build with what its members are said to be. Used once, by one thread. */
final class ArchiveReader {

  /** Associations that say that the gene causes the disease, in the sources' words, lower case, as they begin. */
  private static final List<String> CAUSAL =
      List.of(
          "mendelian",
          "disease-causing germline mutation",
          "has material basis in germline mutation",
          "definitive",
          "strong",
          "moderate");

  private static final Set<String> HELPING = Set.of("treats", "prevents");
  private static final String ACTION_PREFIX = "MAXO";

  private final ServedBuild served;
  private final Map<TermId, Draft> byMember = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();

  private ArchiveReader(ServedBuild served) {
    this.served = served;
  }

  /** Sorted by identifier. */
  static List<ArchiveEntry> read(ServedBuild served) {
    ArchiveReader reader = new ArchiveReader(served);
    served
        .graph()
        .forEachGroup(
            group -> {
              if (group.rare()) {
                Draft draft = new Draft(group.id());
                reader.drafts.add(draft);
                group.members().forEach(member -> reader.byMember.put(member, draft));
              }
            });
    reader.each(CatalogueEntry.class, Draft::place);
    Map<TermId, Draft> codes = reader.mapped();
    reader.each(PhenotypeAnnotation.class, reader::finding);
    reader.each(DiseaseCourse.class, Draft::course);
    reader.each(Prevalence.class, Draft::prevalence);
    reader.each(GeneAssociation.class, Draft::gene);
    codes.forEach(reader.byMember::putIfAbsent);
    reader.each(Treatment.class, Draft::treatment);
    return reader.drafts.stream().map(Draft::finish).toList();
  }

  /**
   * Adds the places of catalogue entries that have identifiers of their own to the diseases that they are or that they hold.
   *
   * @return codes that a member is said to be exactly: lists of drugs name diseases by them
   */
  private Map<TermId, Draft> mapped() {
    Map<TermId, List<CatalogueEntry>> entries = new HashMap<>();
    served
        .graph()
        .forEach(
            CatalogueEntry.class,
            stated ->
                entries
                    .computeIfAbsent(stated.statement().concept(), id -> new ArrayList<>())
                    .add(stated.statement()));
    Map<TermId, Draft> codes = new HashMap<>();
    served
        .graph()
        .forEach(
            Mapping.class,
            stated -> {
              Mapping mapping = stated.statement();
              Draft place = byMember.get(mapping.object());
              List<CatalogueEntry> there = entries.get(mapping.subject());
              if (place != null && there != null && DiseaseFacts.isPlace(mapping)) {
                there.forEach(place::place);
              }
              Draft coded = byMember.get(mapping.subject());
              if (coded != null && mapping.isSame()) {
                codes.putIfAbsent(mapping.object(), coded);
              }
            });
    return codes;
  }

  private <S extends Statement> void each(Class<S> type, BiConsumer<Draft, S> take) {
    served
        .graph()
        .forEach(
            type,
            stated -> {
              Draft draft = byMember.get(stated.statement().subject());
              if (draft != null) {
                take.accept(draft, stated.statement());
              }
            });
  }

  private void finding(Draft draft, PhenotypeAnnotation said) {
    if (!said.isNegative()) {
      served
          .ancestry()
          .bodySystems(said.phenotype())
          .forEach(system -> draft.add(Facet.SYSTEM, system.value()));
    }
  }

  private static final class Draft {
    private final TermId id;
    private final Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    private final Map<String, ArchiveEntry.Place> places = new TreeMap<>();
    private @Nullable Prevalence common;

    Draft(TermId id) {
      this.id = id;
    }

    void add(Facet facet, String value) {
      values.computeIfAbsent(facet, key -> new TreeSet<>()).add(value);
    }

    void place(CatalogueEntry said) {
      add(Facet.CATALOGUE, said.catalogue());
      places.put(
          said.catalogue() + " " + said.number(),
          new ArchiveEntry.Place(said.catalogue(), said.number()));
    }

    void course(DiseaseCourse said) {
      TermId term = said.term();
      switch (said.kind()) {
        case ONSET -> addTerm(Facet.ONSET, term);
        case INHERITANCE -> addTerm(Facet.INHERITANCE, term);
        case DISORDER_TYPE -> add(Facet.TYPE, said.value());
        case AGE_OF_DEATH, DISABILITY -> {}
      }
    }

    private void addTerm(Facet facet, @Nullable TermId term) {
      if (term != null) {
        add(facet, term.value());
      }
    }

    /** One class a disease: point prevalence before others, the world before its parts. */
    void prevalence(Prevalence said) {
      if (said.prevalenceClass() != null
          && said.prevalenceClass().contains("/")
          && (common == null || ORDER.compare(said, common) < 0)) {
        common = said;
      }
    }

    private static final Comparator<Prevalence> ORDER =
        Comparator.<Prevalence>comparingInt(one -> one.type().equals("Point prevalence") ? 0 : 1)
            .thenComparingInt(one -> "Worldwide".equals(one.geography()) ? 0 : 1)
            .thenComparing(one -> String.valueOf(one.geography()));

    void gene(GeneAssociation said) {
      String association = said.association().toLowerCase(Locale.ROOT);
      if (CAUSAL.stream().anyMatch(association::startsWith)) {
        add(Facet.GENE, "known");
      }
    }

    void treatment(Treatment said) {
      if (HELPING.contains(said.relation().toLowerCase(Locale.ROOT))) {
        add(Facet.TREATMENT, said.action().prefix().equals(ACTION_PREFIX) ? "action" : "drug");
      }
    }

    ArchiveEntry finish() {
      values.putIfAbsent(Facet.GENE, Set.of("unknown"));
      values.putIfAbsent(Facet.TREATMENT, Set.of("none"));
      if (common != null && common.prevalenceClass() != null) {
        values.put(Facet.PREVALENCE, Set.of(common.prevalenceClass()));
      }
      return new ArchiveEntry(id, values, List.copyOf(places.values()));
    }
  }
}
