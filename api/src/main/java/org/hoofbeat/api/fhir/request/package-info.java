/** What one request can see: its own resources, the cached ones and the server's catalogue. Start at {@link Terminology}. */
@NullMarked
package org.hoofbeat.api.fhir.request;

import org.jspecify.annotations.NullMarked;
