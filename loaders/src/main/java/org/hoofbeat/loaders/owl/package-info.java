/**
 * Reads OWL in RDF/XML or Turtle through Jena's streaming parsers. Start at {@link org.hoofbeat.loaders.owl.OwlReader}.
 */
@NullMarked
package org.hoofbeat.loaders.owl;

import org.jspecify.annotations.NullMarked;
