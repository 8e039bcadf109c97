/**
 * The search index over designations, as-you-type search and resolution of free descriptions.
 *
 * <p>Start at {@link org.hoofbeat.text.search.TermIndex}.
 */
@NullMarked
package org.hoofbeat.text.search;

import org.jspecify.annotations.NullMarked;
