/** Identifiers for drugs that a register only names: {@link org.hoofbeat.loaders.drugname.DrugName}. */
@NullMarked
package org.hoofbeat.loaders.drugname;

import org.jspecify.annotations.NullMarked;
