/** Every failure as an RFC 9457 problem document, in one place. */
@NullMarked
package org.hoofbeat.api.problem;

import org.jspecify.annotations.NullMarked;
