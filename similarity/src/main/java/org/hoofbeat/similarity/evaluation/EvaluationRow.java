package org.hoofbeat.similarity.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One engine on one set; the component names are the JSON fields. Rates are fractions from 0 to 1.
 *
 * @param n cases, unrankable ones among them, which count as misses
 * @param mrr mean of 1/rank, 0 for unrankable cases
 * @param macroTop1 mean over diseases of the share of their cases at rank 1
 * @param intervals 95 % by bootstrap over cases, for {@code top1, top3, top10, mrr}
 * @param learnedPart what the network knew of the case's publications, in words
 */
public record EvaluationRow(
    String set,
    int n,
    String engine,
    boolean leavePublicationOut,
    double top1,
    double top3,
    double top5,
    double top10,
    double top50,
    double mrr,
    double medianRank,
    double macroTop1,
    double macroTop3,
    double macroTop10,
    int candidates,
    int unrankable,
    Map<String, Interval> intervals,
    String annotationVersion,
    String tieRule,
    String learnedPart) {

  public EvaluationRow {
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
  }
}
