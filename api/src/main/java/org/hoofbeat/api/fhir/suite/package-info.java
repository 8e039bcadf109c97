/** Runs HL7's terminology tests from a folder against a server. Start at {@link SuiteRunner}. */
@NullMarked
package org.hoofbeat.api.fhir.suite;

import org.jspecify.annotations.NullMarked;
