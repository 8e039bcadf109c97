package org.hoofbeat.text.recognise;

import org.hoofbeat.model.TermId;

/** A term that the recogniser may give, with its English label. */
record RecognisedTerm(TermId id, String label) {}
