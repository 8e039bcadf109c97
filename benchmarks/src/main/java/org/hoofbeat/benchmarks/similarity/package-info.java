/** JMH benchmarks of the ranking engine over a real build. */
@NullMarked
package org.hoofbeat.benchmarks.similarity;

import org.jspecify.annotations.NullMarked;
