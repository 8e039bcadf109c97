package org.hoofbeat.api.fhir.code;

import java.util.List;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** A concept of a code system, with what its supplements add. */
public interface CodedConcept {

  /** The code in its own case. */
  String code();

  /** The code system's own display, null where it has none. */
  @Nullable String display();

  @Nullable String definition();

  /** True where the code only groups others and is not meant to be recorded. */
  boolean isAbstract();

  boolean isInactive();

  boolean isDeprecated();

  /** What the code system says of the concept's standing, null where it says nothing. */
  @Nullable String status();

  /** Its own properties and those of supplements, in order. */
  List<ConceptProperty> properties();

  /** Its own extensions and those of supplements. */
  List<Extension> extensions();

  /** The display first, then every other wording. */
  List<Wording> wordings();
}
