package org.hoofbeat.model.statement;

import org.hoofbeat.model.build.Release;

/** A statement together with the release that makes it. */
public record Stated<S extends Statement>(S statement, Release release) {}
