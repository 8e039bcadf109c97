/**
 * The words of Hoofbeat: identifiers, the statements that sources make, and the ports through which a graph is read and
 * written. Values only; no library but the JDK.
 *
 * <p>Start at {@link org.hoofbeat.model.Statement}: everything a loader produces is one of its records. Then {@link
 * org.hoofbeat.model.KnowledgeGraph} (read) and {@link org.hoofbeat.model.KnowledgeGraphWriter} (write).
 */
@NullMarked
package org.hoofbeat.model;

import org.jspecify.annotations.NullMarked;
