/** The Chinese compendium of rare diseases (2018): findings and relations. Start at {@link org.hoofbeat.loaders.ccrd.CcrdLoader}. */
@NullMarked
package org.hoofbeat.loaders.ccrd;

import org.jspecify.annotations.NullMarked;
