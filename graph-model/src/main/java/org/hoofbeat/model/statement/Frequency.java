package org.hoofbeat.model.statement;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * How often a finding occurs in a disease, as the source states it; at most one of the forms, none where unstated.
 *
 * @param n affected persons of {@code m}, or -1
 * @param m persons examined, or -1
 * @param percent 0 to 100, or NaN
 * @param term the HPO frequency class, {@code HP:0040281} and its siblings
 * @param text the statement as written, so that nothing is lost
 */
public record Frequency(int n, int m, double percent, @Nullable TermId term, String text) {

  public static final Frequency UNSTATED = new Frequency(-1, -1, Double.NaN, null, "");

  public Frequency {
    if (n > m || n < -1 || (n >= 0) != (m >= 0)) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "Not a frequency: " + n + "/" + m);
    }
    if (percent < 0 || percent > 100) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a percentage from 0 to 100: " + percent);
    }
  }

  public static Frequency of(int n, int m) {
    return new Frequency(n, m, Double.NaN, null, n + "/" + m);
  }

  public static Frequency ofPercent(double percent, String text) {
    return new Frequency(-1, -1, percent, null, text);
  }

  public static Frequency of(TermId term) {
    return new Frequency(-1, -1, Double.NaN, term, term.value());
  }

  /** True for {@code n/m}. */
  public boolean isCounted() {
    return m >= 0;
  }

  /** True where nobody had the finding: {@code 0/n}, 0 %, or the class "Excluded" (HP:0040285). */
  public boolean isZero() {
    return isCounted() && n == 0 && m > 0
        || percent == 0
        || term != null && term.value().equals("HP:0040285");
  }
}
