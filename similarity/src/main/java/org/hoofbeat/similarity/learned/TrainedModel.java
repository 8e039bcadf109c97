package org.hoofbeat.similarity.learned;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The main network, and one a fold of publications for leave-publication-out: each was trained without the statements that
 * cite a publication of its fold. Immutable.
 */
public record TrainedModel(ModelCard card, Network main, List<Network> folds) {

  public TrainedModel {
    folds = List.copyOf(folds);
  }

  /** The fold of a publication, 0 to folds-1: FNV-1a of its characters, so that it is the same everywhere. */
  public static int foldOf(String reference, int folds) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < reference.length(); i++) {
      hash = (hash ^ reference.charAt(i)) * 0x01000193;
    }
    return Math.floorMod(hash ^ (hash >>> 15), folds);
  }

  /** True for what folds are made of; other references, books and databases among them, stay in every network. */
  public static boolean isPublication(String reference) {
    return reference.startsWith("PMID:");
  }

  /**
   * The network that may score a case with these references: the main one where there are none, their fold's where all are
   * publications of one fold, null where no network is free of them.
   */
  public @Nullable Network forPublications(Set<String> references) {
    if (references.isEmpty()) {
      return main;
    }
    Set<Integer> hit = new TreeSet<>();
    references.forEach(
        reference ->
            hit.add(
                folds.isEmpty() || !isPublication(reference)
                    ? -1
                    : foldOf(reference, folds.size())));
    int fold = hit.iterator().next();
    return hit.size() == 1 && fold >= 0 ? folds.get(fold) : null;
  }
}
