/**
 * Expert rules as YAML files.
 *
 * <p>Start at {@link org.hoofbeat.exchange.rule.RuleFiles}.
 */
@NullMarked
package org.hoofbeat.exchange.rule;

import org.jspecify.annotations.NullMarked;
