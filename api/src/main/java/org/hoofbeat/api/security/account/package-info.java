/** Local users and their API keys. Start at {@link org.hoofbeat.api.security.account.Accounts}. */
@NullMarked
package org.hoofbeat.api.security.account;

import org.jspecify.annotations.NullMarked;
