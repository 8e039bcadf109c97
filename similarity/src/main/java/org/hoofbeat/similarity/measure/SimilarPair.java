package org.hoofbeat.similarity.measure;

/** Two diseases, by dense number, and how alike they are; {@code from} is the first set where the measure has sides. */
public record SimilarPair(int from, int to, double score) {}
