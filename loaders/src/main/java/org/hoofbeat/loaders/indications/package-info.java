/** The MATRIX lists of indications and contraindications. Start at {@link org.hoofbeat.loaders.indications.IndicationsLoader}. */
@NullMarked
package org.hoofbeat.loaders.indications;

import org.jspecify.annotations.NullMarked;
