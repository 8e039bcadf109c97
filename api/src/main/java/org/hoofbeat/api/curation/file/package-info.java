/**
 * Mappings as files: sets that leave and come, and what loads and commands read of the data folder without a server. Start
 * at {@link org.hoofbeat.api.curation.file.MappingFileController}, then {@link
 * org.hoofbeat.api.curation.file.CuratedLayer}.
 */
@NullMarked
package org.hoofbeat.api.curation.file;

import org.jspecify.annotations.NullMarked;
