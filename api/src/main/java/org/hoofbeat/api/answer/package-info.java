/**
 * What all answers share: the build they come from, their language, names of terms, pages and caps.
 */
@NullMarked
package org.hoofbeat.api.answer;

import org.jspecify.annotations.NullMarked;
