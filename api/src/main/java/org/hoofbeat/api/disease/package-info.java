/**
 * Diseases: profile, genes, prevalence, course, treatments, catalogues and literature, pooled over a disease group.
 */
@NullMarked
package org.hoofbeat.api.disease;

import org.jspecify.annotations.NullMarked;
