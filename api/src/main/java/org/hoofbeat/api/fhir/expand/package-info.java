/** ValueSet $expand. Start at {@link ValueSetExpander}. */
@NullMarked
package org.hoofbeat.api.fhir.expand;

import org.jspecify.annotations.NullMarked;
