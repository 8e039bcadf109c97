/**
 * The HTTP face of Hoofbeat. Start at {@link org.hoofbeat.api.HoofbeatServer}; each use case is a
 * package of its own below this one, and {@link org.hoofbeat.api.build.CurrentBuild} is what they
 * all read from.
 */
@NullMarked
package org.hoofbeat.api;

import org.jspecify.annotations.NullMarked;
