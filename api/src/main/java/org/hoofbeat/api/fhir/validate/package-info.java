/** $validate-code on ValueSet and CodeSystem. Start at {@link CodeValidator}. */
@NullMarked
package org.hoofbeat.api.fhir.validate;

import org.jspecify.annotations.NullMarked;
