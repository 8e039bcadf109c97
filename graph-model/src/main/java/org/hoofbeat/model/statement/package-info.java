/**
 * What sources say: one record a kind of statement, and the words these share.
 *
 * <p>Start at {@link Statement}: everything a loader produces is one of its records.
 */
@NullMarked
package org.hoofbeat.model.statement;

import org.jspecify.annotations.NullMarked;
