/**
 * Curators' own mappings: proposed, reviewed, decided, reconciled, with every act kept. Start at {@link
 * org.hoofbeat.api.curation.mapping.CuratedMappings}.
 */
@NullMarked
package org.hoofbeat.api.curation.mapping;

import org.jspecify.annotations.NullMarked;
