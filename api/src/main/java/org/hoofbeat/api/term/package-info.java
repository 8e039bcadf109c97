/** Terms and codes: look-up by identifier or exact name, and what stands around them. */
@NullMarked
package org.hoofbeat.api.term;

import org.jspecify.annotations.NullMarked;
