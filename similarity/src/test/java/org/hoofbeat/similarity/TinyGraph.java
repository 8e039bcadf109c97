package org.hoofbeat.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.similarity.ontology.PhenotypeTerm;
import org.hoofbeat.similarity.profile.CandidateInput;
import org.hoofbeat.similarity.profile.RankingInput;
import org.hoofbeat.similarity.profile.SourcedAnnotation;

/**
 * A small graph written as text.
 *
 * <pre>
 * terms       "HP:0000118 root", then "HP:0000001 label &lt; HP:0000118 HP:…"
 * statements  "OMIM:1 HP:0000001 3/4 PMID:1", "NOT" for the frequency of a negation, "-" where there is none
 * </pre>
 */
public final class TinyGraph {

  private final List<PhenotypeTerm> terms = new ArrayList<>();
  private final Map<TermId, List<SourcedAnnotation>> statements = new LinkedHashMap<>();
  private final Map<TermId, List<TermId>> broader = new LinkedHashMap<>();
  private final Map<TermId, String> names = new LinkedHashMap<>();
  private final Map<TermId, List<TermId>> courses = new LinkedHashMap<>();
  private final Map<TermId, Double> knownPatients = new LinkedHashMap<>();

  /** Three body systems with a few findings; six diseases, one of them known from one paper. */
  public static TinyGraph example() {
    return new TinyGraph()
        .terms(
            """
            HP:0000118 Phenotypic abnormality
            HP:0000001 Nervous < HP:0000118
            HP:0000002 Seizure < HP:0000001
            HP:0000003 Focal seizure < HP:0000002
            HP:0000004 Ataxia < HP:0000001
            HP:0000005 Eye < HP:0000118
            HP:0000006 Cataract < HP:0000005
            HP:0000007 Lens dislocation < HP:0000005
            HP:0000008 Skeleton < HP:0000118
            HP:0000009 Long fingers < HP:0000008
            HP:0000010 Eye movement disorder < HP:0000001 HP:0000005
            """)
        .statements(
            """
            OMIM:1 HP:0000003 9/10 PMID:11
            OMIM:1 HP:0000004 1/2 PMID:12
            OMIM:2 HP:0000006 - PMID:21
            OMIM:2 HP:0000003 NOT PMID:21
            OMIM:3 HP:0000007 4/5 PMID:31
            OMIM:3 HP:0000009 5/5 PMID:31
            OMIM:4 HP:0000009 - PMID:41
            OMIM:5 HP:0000010 1/4 PMID:51
            OMIM:5 HP:0000010 3/4 PMID:52
            OMIM:6 HP:0000004 - PMID:61
            """);
  }

  public TinyGraph terms(String text) {
    for (String line : text.strip().split("\n")) {
      String[] sides = line.split(" < ");
      String[] head = sides[0].strip().split(" ", 2);
      List<TermId> parents =
          sides.length < 2
              ? List.of()
              : Arrays.stream(sides[1].strip().split(" ")).map(TermId::parse).toList();
      terms.add(PhenotypeTerm.of(TermId.parse(head[0]), head[1], parents));
    }
    return this;
  }

  public TinyGraph term(PhenotypeTerm term) {
    terms.add(term);
    return this;
  }

  public TinyGraph statements(String text) {
    for (String line : text.strip().split("\n")) {
      String[] f = line.strip().split(" ");
      String[] nm = f[2].split("/");
      Frequency frequency =
          nm.length == 2
              ? Frequency.of(Integer.parseInt(nm[0]), Integer.parseInt(nm[1]))
              : Frequency.UNSTATED;
      PhenotypeAnnotation annotation =
          new PhenotypeAnnotation(
              TermId.parse(f[0]),
              TermId.parse(f[1]),
              f[2].equals("NOT"),
              frequency,
              null,
              Sex.UNKNOWN,
              List.of(),
              "PCS",
              List.of(f[3]),
              "P",
              null,
              Map.of());
      statements
          .computeIfAbsent(annotation.disease(), key -> new ArrayList<>())
          .add(new SourcedAnnotation(annotation, "hpoa"));
    }
    return this;
  }

  public TinyGraph named(String disease, String name) {
    names.put(TermId.parse(disease), name);
    return this;
  }

  /** Terms of onset and inheritance. */
  public TinyGraph course(String disease, String... stated) {
    courses.put(TermId.parse(disease), Arrays.stream(stated).map(TermId::parse).toList());
    return this;
  }

  public TinyGraph known(String disease, double patients) {
    knownPatients.put(TermId.parse(disease), patients);
    return this;
  }

  public TinyGraph under(String disease, String above) {
    broader.put(TermId.parse(disease), List.of(TermId.parse(above)));
    return this;
  }

  public RankingInput input() {
    List<CandidateInput> candidates = new ArrayList<>();
    statements.forEach(
        (id, of) -> {
          String name = names.getOrDefault(id, "disease " + id.local());
          candidates.add(
              new CandidateInput(
                  new DiseaseGroup(id, List.of(id), true, true),
                  name,
                  List.of(name),
                  List.of(),
                  List.of(),
                  Double.NaN,
                  knownPatients.getOrDefault(id, Double.NaN),
                  false,
                  List.copyOf(courses.getOrDefault(id, List.of())),
                  of));
        });
    return new RankingInput("1 tiny", "tiny", terms, candidates, broader, List.of(), Map.of());
  }

  public static TermId id(int number) {
    return TermId.parse("HP:%07d".formatted(number));
  }
}
