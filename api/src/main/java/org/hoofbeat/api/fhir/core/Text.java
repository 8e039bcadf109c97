package org.hoofbeat.api.fhir.core;

/** A message ready to show, with the key that clients recognise it by. */
public record Text(String id, String text) {}
