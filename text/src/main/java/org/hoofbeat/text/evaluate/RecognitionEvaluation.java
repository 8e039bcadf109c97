package org.hoofbeat.text.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.recognise.Finding;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.Presence;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Scores a recogniser on annotated texts, by sets of term ids a document and by mention.
 *
 * <p>Former ids in the annotations are read as the terms that replaced them; marks outside the phenotype branch are left out
 * and counted. What the text calls possible counts as observed, as annotators of notes do; what it tells of relatives and what
 * it only warns of counts as neither. Where the corpus marks no context at all, as sets of abstracts do, a finding counts
 * as named whatever is said of it, but for what is called normal.
 */
public final class RecognitionEvaluation {

  private final Map<TermId, IndexedTerm> current = new HashMap<>();
  private final boolean contextMarked;
  private final SetScore observed = new SetScore();
  private final SetScore excluded = new SetScore();
  private final SetScore mentions = new SetScore();
  private final SetScore lenient = new SetScore();
  private long leftOut;
  private long documents;
  private long nanos;

  /**
   * Scores against terms of the phenotype branch.
   *
   * @param terms with their ancestors
   * @param contextMarked the corpus tells excluded findings from others
   */
  public RecognitionEvaluation(Iterable<IndexedTerm> terms, boolean contextMarked) {
    this.contextMarked = contextMarked;
    for (IndexedTerm term : terms) {
      if (term.active() && term.ancestors().contains(RecogniserBuilder.PHENOTYPES)) {
        term.formerIds().forEach(id -> current.putIfAbsent(id, term));
        current.put(term.id(), term);
      }
    }
  }

  /** Reads a text with the recogniser and adds what it got right. */
  public void add(AnnotatedText text, PhenotypeRecogniser recogniser) {
    long started = System.nanoTime();
    List<Finding> findings = recogniser.recognise(text.text());
    nanos += System.nanoTime() - started;
    documents++;
    Set<TermId> wanted = new LinkedHashSet<>();
    Set<TermId> wantedExcluded = new LinkedHashSet<>();
    Set<String> wantedMentions = new HashSet<>();
    for (AnnotatedText.Mark mark : text.marks()) {
      IndexedTerm term = current.get(mark.term());
      if (term == null) {
        leftOut++;
      } else {
        (mark.excluded() ? wantedExcluded : wanted).add(term.id());
        wantedMentions.add(term.id() + "@" + mark.start() + '-' + mark.end());
      }
    }
    Set<TermId> found = new LinkedHashSet<>();
    Set<TermId> foundExcluded = new LinkedHashSet<>();
    Set<String> foundMentions = new HashSet<>();
    for (Finding finding : findings) {
      if (counts(finding)) {
        found.add(finding.id());
      } else if (finding.isExcluded()) {
        foundExcluded.add(finding.id());
      }
      foundMentions.add(finding.id() + "@" + finding.start() + '-' + finding.end());
    }
    observed.add(found, wanted);
    excluded.add(foundExcluded, wantedExcluded);
    boolean placed = text.marks().stream().anyMatch(mark -> mark.start() >= 0);
    if (placed) {
      mentions.add(foundMentions, wantedMentions);
    }
    lenient.add(
        found.stream().filter(id -> isKin(id, wanted)).count(), found.size(), wanted.size());
  }

  private boolean counts(Finding finding) {
    if (!contextMarked) {
      return !finding.normal();
    }
    return finding.isObserved() || !finding.family() && finding.presence() == Presence.UNCERTAIN;
  }

  /** Documents read. */
  public long documents() {
    return documents;
  }

  /** Observed findings by document, exact ids. */
  public SetScore observed() {
    return observed;
  }

  /** Excluded findings by document, exact ids. */
  public SetScore excluded() {
    return excluded;
  }

  /** Single mentions, term and both offsets equal; zero where the corpus tells no offsets. */
  public SetScore mentions() {
    return mentions;
  }

  /** As {@link #observed}, a find also right where it is an ancestor or a descendant of a wanted term. */
  public SetScore lenient() {
    return lenient;
  }

  /** Marks whose term is not in the phenotype branch of the build. */
  public long leftOut() {
    return leftOut;
  }

  /** Documents a second of reading, on this machine and thread. */
  public double documentsPerSecond() {
    return nanos == 0 ? 0 : documents * 1e9 / nanos;
  }

  private boolean isKin(TermId id, Set<TermId> wanted) {
    IndexedTerm term = current.get(id);
    return wanted.contains(id)
        || wanted.stream()
            .anyMatch(
                other -> {
                  IndexedTerm otherTerm = current.get(other);
                  boolean above = otherTerm != null && otherTerm.ancestors().contains(id);
                  return above || term != null && term.ancestors().contains(other);
                });
  }
}
