/** Who did what and when. Start at {@link org.hoofbeat.api.security.audit.AuditLog}. */
@NullMarked
package org.hoofbeat.api.security.audit;

import org.jspecify.annotations.NullMarked;
