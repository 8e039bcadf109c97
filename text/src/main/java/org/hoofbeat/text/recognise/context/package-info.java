/**
 * What the words around a place of a text say of it: denied, in doubt, of the family, of another time, how severe, on which side.
 *
 * <p>Start at {@link org.hoofbeat.text.recognise.context.ContextReader}.
 */
@NullMarked
package org.hoofbeat.text.recognise.context;

import org.jspecify.annotations.NullMarked;
