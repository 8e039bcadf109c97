/**
 * Reads OBO 1.2 and 1.4 text, stanza by stanza. Start at {@link org.hoofbeat.loaders.obo.OboReader}.
 */
@NullMarked
package org.hoofbeat.loaders.obo;

import org.jspecify.annotations.NullMarked;
