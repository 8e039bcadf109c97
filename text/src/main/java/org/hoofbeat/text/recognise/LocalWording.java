package org.hoofbeat.text.recognise;

import org.hoofbeat.model.TermId;

/**
 * What a curator decided of a wording.
 *
 * @param rejected the wording must not be read as this term; else it is read as this term
 */
public record LocalWording(TermId term, String wording, boolean rejected) {}
