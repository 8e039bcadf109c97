/** CodeSystem $lookup and $subsumes. */
@NullMarked
package org.hoofbeat.api.fhir.lookup;

import org.jspecify.annotations.NullMarked;
