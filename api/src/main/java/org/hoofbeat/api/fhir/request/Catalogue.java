package org.hoofbeat.api.fhir.request;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.jspecify.annotations.Nullable;

/** What the server itself can offer, whatever a request brings along. Safe for concurrent use. */
public interface Catalogue {

  /** A code system by address or alias; the newest that satisfies the version. */
  Optional<CodeSystemContent> findCodeSystem(String url, @Nullable String version);

  /** The versions of a code system, oldest first. */
  List<String> versions(String url);

  /** A value set by address, implicit ones included. */
  Optional<ValueSet> findValueSet(String url, @Nullable String version);

  /** Supplements that add words in further languages to a code system. */
  List<CodeSystem> supplements(String url);

  /** Everything the server maps a code to, or from where {@code reverse}. */
  List<Translation> translate(Coding coding, @Nullable String mapUrl, boolean reverse);

  /** Descriptions of all code systems, without their concepts. */
  List<CodeSystem> codeSystems();

  /** A code system as it is read; those too large to be sent have no concepts. */
  default CodeSystem whole(CodeSystem resource) {
    return resource;
  }

  List<ValueSet> valueSets();

  List<ConceptMap> conceptMaps();

  /** What one catalogue has and, failing that, the next. */
  static Catalogue of(List<Catalogue> catalogues) {
    return new JoinedCatalogue(catalogues);
  }
}
