/** DrugCentral's drugs and synonyms. Start at {@link org.hoofbeat.loaders.drugcentral.DrugCentralLoader}. */
@NullMarked
package org.hoofbeat.loaders.drugcentral;

import org.jspecify.annotations.NullMarked;
