/**
 * Which graph build is served, and what is in it. Start at {@link
 * org.hoofbeat.api.build.CurrentBuild}.
 */
@NullMarked
package org.hoofbeat.api.build;

import org.jspecify.annotations.NullMarked;
