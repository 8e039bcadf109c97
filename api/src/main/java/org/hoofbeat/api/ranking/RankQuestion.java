package org.hoofbeat.api.ranking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code /rank}.
 *
 * @param observed findings that are there
 * @param excluded findings that were looked for and are not
 * @param onset an HPO onset term or an ISO 8601 age
 * @param engine {@code combined}, {@code evidence}, {@code learned}…; the best there is if left out
 * @param strictness {@code minimal}, {@code lenient} (if left out) or {@code strict}
 * @param limit candidates shown, 1 to 500, 20 if left out; all are ranked
 */
public record RankQuestion(
    @Schema(example = "[\"HP:0001250\",\"HP:0002616\"]") @Nullable List<String> observed,
    @Schema(example = "[\"HP:0001083\"]") @Nullable List<String> excluded,
    @Schema(example = "HP:0011463") @Nullable String onset,
    @Schema(example = "female") @Nullable String sex,
    @Schema(example = "[\"HGNC:3603\"]") @Nullable List<String> genes,
    @Nullable String engine,
    @Nullable String strictness,
    @Nullable Integer limit,
    @Nullable Boolean explain) {

  private static final int MOST_TERMS = 500;
  private static final int MOST_SHOWN = 500;
  private static final int SHOWN = 20;

  PhenotypicProfile profile() {
    return new PhenotypicProfile(
        terms("observed", observed),
        terms("excluded", excluded),
        onset == null || onset.isBlank() ? null : Shown.of(onset.strip()),
        readSex(),
        terms("genes", genes));
  }

  RankingRequest request(RankingEngine ranking) {
    int top = limit == null ? SHOWN : limit;
    if (top < 1 || top > MOST_SHOWN) {
      throw bad("limit", String.valueOf(top), "1 to " + MOST_SHOWN);
    }
    Engine chosen = engine == null ? ranking.defaultEngine() : Engine.parse(Shown.of(engine));
    return new RankingRequest(chosen, readStrictness(), top, explain == null || explain);
  }

  private Sex readSex() {
    if (sex == null) {
      return Sex.UNKNOWN;
    }
    for (Sex known : Sex.values()) {
      if (known.name().equalsIgnoreCase(sex.strip())) {
        return known;
      }
    }
    throw bad("sex", sex, "female, male, other or unknown");
  }

  private Strictness readStrictness() {
    if (strictness == null) {
      return Strictness.LENIENT;
    }
    for (Strictness known : Strictness.values()) {
      if (known
          .name()
          .toLowerCase(Locale.ROOT)
          .equals(strictness.strip().toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    throw bad("strictness", strictness, "minimal, lenient or strict");
  }

  private static List<TermId> terms(String name, @Nullable List<@Nullable String> texts) {
    if (texts == null) {
      return List.of();
    }
    if (texts.size() > MOST_TERMS) {
      throw bad(name, texts.size() + " terms", "at most " + MOST_TERMS);
    }
    return texts.stream().map(text -> TermId.parse(text == null ? "" : text)).toList();
  }

  private static HoofbeatFailure bad(String name, String value, String range) {
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of '" + name + "': '" + Shown.of(value) + "'\nMaybe " + range + ".");
  }
}
