/** The pages that people see. */
@NullMarked
package org.hoofbeat.api.page;

import org.jspecify.annotations.NullMarked;
