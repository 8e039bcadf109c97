/** What every terminology operation shares: canonicals, versions, languages, messages, issues, parameters. */
@NullMarked
package org.hoofbeat.api.fhir.core;

import org.jspecify.annotations.NullMarked;
