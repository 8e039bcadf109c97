/** Laboratory outcomes as HPO terms. Start at {@link org.hoofbeat.loaders.loinc2hpo.Loinc2HpoLoader}. */
@NullMarked
package org.hoofbeat.loaders.loinc2hpo;

import org.jspecify.annotations.NullMarked;
