package org.hoofbeat.api.mapping;

import java.util.Optional;
import org.hoofbeat.model.statement.MappingPredicate;

/**
 * What follows for A and C from a mapping A to B and one B to C. The result is never stronger than either, and nothing
 * follows where the two do not determine one.
 *
 * <table>
 * <caption>A to B down, B to C across; - where nothing follows</caption>
 * <tr><th></th><th>exact</th><th>close</th><th>broad</th><th>narrow</th><th>related</th><th>xref</th></tr>
 * <tr><td>exact</td><td>exact</td><td>close</td><td>broad</td><td>narrow</td><td>related</td><td>xref</td></tr>
 * <tr><td>close</td><td>close</td><td>-</td><td>related</td><td>related</td><td>-</td><td>-</td></tr>
 * <tr><td>broad</td><td>broad</td><td>related</td><td>broad</td><td>-</td><td>-</td><td>-</td></tr>
 * <tr><td>narrow</td><td>narrow</td><td>related</td><td>-</td><td>narrow</td><td>-</td><td>-</td></tr>
 * <tr><td>related</td><td>related</td><td>-</td><td>-</td><td>-</td><td>-</td><td>-</td></tr>
 * <tr><td>xref</td><td>xref</td><td>-</td><td>-</td><td>-</td><td>-</td><td>-</td></tr>
 * </table>
 *
 * <p>SKOS declares closeMatch not transitive, hence no close after close.
 */
public final class Composition {

  private Composition() {}

  /** The relation of A to C, if any follows. */
  public static Optional<MappingPredicate> compose(
      MappingPredicate first, MappingPredicate second) {
    if (first == MappingPredicate.EXACT) {
      return Optional.of(second);
    }
    if (second == MappingPredicate.EXACT) {
      return Optional.of(first);
    }
    if (first == second && isHierarchical(first)) {
      return Optional.of(first);
    }
    boolean closeAndHierarchical =
        first == MappingPredicate.CLOSE && isHierarchical(second)
            || second == MappingPredicate.CLOSE && isHierarchical(first);
    return closeAndHierarchical ? Optional.of(MappingPredicate.RELATED) : Optional.empty();
  }

  /** Order of usefulness: exact, close, narrow, broad, related, xref; lower is better. */
  public static int rank(MappingPredicate predicate) {
    return switch (predicate) {
      case EXACT -> 0;
      case CLOSE -> 1;
      case NARROW -> 2;
      case BROAD -> 3;
      case RELATED -> 4;
      case XREF -> 5;
    };
  }

  private static boolean isHierarchical(MappingPredicate predicate) {
    return predicate == MappingPredicate.BROAD || predicate == MappingPredicate.NARROW;
  }
}
