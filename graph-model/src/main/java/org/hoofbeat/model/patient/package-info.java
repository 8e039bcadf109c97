/**
 * What is known of a patient, and the rules that it may meet.
 *
 * <p>Start at {@link PhenotypicProfile}.
 */
@NullMarked
package org.hoofbeat.model.patient;

import org.jspecify.annotations.NullMarked;
