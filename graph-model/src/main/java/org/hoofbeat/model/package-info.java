/**
 * The words that all of Hoofbeat is written in: identifiers, kinds of concepts, languages, failures. Values only; no library but
 * the JDK. Knows none of the packages below it.
 *
 * <p>Start at {@link TermId}. What sources say of one is in {@code statement}, reading and writing all of it in {@code graph}.
 */
@NullMarked
package org.hoofbeat.model;

import org.jspecify.annotations.NullMarked;
