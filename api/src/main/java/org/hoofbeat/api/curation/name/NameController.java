package org.hoofbeat.api.curation.name;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.Changeable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Decision;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.UnknownTermException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Names of one's own for terms, and names that are wrong for them: proposed by one person, decided by another. */
@RestController
@Tag(name = "curation")
class NameController {

  private final CuratedNames names;

  NameController(CuratedNames names) {
    this.names = names;
  }

  /**
   * @param scope {@code EXACT} (as taken where none is given), {@code BROAD}, {@code NARROW} or {@code RELATED}
   * @param wrong {@code true}: the text is not to be taken for the term
   */
  record NameBody(
      @Schema(example = "HP:0001250") @Nullable String term,
      @Schema(example = "抽风") @Nullable String text,
      @Schema(example = "zh") @Nullable String lang,
      @Nullable String scope,
      @Nullable String why,
      @Nullable Boolean wrong) {}

  /** @param acts what the caller may do to it now */
  record NameCard(
      String id,
      TermRef term,
      String text,
      String lang,
      String scope,
      String status,
      String author,
      @Nullable String why,
      String who,
      String at,
      @Nullable Boolean wrong,
      @Nullable Integer build,
      List<String> acts) {
    static NameCard of(ServedBuild served, Language language, CuratedName name, Curator viewer) {
      return new NameCard(
          name.id(),
          served.names().ref(name.term(), language),
          name.text(),
          name.lang(),
          name.scope().name(),
          name.status().text(),
          name.author(),
          name.why(),
          name.who(),
          name.at(),
          name.wrong(),
          name.build(),
          name.acts(viewer).map(Act::text).toList());
    }
  }

  @Changeable
  @GetMapping("/api/v1/curation/designations")
  @Operation(summary = "Names that curators proposed, newest first")
  Page<NameCard> list(ServedBuild served, Language language, Paging paging, Curator curator) {
    List<CuratedName> newestFirst = new ArrayList<>(names.list());
    Collections.reverse(newestFirst);
    return Page.of(
        served,
        language,
        newestFirst,
        paging,
        name -> NameCard.of(served, language, name, curator));
  }

  @PostMapping("/api/v1/curation/designations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Propose a name for a term, or say that one is wrong for it; search, resolving and reading of text follow once another person accepts")
  NameCard propose(
      ServedBuild served, Language language, Curator curator, @RequestBody NameBody body) {
    if (body.term() == null || body.text() == null) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "The values 'term' and 'text' are needed");
    }
    TermId id = TermId.parse(body.term());
    TermId known =
        served
            .graph()
            .findCurrentId(id)
            .orElseThrow(
                () -> new UnknownTermException(id, String.valueOf(served.build().number())));
    CuratedNames.Draft draft =
        new CuratedNames.Draft(
            known,
            body.text().strip(),
            body.lang() == null ? Language.ZH : readLanguage(body.lang()),
            body.scope() == null ? SynonymScope.EXACT : readScope(body.scope()),
            Decision.checked(body.why()),
            body.wrong() != null && body.wrong(),
            served.build().number());
    return NameCard.of(served, language, names.propose(draft, curator), curator);
  }

  @PostMapping("/api/v1/review/designations/{id}/{act}")
  @Operation(summary = "Accept, reject or reopen a name that somebody else proposed")
  NameCard act(
      ServedBuild served,
      Language language,
      Curator curator,
      @PathVariable @Parameter(example = "CN1") String id,
      @PathVariable @Parameter(example = "accept") String act) {
    return NameCard.of(served, language, names.act(id, Act.review(act), curator), curator);
  }

  private static Language readLanguage(String text) {
    return switch (text) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default ->
          throw new HoofbeatFailure(
              ErrorCode.BAD_REQUEST,
              "Not a value of 'lang': '" + Shown.of(text) + "'\nMaybe zh or en.");
    };
  }

  private static SynonymScope readScope(String text) {
    for (SynonymScope scope : SynonymScope.values()) {
      if (scope.name().equalsIgnoreCase(text.strip())) {
        return scope;
      }
    }
    throw new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of 'scope': '" + Shown.of(text) + "'\nMaybe EXACT, BROAD, NARROW or RELATED.");
  }
}
