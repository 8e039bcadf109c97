/**
 * Patients whose diagnosis is known: case lines and GA4GH phenopackets.
 *
 * <p>Start at {@link org.hoofbeat.exchange.patientcase.PatientCases}.
 */
@NullMarked
package org.hoofbeat.exchange.patientcase;

import org.jspecify.annotations.NullMarked;
