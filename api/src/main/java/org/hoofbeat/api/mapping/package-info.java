/**
 * Mappings between vocabularies: lists, and the crosswalk that composes them.
 */
@NullMarked
package org.hoofbeat.api.mapping;

import org.jspecify.annotations.NullMarked;
