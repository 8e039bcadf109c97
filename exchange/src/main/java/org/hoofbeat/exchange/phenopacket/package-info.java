/**
 * Phenopackets (GA4GH): version 2 in and out, version 1 in. Start at {@link
 * org.hoofbeat.exchange.phenopacket.PhenopacketReader}.
 */
@NullMarked
package org.hoofbeat.exchange.phenopacket;

import org.jspecify.annotations.NullMarked;
