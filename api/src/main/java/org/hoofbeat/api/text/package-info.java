/** Findings read out of clinical text. Nothing that is sent here is kept or logged. */
@NullMarked
package org.hoofbeat.api.text;

import org.jspecify.annotations.NullMarked;
