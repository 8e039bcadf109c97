/** XML within limits, without document types or external entities. Start at {@link org.hoofbeat.loaders.xml.XmlCursor}. */
@NullMarked
package org.hoofbeat.loaders.xml;

import org.jspecify.annotations.NullMarked;
