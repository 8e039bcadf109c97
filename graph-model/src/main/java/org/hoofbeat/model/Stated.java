package org.hoofbeat.model;

/** A statement together with the release that makes it. */
public record Stated<S extends Statement>(S statement, Release release) {}
