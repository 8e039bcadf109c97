package org.hoofbeat.similarity.evaluation;

/** A 95 % interval by bootstrap over cases. */
public record Interval(double low, double high) {}
