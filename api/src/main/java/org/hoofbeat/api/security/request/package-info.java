/**
 * Requests that are refused whoever sends them: foreign hosts, odd addresses, bodies and parameters that cannot be taken.
 * Start at {@link org.hoofbeat.api.security.request.HostFilter}.
 */
@NullMarked
package org.hoofbeat.api.security.request;

import org.jspecify.annotations.NullMarked;
