/**
 * The hospital's own patients, where the operator turned it on: reduced phenopackets in a file, counted by disease. Nothing of
 * it takes part in ranking. Start at {@link org.hoofbeat.api.patient.PatientArchive}, then {@link
 * org.hoofbeat.api.patient.SmallCells}.
 */
@NullMarked
package org.hoofbeat.api.patient;

import org.jspecify.annotations.NullMarked;
