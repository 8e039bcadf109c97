/**
 * Ties sources into builds: compile each release into a spool, link the spools, write snapshot, index and graph, swap.
 *
 * <p>Start at {@link org.hoofbeat.loaders.run.BuildPipeline}; {@link org.hoofbeat.loaders.run.link.Linker} is where releases
 * meet.
 */
@NullMarked
package org.hoofbeat.loaders.run;

import org.jspecify.annotations.NullMarked;
