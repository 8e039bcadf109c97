/**
 * The chain that every request passes: who calls (session, key or token), how often, and whether the access table lets them.
 * Start at {@link org.hoofbeat.api.security.chain.SecurityConfiguration}.
 */
@NullMarked
package org.hoofbeat.api.security.chain;

import org.jspecify.annotations.NullMarked;
