/**
 * Pairs that the program finds and proposes by itself. Start at {@link
 * org.hoofbeat.api.curation.candidate.Candidates}.
 */
@NullMarked
package org.hoofbeat.api.curation.candidate;

import org.jspecify.annotations.NullMarked;
