package org.hoofbeat.api.disease;

import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a disease with all statements pooled.
 *
 * @param systems body systems: the children of "Phenotypic abnormality" at or above the finding
 * @param excluded true where every statement says that the disease lacks it
 * @param contradicted true where some statements say so and others do not
 * @param fraction 0 to 1, left out where nobody states a frequency
 * @param basis {@code counted} from n/m, {@code stated} from percentages and classes
 * @param stated the frequencies as written, with their source
 * @param onsets when it begins, where stated
 */
record ProfileRow(
    List<TermRef> systems,
    TermRef phenotype,
    boolean excluded,
    boolean contradicted,
    @Nullable Double fraction,
    @Nullable String basis,
    @Nullable Integer n,
    @Nullable Integer m,
    List<String> stated,
    List<TermRef> onsets,
    List<String> sexes,
    List<TermRef> modifiers,
    List<String> evidence,
    List<String> references,
    List<String> sources,
    int statements) {}
