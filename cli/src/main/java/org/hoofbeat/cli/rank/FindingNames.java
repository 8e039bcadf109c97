package org.hoofbeat.cli.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.text.search.ResolutionReason;
import org.hoofbeat.text.search.ResolvedTerm;
import org.hoofbeat.text.search.TermIndex;
import org.hoofbeat.text.search.TermResolver;
import org.jspecify.annotations.Nullable;

/**
 * Names on a command line as identifiers. Only a wording that one term alone has is taken for that term; for any other the
 * nearest terms are offered. The search index is opened for the first name; identifiers need none.
 */
final class FindingNames implements AutoCloseable {

  /** The identifier space of findings. */
  static final String FINDINGS = "HP";

  /** The identifier space of genes. */
  static final String GENES = "HGNC";

  private static final int OFFERED = 5;

  private final DataFolder data;
  private final List<String> told;
  private @Nullable TermIndex index;

  /**
   * @param told receives a line for each name, as what it was read
   */
  FindingNames(DataFolder data, List<String> told) {
    this.data = data;
    this.told = told;
  }

  /** Identifiers of some texts; throws naming the text that is no identifier and no one term's name. */
  List<TermId> resolve(List<String> texts, String prefix) {
    List<TermId> ids = new ArrayList<>();
    for (String text : texts) {
      ids.add(TermId.find(text).orElseGet(() -> named(text, prefix)));
    }
    return ids;
  }

  private TermId named(String text, String prefix) {
    List<ResolvedTerm> found =
        new TermResolver(index()).resolve(text, prefix, Language.EN, OFFERED);
    if (!found.isEmpty()
        && isSameWording(found.get(0).reason())
        && (found.size() == 1 || found.get(1).score() < found.get(0).score())) {
      told.add(text + " is " + found.get(0).id() + " (" + found.get(0).label() + ")");
      return found.get(0).id();
    }
    throw new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "No one term of "
            + prefix
            + " is called '"
            + text
            + "'\nMaybe "
            + (found.isEmpty()
                ? "another word, or an identifier."
                : found.stream()
                    .map(term -> term.id() + " (" + term.label() + ")")
                    .collect(Collectors.joining(", "))));
  }

  private static boolean isSameWording(ResolutionReason reason) {
    return switch (reason) {
      case ID, LABEL, SYNONYM, SAME_GRADE, RELATED_SYNONYM -> true;
      case WITHOUT_GRADE, SIMILAR, AS_TYPED -> false;
    };
  }

  private TermIndex index() {
    TermIndex open = index;
    if (open == null) {
      open = TermIndex.open(data.index(data.getCurrent()));
      index = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (index != null) {
      index.close();
    }
  }
}
