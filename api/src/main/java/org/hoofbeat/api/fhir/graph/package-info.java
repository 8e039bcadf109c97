/** The loaded graph as FHIR code systems, value sets and maps. Start at {@link GraphCatalogue}. */
@NullMarked
package org.hoofbeat.api.fhir.graph;

import org.jspecify.annotations.NullMarked;
