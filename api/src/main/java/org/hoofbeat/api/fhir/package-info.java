/** The FHIR R4 terminology service at {@code /fhir}: HTTP, operations and metadata. Start at {@link FhirConfiguration}. */
@NullMarked
package org.hoofbeat.api.fhir;

import org.jspecify.annotations.NullMarked;
