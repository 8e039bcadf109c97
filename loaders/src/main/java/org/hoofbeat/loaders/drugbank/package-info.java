/** DrugBank's open vocabulary. Start at {@link org.hoofbeat.loaders.drugbank.DrugBankLoader}. */
@NullMarked
package org.hoofbeat.loaders.drugbank;

import org.jspecify.annotations.NullMarked;
