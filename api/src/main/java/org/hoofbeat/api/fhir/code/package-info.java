/** Code systems behind one interface, {@link CodeSystemContent}, and the wordings of their concepts. */
@NullMarked
package org.hoofbeat.api.fhir.code;

import org.jspecify.annotations.NullMarked;
