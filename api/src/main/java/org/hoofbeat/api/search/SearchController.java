package org.hoofbeat.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.CuratedNames;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search as typed: identifiers, English, Chinese, pinyin and initials, small typos. */
@RestController
@Tag(name = "search", description = "Search as typed, and resolving descriptions to terms")
class SearchController {

  private final CuratedNames curated;

  SearchController(CuratedNames curated) {
    this.curated = curated;
  }

  @GetMapping("/api/v1/search")
  @Operation(
      summary =
          "Terms for what was typed so far, exact labels first; the order does not depend on the page")
  Page<SearchItem> search(
      ServedBuild served,
      Language language,
      Paging paging,
      @RequestParam @Parameter(example = "dianxian") String q,
      @RequestParam(required = false) @Parameter(description = "Identifier spaces, HP,ORPHA")
          @Nullable List<String> prefix,
      @RequestParam(required = false)
          @Parameter(description = "Phenotype, Disease, Gene, Drug, MedicalAction, Code")
          @Nullable List<String> kind,
      @RequestParam(required = false)
          @Parameter(description = "Only at or under this term", example = "HP:0000118")
          @Nullable String branch,
      @RequestParam(defaultValue = "true") @Parameter(description = "Leave retired terms out")
          boolean active) {
    return new Filters(prefix, kind, branch, active)
        .find(served, curated.own(), q, language, paging);
  }

  /** The answer of OLS's autocomplete, so that its clients work here. */
  record Select(Header responseHeader, Response response) {}

  /** @param params names the build, where OLS repeats the request */
  record Header(int status, BuildParameter params) {}

  record BuildParameter(int build, String digest) {}

  record Response(long numFound, int start, List<Document> docs) {}

  record Document(
      String id,
      @Nullable String iri,
      String ontology_name,
      String ontology_prefix,
      String obo_id,
      String short_form,
      String label,
      String type) {}

  @GetMapping("/select")
  @Operation(summary = "Autocomplete in the shape of OLS's /select")
  Select select(
      ServedBuild served,
      Language language,
      @RequestParam @Parameter(example = "seizure") String q,
      @RequestParam(required = false) @Parameter(description = "Identifier spaces, hp,mondo")
          @Nullable List<String> ontology,
      @RequestParam(defaultValue = "10") int rows,
      @RequestParam(defaultValue = "0") int start) {
    SearchRequest request =
        new Filters(ontology, null, null, true)
            .request(served, q, language, new Paging(start, rows));
    NamedHits.Hits hits = NamedHits.find(served, request, curated.own());
    List<Document> documents = hits.items().stream().map(item -> document(item.term())).toList();
    return new Select(
        new Header(0, new BuildParameter(served.ref().number(), served.ref().digest())),
        new Response(hits.total(), start, documents));
  }

  private static Document document(TermRef term) {
    TermId id = TermId.parse(term.id());
    String name = term.name();
    String ontology = id.prefix().toLowerCase(java.util.Locale.ROOT);
    String shortForm = id.prefix() + "_" + id.local();
    boolean obo = List.of("HP", "MONDO", "MAXO", "CHEBI", "DOID").contains(id.prefix());
    return new Document(
        ontology + ":class:" + id,
        obo ? "http://purl.obolibrary.org/obo/" + shortForm : null,
        ontology,
        id.prefix(),
        id.value(),
        shortForm,
        name == null ? id.value() : name,
        "class");
  }
}
