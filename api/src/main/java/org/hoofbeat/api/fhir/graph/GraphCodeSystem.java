package org.hoofbeat.api.fhir.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodeSystemFacts;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.Selection;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/** A vocabulary of the loaded graph: its tree in arrays, its words in the graph, its search in the index. */
final class GraphCodeSystem implements CodeSystemContent {

  private static final Set<String> HIERARCHY_OPS =
      Set.of("is-a", "descendent-of", "is-not-a", "child-of", "generalizes", "=", "in");

  private final Vocabulary vocabulary;
  private final ServedBuild served;
  private final CodeTree tree;
  private final CodeSystemFacts facts;

  GraphCodeSystem(
      Vocabulary vocabulary, ServedBuild served, CodeTree tree, @Nullable String version) {
    this.vocabulary = vocabulary;
    this.served = served;
    this.tree = tree;
    this.facts =
        new CodeSystemFacts(
            vocabulary.url(),
            version,
            vocabulary.prefix().title(),
            LanguageTag.of(vocabulary.language().tag()),
            CodeSystemContentMode.COMPLETE,
            true,
            "active",
            null,
            false,
            vocabulary.url() + "?fhir_vs",
            null,
            false,
            GraphProperties.all());
  }

  @Override
  public CodeSystemFacts facts() {
    return facts;
  }

  private GraphConcept at(int place) {
    TermId id = tree.id(place);
    return new GraphConcept(vocabulary, served.graph(), id, id);
  }

  private int place(String code) {
    return vocabulary.term(code).map(tree::find).orElse(-1);
  }

  @Override
  public Optional<GraphConcept> find(String code) {
    TermId id = vocabulary.term(code).orElse(null);
    if (id == null || !vocabulary.code(id).equals(code)) {
      return Optional.empty();
    }
    if (tree.find(id) >= 0) {
      return Optional.of(new GraphConcept(vocabulary, served.graph(), id, id));
    }
    return served
        .graph()
        .findCurrentId(id)
        .filter(current -> tree.find(current) >= 0)
        .map(current -> new GraphConcept(vocabulary, served.graph(), id, current));
  }

  @Override
  public int size() {
    return tree.size();
  }

  @Override
  public Iterable<GraphConcept> concepts() {
    return () -> IntStream.range(0, tree.size()).mapToObj(this::at).iterator();
  }

  @Override
  public List<GraphConcept> page(int offset, int count) {
    return IntStream.range(
            Math.min(offset, tree.size()), (int) Math.min((long) offset + count, tree.size()))
        .mapToObj(this::at)
        .toList();
  }

  @Override
  public List<GraphConcept> roots() {
    return tree.roots().stream().map(this::at).toList();
  }

  @Override
  public List<GraphConcept> children(String code) {
    int place = place(code);
    return place < 0 ? List.of() : Arrays.stream(tree.children(place)).mapToObj(this::at).toList();
  }

  @Override
  public List<String> parents(String code) {
    int place = place(code);
    return place < 0
        ? List.of()
        : Arrays.stream(tree.parents(place))
            .mapToObj(parent -> vocabulary.code(tree.id(parent)))
            .toList();
  }

  @Override
  public boolean hasHierarchy() {
    return tree.hasHierarchy();
  }

  @Override
  public boolean isBelow(String code, String ancestor) {
    int place = place(code);
    int above = place(ancestor);
    return place >= 0 && above >= 0 && tree.above(place, false).get(above);
  }

  @Override
  public boolean understands(String property, String op, String value) {
    boolean hierarchy = property.equals("concept") || property.equals("code");
    return hierarchy && HIERARCHY_OPS.contains(op)
        || (property.equals("parent") || property.equals("child")) && op.equals("=");
  }

  @Override
  public Selection select(String property, String op, String value) {
    BitSet chosen = new BitSet(tree.size());
    if (property.equals("parent")) {
      return places(choose("child-of", place(value), chosen));
    }
    if (property.equals("child")) {
      int place = place(value);
      if (place >= 0) {
        Arrays.stream(tree.parents(place)).forEach(chosen::set);
      }
      return places(chosen);
    }
    if (op.equals("in")) {
      for (String code : value.split(",")) {
        int place = place(code.strip());
        if (place >= 0) {
          chosen.set(place);
        }
      }
      return places(chosen);
    }
    return places(choose(op, place(value), chosen));
  }

  private BitSet choose(String op, int place, BitSet chosen) {
    if (place < 0) {
      chosen.set(0, tree.size(), op.equals("is-not-a"));
      return chosen;
    }
    switch (op) {
      case "is-a" -> chosen.or(tree.below(place, true));
      case "descendent-of" -> chosen.or(tree.below(place, false));
      case "generalizes" -> chosen.or(tree.above(place, true));
      case "child-of" -> Arrays.stream(tree.children(place)).forEach(chosen::set);
      case "is-not-a" -> {
        chosen.set(0, tree.size());
        chosen.andNot(tree.below(place, true));
      }
      default -> chosen.set(place);
    }
    return chosen;
  }

  private Selection places(BitSet chosen) {
    return new Places(chosen);
  }

  /** Chosen places, in order. */
  private final class Places implements Selection {

    private final BitSet chosen;

    Places(BitSet chosen) {
      this.chosen = chosen;
    }

    @Override
    public boolean contains(CodedConcept concept) {
      int place = place(concept.code());
      return place >= 0 && chosen.get(place);
    }

    @Override
    public Iterable<GraphConcept> concepts() {
      return () -> chosen.stream().mapToObj(GraphCodeSystem.this::at).iterator();
    }

    @Override
    public int size() {
      return chosen.cardinality();
    }
  }

  @Override
  public Selection search(String text) {
    return new SearchSelection(
        served.index(),
        text,
        vocabulary.prefix().text(),
        id -> new GraphConcept(vocabulary, served.graph(), id, id));
  }

  @Override
  public Set<String> supplements() {
    return Collections.emptySet();
  }

  @Override
  public boolean hasSupplement(String canonical) {
    return canonical.equals(Supplements.url(vocabulary))
        || canonical.startsWith(Supplements.url(vocabulary) + "|");
  }

  /** All codes, for the description of a supplement. */
  List<TermId> ids() {
    List<TermId> ids = new ArrayList<>(tree.size());
    for (int place = 0; place < tree.size(); place++) {
      ids.add(tree.id(place));
    }
    return ids;
  }
}
