package org.hoofbeat.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.ontology.OntologyBuilder;
import org.hoofbeat.similarity.ontology.PhenotypeTerm;

/** Random graphs from a seed: each term has one to three earlier ones as parents. */
public final class RandomOntology {

  private RandomOntology() {}

  public static Ontology of(int size, long seed) {
    Random random = new Random(seed);
    List<PhenotypeTerm> terms = new ArrayList<>();
    TermId root = TermId.parse("HP:0000118");
    terms.add(PhenotypeTerm.of(root, "root", List.of()));
    for (int i = 1; i < size; i++) {
      List<TermId> parents = new ArrayList<>();
      for (int k = 0; k <= random.nextInt(3); k++) {
        parents.add(terms.get(random.nextInt(i)).id());
      }
      terms.add(
          PhenotypeTerm.of(TermId.parse("HP:%07d".formatted(1000 + i)), "term " + i, parents));
    }
    return OntologyBuilder.build(terms, root);
  }

  public static List<int[]> profiles(Ontology ontology, int count, long seed) {
    Random random = new Random(seed + 1);
    List<int[]> profiles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] terms = new int[1 + random.nextInt(8)];
      for (int k = 0; k < terms.length; k++) {
        terms[k] = 1 + random.nextInt(ontology.size() - 1);
      }
      profiles.add(Arrays.stream(terms).sorted().distinct().toArray());
    }
    return profiles;
  }
}
