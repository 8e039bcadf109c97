package org.hoofbeat.api.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The shape of Matchmaker Exchange's {@code /match}, with diseases in the place of other people's patients: no patient is
 * kept here to match with.
 */
@RestController
@Tag(name = "ranking")
class MatchController {

  private static final String EXAMPLE =
      """
      {"patient":{"id":"p1","contact":{"name":"Clinic","href":"mailto:clinic@example.org"},
       "features":[{"id":"HP:0002616","observed":"yes"},{"id":"HP:0001250","observed":"no"}],
       "genomicFeatures":[{"gene":{"id":"HGNC:3603"}}]}}
      """;
  private static final int SHOWN = 20;

  /** The answer, with the specification's names. */
  record Matches(List<Match> results, String disclaimer) {}

  record Match(Score score, Patient patient) {}

  record Score(double patient) {}

  record Patient(String id, @Nullable String label, Contact contact, List<Disorder> disorders) {}

  record Contact(String name, String institution, String href) {}

  record Disorder(String id, @Nullable String label) {}

  @PostMapping("/api/v1/match")
  @Operation(
      summary = "Matchmaker Exchange's match with diseases in the place of patients",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      schema =
                          @Schema(type = "object", description = "A Matchmaker Exchange patient"),
                      examples = @ExampleObject(EXAMPLE))))
  Matches match(ServedBuild served, Language language, @RequestBody JsonNode body) {
    RankQuestion question = question(served, body.path("patient"));
    var ranking = served.ranking();
    return new Matches(
        ranking.rank(question.profile(), question.request(ranking)).top().stream()
            .map(candidate -> match(served, language, candidate))
            .toList(),
        ServedBuild.DISCLAIMER);
  }

  private static Match match(ServedBuild served, Language language, RankedCandidate candidate) {
    String id = candidate.group().value();
    Contact contact =
        new Contact("Hoofbeat", "graph build " + served.build().number(), "https://hoofbeat.org");
    List<Disorder> disorders =
        candidate.members().stream()
            .map(
                member -> new Disorder(member.value(), served.names().ref(member, language).name()))
            .toList();
    String label = served.names().ref(candidate.group(), language).name();
    return new Match(
        new Score(candidate.probability()), new Patient(id, label, contact, disorders));
  }

  private static RankQuestion question(ServedBuild served, JsonNode patient) {
    List<@Nullable String> observed = new ArrayList<>();
    List<@Nullable String> excluded = new ArrayList<>();
    for (JsonNode feature : patient.path("features")) {
      boolean no = "no".equals(feature.path("observed").asString("yes"));
      (no ? excluded : observed).add(feature.path("id").asString(""));
    }
    List<@Nullable String> genes = new ArrayList<>();
    for (JsonNode feature : patient.path("genomicFeatures")) {
      genes.add(gene(served, feature.at("/gene/id").asString("")));
    }
    if (observed.isEmpty() && genes.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "The patient has neither 'features' nor 'genomicFeatures'\nMaybe {\"patient\":{\"features\":[{\"id\":\"HP:0002616\"}]}}.");
    }
    String sex = patient.path("sex").asString("unknown").toLowerCase(java.util.Locale.ROOT);
    return new RankQuestion(observed, excluded, null, sex, genes, null, null, SHOWN, false);
  }

  /** Matchmaker Exchange names genes by symbol, Ensembl or Entrez identifier. */
  private static String gene(ServedBuild served, String id) {
    if (TermId.find(id).isPresent()) {
      return id;
    }
    return served.graph().listByExactName(id).stream()
        .filter(found -> found.prefix().equals("HGNC") || found.prefix().equals("NCBIGene"))
        .map(TermId::value)
        .findFirst()
        .orElse(id.startsWith("ENSG") ? "ENSEMBL:" + id : "NCBIGene:" + id);
  }
}
