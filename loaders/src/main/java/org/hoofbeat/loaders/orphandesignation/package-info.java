/** What FDA, EMA and PMDA say of orphan drugs and approvals. Start at {@link org.hoofbeat.loaders.orphandesignation.OrphanDesignationLoader}. */
@NullMarked
package org.hoofbeat.loaders.orphandesignation;

import org.jspecify.annotations.NullMarked;
