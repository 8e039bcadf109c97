package org.hoofbeat.api.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.answer.Vocabulary;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Reads a search from request parameters. */
public record Filters(
    @Nullable List<String> prefix,
    @Nullable List<String> kind,
    @Nullable String branch,
    boolean active) {

  SearchRequest request(ServedBuild served, String text, Language language, Paging paging) {
    Set<String> prefixes = new LinkedHashSet<>();
    for (String one : prefix == null ? List.<String>of() : prefix) {
      prefixes.add(Vocabulary.of(served.graph(), "prefix", one));
    }
    Set<ConceptKind> kinds = new LinkedHashSet<>();
    for (String one : kind == null ? List.<String>of() : kind) {
      kinds.add(readKind(one));
    }
    TermId under = branch == null ? null : TermId.parse(branch);
    int size = Math.min(paging.limit(), SearchRequest.MAX_SIZE);
    return new SearchRequest(text, language, prefixes, kinds, under, active, paging.offset(), size);
  }

  /** A page of what fits, exact labels first, with the curators' names. */
  public Page<SearchItem> find(
      ServedBuild served, OwnNames own, String text, Language language, Paging paging) {
    SearchRequest request = request(served, text, language, paging);
    NamedHits.Hits hits = NamedHits.find(served, request, own);
    return new Page<>(
        served.ref(),
        language.tag(),
        Math.toIntExact(hits.total()),
        request.offset(),
        request.size(),
        hits.items());
  }

  private static ConceptKind readKind(String text) {
    for (ConceptKind kind : ConceptKind.values()) {
      if (kind.label().equalsIgnoreCase(text.strip())) {
        return kind;
      }
    }
    throw new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of 'kind': '"
            + Shown.of(text)
            + "'\nMaybe Phenotype, Disease, Gene, Drug, MedicalAction or Code.");
  }
}
