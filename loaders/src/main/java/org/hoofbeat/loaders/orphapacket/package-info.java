/** Orphapackets, one JSON a disorder. Start at {@link org.hoofbeat.loaders.orphapacket.OrphapacketLoader}. */
@NullMarked
package org.hoofbeat.loaders.orphapacket;

import org.jspecify.annotations.NullMarked;
