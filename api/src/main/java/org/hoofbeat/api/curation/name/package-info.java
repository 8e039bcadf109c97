/**
 * Names that curators gave terms or found wrong for them. Start at {@link org.hoofbeat.api.curation.name.CuratedNames};
 * {@link org.hoofbeat.api.curation.name.OwnNames} is what search and reading of text take from it.
 */
@NullMarked
package org.hoofbeat.api.curation.name;

import org.jspecify.annotations.NullMarked;
