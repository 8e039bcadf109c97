/**
 * Expert rules: diagnostic criteria as data, resolved against the ontology and explained when they fire.
 *
 * <p>Start at {@link org.hoofbeat.similarity.rules.RuleBook}.
 */
@NullMarked
package org.hoofbeat.similarity.rules;

import org.jspecify.annotations.NullMarked;
