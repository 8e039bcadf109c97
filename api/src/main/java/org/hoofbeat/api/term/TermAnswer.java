package org.hoofbeat.api.term;

import java.util.List;
import java.util.Map;
import org.hoofbeat.api.answer.Capped;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one identifier.
 *
 * @param notice says which identifier was asked for where it leads to another, or that this one is
 *     obsolete
 * @param sources the releases that say something about it, {@code hpo 2026-02-16}
 * @param statements how many statements of each type are about it
 * @param group the disease group it belongs to, with its members
 */
public record TermAnswer(
    BuildRef build,
    String lang,
    @Nullable Notice notice,
    TermRef term,
    @Nullable String definition,
    @Nullable String definitionLang,
    @Nullable String comment,
    List<TermRef> replacedBy,
    List<TermRef> consider,
    List<String> alternativeIds,
    List<String> subsets,
    Map<String, String> details,
    List<String> sources,
    Map<String, Integer> statements,
    @Nullable Group group,
    Capped<DesignationView> designations,
    Capped<TermRef> parents,
    Capped<TermRef> children,
    Capped<Neighbour> neighbours) {

  /**
   * @param requested the identifier asked for
   * @param reason {@code alternative-id}, {@code replaced} or {@code obsolete}
   */
  public record Notice(String requested, String reason, String text) {}

  public record Group(TermRef id, boolean rare, boolean annotated, List<TermRef> members) {}
}
