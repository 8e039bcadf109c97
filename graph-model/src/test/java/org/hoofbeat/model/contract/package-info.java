/**
 * What every implementation of a port must pass; other modules take it from this module's test jar.
 *
 * <p>Start at {@link org.hoofbeat.model.contract.KnowledgeGraphContract}.
 */
@NullMarked
package org.hoofbeat.model.contract;

import org.jspecify.annotations.NullMarked;
