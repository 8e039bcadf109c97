/** Search as typed, and resolving free descriptions to terms. Start at {@link org.hoofbeat.api.search.SearchController}. */
@NullMarked
package org.hoofbeat.api.search;

import org.jspecify.annotations.NullMarked;
