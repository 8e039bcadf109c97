package org.hoofbeat.model.statement;

import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * One concept directly under another.
 *
 * @param classification the named hierarchy where a vocabulary has several (Orphanet's 31), else null
 */
public record Hierarchy(
    TermId child, TermId parent, HierarchyRelation relation, @Nullable String classification)
    implements Statement {

  public static Hierarchy isA(TermId child, TermId parent) {
    return new Hierarchy(child, parent, HierarchyRelation.IS_A, null);
  }

  @Override
  public TermId subject() {
    return child;
  }
}
