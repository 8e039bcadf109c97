package org.hoofbeat.api.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An identifier with its name in the language of the answer.
 *
 * @param fallback true where the name is in another language than asked; left out otherwise
 * @param englishName beside a Chinese name, because 175 Chinese labels of HPO stand for more than
 *     one term
 * @param obsolete true where the source has retired it; left out otherwise
 */
public record TermRef(
    @Schema(example = "HP:0001250") String id,
    @Schema(example = "Phenotype") @Nullable String kind,
    @Schema(example = "Seizure") @Nullable String name,
    @Nullable Boolean fallback,
    @Nullable String englishName,
    @Nullable Boolean obsolete) {

  /** What has no name beside itself. */
  public static TermRef unnamed(String id) {
    return new TermRef(id, null, null, null, null, null);
  }
}
