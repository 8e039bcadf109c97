package org.hoofbeat.api.fhir.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.jspecify.annotations.Nullable;

/** Several catalogues asked in order. */
record JoinedCatalogue(List<Catalogue> catalogues) implements Catalogue {

  JoinedCatalogue {
    catalogues = List.copyOf(catalogues);
  }

  private <T> Optional<T> first(Function<Catalogue, Optional<T>> question) {
    return catalogues.stream().map(question).flatMap(Optional::stream).findFirst();
  }

  private <T> List<T> all(Function<Catalogue, List<T>> question) {
    return catalogues.stream().flatMap(catalogue -> question.apply(catalogue).stream()).toList();
  }

  @Override
  public Optional<CodeSystemContent> findCodeSystem(String url, @Nullable String version) {
    return first(catalogue -> catalogue.findCodeSystem(url, version));
  }

  @Override
  public List<String> versions(String url) {
    return all(catalogue -> catalogue.versions(url));
  }

  @Override
  public Optional<ValueSet> findValueSet(String url, @Nullable String version) {
    return first(catalogue -> catalogue.findValueSet(url, version));
  }

  @Override
  public List<CodeSystem> supplements(String url) {
    return all(catalogue -> catalogue.supplements(url));
  }

  @Override
  public List<Translation> translate(Coding coding, @Nullable String mapUrl, boolean reverse) {
    return all(catalogue -> catalogue.translate(coding, mapUrl, reverse));
  }

  @Override
  public List<CodeSystem> codeSystems() {
    return all(Catalogue::codeSystems);
  }

  @Override
  public CodeSystem whole(CodeSystem resource) {
    CodeSystem whole = resource;
    for (Catalogue catalogue : catalogues) {
      whole = catalogue.whole(whole);
    }
    return whole;
  }

  @Override
  public List<ValueSet> valueSets() {
    return all(Catalogue::valueSets);
  }

  @Override
  public List<ConceptMap> conceptMaps() {
    return all(Catalogue::conceptMaps);
  }
}
