/**
 * CDS Hooks 2.0: what a record system shows its user beside the patient. Findings are read from the prefetched record, used
 * and forgotten; this server never calls back. Start at {@link org.hoofbeat.api.cds.CdsController}.
 */
@NullMarked
package org.hoofbeat.api.cds;

import org.jspecify.annotations.NullMarked;
