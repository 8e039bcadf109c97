/**
 * Who may call what: roles, the access table, and the file that only its owner reads. Start at {@link
 * org.hoofbeat.api.security.AccessTable}; how callers are told apart stands in the packages below.
 */
@NullMarked
package org.hoofbeat.api.security;

import org.jspecify.annotations.NullMarked;
