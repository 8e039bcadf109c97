/** The OpenAPI description of the HTTP face. */
@NullMarked
package org.hoofbeat.api.openapi;

import org.jspecify.annotations.NullMarked;
