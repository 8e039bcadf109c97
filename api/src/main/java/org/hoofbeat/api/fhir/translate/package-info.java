/** ConceptMap $translate. Start at {@link ConceptTranslator}. */
@NullMarked
package org.hoofbeat.api.fhir.translate;

import org.jspecify.annotations.NullMarked;
