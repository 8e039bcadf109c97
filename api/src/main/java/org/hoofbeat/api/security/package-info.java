/** Who may call what: the access table, users, API keys, headers and limits. */
@NullMarked
package org.hoofbeat.api.security;

import org.jspecify.annotations.NullMarked;
