/**
 * Words and terms: finding a term by its name, reading findings out of clinical text, normalising what doctors and patients
 * write; Chinese and English alike. Works on designations only and keeps nothing of what it reads.
 */
@NullMarked
package org.hoofbeat.text;

import org.jspecify.annotations.NullMarked;
