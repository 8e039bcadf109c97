/** Ranking diseases for a patient's findings, and comparing two diseases. Nothing that is sent here is kept or logged. */
@NullMarked
package org.hoofbeat.api.ranking;

import org.jspecify.annotations.NullMarked;
