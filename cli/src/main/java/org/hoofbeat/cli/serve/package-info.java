/** {@code up}, {@code serve}, {@code mcp}, {@code fhir-tx}, {@code rdf}: what answers other programs and the pages. */
@NullMarked
package org.hoofbeat.cli.serve;

import org.jspecify.annotations.NullMarked;
