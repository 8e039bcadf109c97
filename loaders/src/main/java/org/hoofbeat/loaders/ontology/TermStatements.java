package org.hoofbeat.loaders.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the terms of one ontology into statements: a concept, its synonyms, its parents, its mappings. Terms of other
 * identifier spaces (imports) are counted and left to the source that owns them.
 *
 * <p>One instance a file, used by one thread.
 */
public final class TermStatements {

  /** The mark of a parent that a partial release puts in place of the parents it does not hold. */
  private static final String FALLBACK_MARK = "FALLBACK_ROOT";

  private final CuriePrefix own;
  private final ConceptKind kind;
  private final String file;
  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<TermId> defined = new HashSet<>();
  private final Set<TermId> merged = new HashSet<>();
  private final Map<TermId, OntologyTerm> stubs = new TreeMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();

  public TermStatements(CuriePrefix own, ConceptKind kind, String file, StatementSink sink) {
    this.own = own;
    this.kind = kind;
    this.file = file;
    this.sink = sink;
  }

  /** The version that the ontology states, null where it states none. */
  public void version(@Nullable String version) {
    if (version != null && !version.isBlank()) {
      sink.version(version.strip());
    }
  }

  /** A term that begins at a line; 0 where the format has no lines. */
  public void term(OntologyTerm term, long line) {
    sink.row(file, line);
    TermId id = ids.find(term.id, sink);
    if (id == null) {
      return;
    }
    if (!id.has(own)) {
      leaveOut("terms of " + id.prefix());
    } else if (term.label == null && term.obsolete) {
      stubs.putIfAbsent(id, term);
    } else if (!defined.add(id)) {
      sink.issue(
          LoadIssue.Kind.DUPLICATE_ID,
          term.id,
          "defined a second time; the first definition stands");
    } else {
      emit(id, term);
    }
  }

  /** An is-a edge in formats that keep edges apart from terms. */
  public void parent(String child, OntologyTerm.Link parent, long line) {
    sink.row(file, line);
    TermId from = ids.find(child, sink);
    TermId to = ids.find(parent.target(), sink);
    if (from != null && to != null) {
      if (from.has(own) && to.has(own)) {
        sink.accept(hierarchy(from, to, parent));
      } else {
        leaveOut("is-a edges to or from other identifier spaces");
      }
    }
  }

  /** Counts a part of the format that has no place in the graph; reported once by {@link #finish}. */
  public void leaveOut(String what) {
    leftOut.merge(what, 1, Integer::sum);
  }

  /** Ends the file: identifiers retired by merging that no term claims, and one issue for each kind of thing left out. */
  public void finish() {
    stubs.forEach(
        (id, term) -> {
          if (!merged.contains(id) && defined.add(id)) {
            sink.row(file, 0);
            emit(id, term);
          }
        });
    leftOut.forEach(
        (what, count) -> {
          sink.row(file, 0);
          sink.issue(
              LoadIssue.Kind.UNSUPPORTED,
              what,
              count + " " + what + " are left to the sources that own them");
        });
  }

  /** Terms of the ontology's own identifier space so far. */
  public int count() {
    return defined.size();
  }

  private void emit(TermId id, OntologyTerm term) {
    List<TermId> alternatives = parsed(term.alternativeIds);
    merged.addAll(alternatives);
    List<OntologyTerm.Link> unread = new ArrayList<>();
    List<Mapping> mappings = mappings(id, term, unread);
    List<OntologyTerm.Link> foreign = new ArrayList<>();
    List<Hierarchy> parents = parents(id, term, foreign);
    String comment = term.comments.isEmpty() ? null : String.join("\n", term.comments);
    sink.accept(
        new Concept(
            id,
            kind,
            term.label,
            Language.EN,
            term.definition,
            comment,
            term.obsolete,
            parsed(term.replacedBy),
            parsed(term.consider),
            alternatives,
            term.subsets.stream().sorted().distinct().toList(),
            TermDetails.of(term, unread, foreign)));
    for (OntologyTerm.Synonym synonym : term.synonyms) {
      if (synonym.text().isBlank()) {
        sink.issue(LoadIssue.Kind.MALFORMED_VALUE, term.id, "an empty synonym");
      } else {
        sink.accept(
            new Designation(
                id,
                synonym.text(),
                Language.EN,
                synonym.scope(),
                synonym.type(),
                TranslationStatus.ORIGINAL,
                null));
      }
    }
    parents.forEach(sink::accept);
    mappings.forEach(sink::accept);
  }

  private List<Hierarchy> parents(TermId id, OntologyTerm term, List<OntologyTerm.Link> foreign) {
    List<Hierarchy> parents = new ArrayList<>();
    for (OntologyTerm.Link link : term.parents) {
      TermId parent = ids.find(link.target());
      if (parent != null && parent.has(own)) {
        parents.add(hierarchy(id, parent, link));
      } else {
        foreign.add(link);
      }
    }
    return parents;
  }

  private static Hierarchy hierarchy(TermId child, TermId parent, OntologyTerm.Link link) {
    boolean fallback =
        link.qualifiers().entrySet().stream()
            .anyMatch(
                q -> q.getKey().contains(FALLBACK_MARK) || q.getValue().contains(FALLBACK_MARK));
    return new Hierarchy(
        child, parent, fallback ? HierarchyRelation.FALLBACK : HierarchyRelation.IS_A, null);
  }

  /** Cross-references and SKOS properties; what is no identifier (a web page) stays with the concept. */
  private List<Mapping> mappings(TermId id, OntologyTerm term, List<OntologyTerm.Link> unread) {
    List<Mapping> mappings = new ArrayList<>();
    for (OntologyTerm.Link xref : term.xrefs) {
      TermId target = ids.find(xref.target());
      if (target == null) {
        unread.add(xref);
      } else {
        mappings.add(
            new Mapping(
                id,
                MappingPredicate.XREF,
                target,
                false,
                null,
                Double.NaN,
                null,
                xref.qualifiers()));
      }
    }
    term.properties.forEach(
        (name, values) ->
            MappingPredicate.find(name)
                .filter(predicate -> name.startsWith("skos:"))
                .ifPresent(
                    predicate -> {
                      for (String value : values) {
                        TermId target = ids.find(value);
                        if (target == null) {
                          unread.add(new OntologyTerm.Link(value, Map.of("predicate", name)));
                        } else {
                          mappings.add(Mapping.of(id, predicate, target));
                        }
                      }
                    }));
    return mappings;
  }

  private List<TermId> parsed(List<String> texts) {
    List<TermId> parsed = new ArrayList<>();
    for (String text : texts) {
      TermId id = ids.find(text, sink);
      if (id != null && !parsed.contains(id)) {
        parsed.add(id);
      }
    }
    parsed.sort(null);
    return parsed;
  }
}
