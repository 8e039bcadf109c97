/**
 * What all curating has in common: who may do what when, and the journal that keeps every act. Start at {@link
 * org.hoofbeat.api.curation.Act}; what is done to mappings, names, candidates and files stands in the packages below.
 */
@NullMarked
package org.hoofbeat.api.curation;

import org.jspecify.annotations.NullMarked;
