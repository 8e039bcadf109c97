package org.hoofbeat.api.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.term.ResolvedTerm;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.AllPairs;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Diseases like a disease. */
@RestController
@Tag(name = "disease")
class SimilarController {

  /** More cannot be told apart in a picture. */
  private static final int MOST = 60;

  private final Cache<CandidateIndex, AllPairs> pairs = Caffeine.newBuilder().weakKeys().build();

  @GetMapping("/api/v1/diseases/{id}/similar")
  @Operation(
      summary = "Diseases with the most similar findings, and how alike they are among each other")
  SimilarDiseases similar(
      ServedBuild served,
      Language language,
      @PathVariable @Parameter(example = "OMIM:154700") String id,
      @RequestParam(defaultValue = "12") @Parameter(description = "1 to 60") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'limit': '" + limit + "'\nMaybe a whole number, 1 to " + MOST + ".");
    }
    RankingEngine ranking = served.ranking();
    int candidate = ranking.getCandidate(ResolvedTerm.of(served, id).id());
    return SimilarDiseases.of(
        served,
        language,
        ranking,
        pairs.get(ranking.index(), SimilarController::allPairs),
        new SimilarDiseases.Asked(candidate, limit));
  }

  private static AllPairs allPairs(CandidateIndex index) {
    List<int[]> stated = new ArrayList<>();
    for (int candidate = 0; candidate < index.size(); candidate++) {
      stated.add(index.statedProfile(candidate).terms());
    }
    return new AllPairs(index.ontology(), index.informationContents(), stated);
  }
}
