package org.hoofbeat.similarity.ontology;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.model.TermId;

/**
 * The live terms of one branch as dense ints in topological order: {@code 0} is the root and every parent has a smaller
 * number than its children. Immutable, safe for concurrent use. Memory grows with terms times mean ancestors (18,690
 * terms of HPO: 0.4 million ints).
 *
 * <p>Example: for root ← a ← b, {@code ancestorsAndSelf(2)} is {@code 0 1 2}.
 */
public final class Ontology {

  /** What {@link #find} answers for an identifier that is no live term of the branch. */
  public static final int ABSENT = -1;

  private final List<PhenotypeTerm> terms;
  private final IntRows parents;
  private final IntRows children;
  private final IntRows ancestors;
  private final Map<TermId, Integer> index;
  private final Map<TermId, PhenotypeTerm> others;

  Ontology(
      List<PhenotypeTerm> terms,
      IntRows parents,
      IntRows ancestors,
      Map<TermId, Integer> index,
      Map<TermId, PhenotypeTerm> others) {
    this.terms = List.copyOf(terms);
    this.parents = parents;
    this.children = parents.inverted(terms.size());
    this.ancestors = ancestors;
    this.index = index;
    this.others = Collections.unmodifiableMap(others);
  }

  /** Count of live terms in the branch. */
  public int size() {
    return terms.size();
  }

  /** The dense number of a live term by its own or an alternative identifier, else {@link #ABSENT}. */
  public int find(TermId id) {
    Integer found = index.get(id);
    return found == null ? ABSENT : found;
  }

  /** Follows replacements of obsolete identifiers, then as {@link #find}; {@link #ABSENT} where the chain ends nowhere. */
  public int findCurrent(TermId id) {
    TermId current = id;
    for (int step = 0; step <= OntologyBuilder.MAX_REPLACEMENTS; step++) {
      int found = find(current);
      if (found != ABSENT) {
        return found;
      }
      PhenotypeTerm other = others.get(current);
      if (other == null || other.replacedBy().isEmpty()) {
        return ABSENT;
      }
      current = other.replacedBy().get(0);
    }
    return ABSENT;
  }

  /** A term that the source knows but that is no live member of the branch: obsolete, or of another branch. */
  public Optional<PhenotypeTerm> findOther(TermId id) {
    return Optional.ofNullable(others.get(id));
  }

  /** The identifier that a live term of another branch has now; {@code id} may be an alternative one. O(such terms). */
  public Optional<TermId> findOtherCurrent(TermId id) {
    return others.values().stream()
        .filter(term -> !term.obsolete())
        .filter(term -> term.id().equals(id) || term.alternativeIds().contains(id))
        .map(PhenotypeTerm::id)
        .findFirst();
  }

  /** Terms that the source knows outside the live branch. */
  public java.util.Collection<PhenotypeTerm> others() {
    return others.values();
  }

  /** The term of a dense number. */
  public PhenotypeTerm term(int term) {
    return terms.get(term);
  }

  /** The identifier of a dense number. */
  public TermId id(int term) {
    return terms.get(term).id();
  }

  /** The label of a dense number. */
  public String label(int term) {
    return terms.get(term).label();
  }

  /** Direct parents by term. */
  public IntRows parents() {
    return parents;
  }

  /** Direct children by term. */
  public IntRows children() {
    return children;
  }

  /** All ancestors and the term itself, ascending, so that the root comes first and the term last. */
  public IntRows ancestorsAndSelf() {
    return ancestors;
  }

  /** True where {@code ancestor} is the term or above it. */
  public boolean isAncestorOrSelf(int ancestor, int term) {
    return ancestor <= term && ancestors.contains(term, ancestor);
  }

  /** The union of the ancestors and selves of some terms, ascending. */
  public int[] closure(int[] selected) {
    BitSet in = new BitSet(size());
    for (int term : selected) {
      for (int k = ancestors.start(term); k < ancestors.end(term); k++) {
        in.set(ancestors.value(k));
      }
    }
    int[] out = new int[in.cardinality()];
    for (int at = 0, term = in.nextSetBit(0); term >= 0; term = in.nextSetBit(term + 1)) {
      out[at++] = term;
    }
    return out;
  }
}
