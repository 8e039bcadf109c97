/**
 * A note as a record: sections, patient, findings, measured values, diagnoses, drugs and procedures, each with its place.
 *
 * <p>Start at {@link org.hoofbeat.text.structure.NoteReader}.
 */
@NullMarked
package org.hoofbeat.text.structure;

import org.jspecify.annotations.NullMarked;
