package org.hoofbeat.api.mapping;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/** Mappings of sources and mappings made here as one list, by standing. */
record StatusFilter(Set<String> wanted) {

  /** Said of what a source states. */
  static final String STATED = "stated";

  private static final Set<String> USUAL = Set.of(STATED, "accepted");
  private static final Set<String> ALL =
      Set.of(STATED, "accepted", "rejected", "candidate", "in_review", "disputed");

  /** A mapping and how it stands. */
  record Listed(Stated<Mapping> stated, String status) {}

  /** Null stands for what holds: stated and accepted. */
  static StatusFilter of(@Nullable String text) {
    if (text == null) {
      return new StatusFilter(USUAL);
    }
    String status = text.strip().toLowerCase(Locale.ROOT);
    if (!ALL.contains(status)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'status': '"
              + Shown.of(text)
              + "'\nMaybe stated, accepted, rejected, candidate, in_review or disputed.");
    }
    return new StatusFilter(Set.of(status));
  }

  /**
   * Gives every mapping that fits, those of the sources first. What the build took from the bench is left out: the bench
   * itself says how that stands now.
   */
  void forEach(
      ServedBuild served, MappingFilter filter, OwnMappings own, Consumer<Listed> consumer) {
    if (wanted.contains(STATED)) {
      filter.forEach(
          served,
          stated -> {
            if (!stated.release().source().equals(OwnMappings.SOURCE)) {
              consumer.accept(new Listed(stated, STATED));
            }
          });
    }
    var fits = filter.everyPart(served.graph());
    own.listOwn().stream()
        .filter(one -> wanted.contains(one.status()) && fits.test(one.stated()))
        .forEach(one -> consumer.accept(new Listed(one.stated(), one.status())));
  }
}
