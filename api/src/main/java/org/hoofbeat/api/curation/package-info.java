/**
 * Curators' own mappings: proposed, reviewed, decided, reconciled, with every act kept. Start at {@link
 * org.hoofbeat.api.curation.CuratedMappings}; {@link org.hoofbeat.api.curation.Act} is the table of who may do what when.
 */
@NullMarked
package org.hoofbeat.api.curation;

import org.jspecify.annotations.NullMarked;
