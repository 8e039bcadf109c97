package org.hoofbeat.text.normalise;

/**
 * One name that may be chosen.
 *
 * @param code its code, or the name again where the list has no codes
 */
public record Target(String code, String name) {}
