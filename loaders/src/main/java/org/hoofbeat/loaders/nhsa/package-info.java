/** Drug classes, payment restrictions and names of China's health insurance. Start at {@link org.hoofbeat.loaders.nhsa.NhsaLoader}. */
@NullMarked
package org.hoofbeat.loaders.nhsa;

import org.jspecify.annotations.NullMarked;
