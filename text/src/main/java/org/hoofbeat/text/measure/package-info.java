/**
 * Measured values in notes, what they mean for a patient of this age and sex, and the patient's age and sex themselves.
 *
 * <p>Start at {@link org.hoofbeat.text.measure.MeasurementReader}.
 */
@NullMarked
package org.hoofbeat.text.measure;

import org.jspecify.annotations.NullMarked;
