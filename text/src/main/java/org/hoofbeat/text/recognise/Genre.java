package org.hoofbeat.text.recognise;

import java.util.List;
import org.hoofbeat.text.form.SoughtPattern;

/** What kind of text is read: it decides who the findings are of, and how many are given for one phrase. */
public enum Genre {
  /** About one patient: only the most specific term of a phrase; findings of relatives are theirs. */
  CLINICAL,
  /**
   * About a disease or several patients: the general terms within a phrase count as named too ("preaxial polydactyly" names
   * polydactyly), and relatives are subjects like the others.
   */
  LITERATURE;

  /** Ways of speaking of many patients, of a disease, or of a study; two different ones make a text literature. */
  private static final List<SoughtPattern> CUES =
      List.of(
          SoughtPattern.of(
              "\\b(?:patients|probands|individuals|subjects|children with|males and females|cases of)\\b"),
          SoughtPattern.of("\\b(?:families|kindreds?|pedigrees?|relatives)\\b"),
          SoughtPattern.of(
              "\\b(?:syndrome|disease|disorder|condition)s? (?:\\([a-z0-9 ,-]+\\) )?(?:is|are) (?:a|an|the|characteri[sz]ed|caused)\\b"),
          SoughtPattern.of(
              "\\b(?:we (?:have )?(?:report|reviewed|examined|propose|describe|studied|present|identified|performed|investigated|conclude|found)|this study|these (?:results|findings|data)|the authors|in this report)\\b"),
          SoughtPattern.of(
              "\\b(?:(?:is|are) (?:described|reported|presented|reviewed|discussed)|were (?:studied|reviewed|evaluated)|the authors|a series of|this series|in this (?:paper|disease|condition)|the case of|these (?:cases|patients))\\b"),
          SoughtPattern.of(
              "\\b(?:two|three|four|five|six|seven|eight|ten|twelve|fifteen|\\d+) (?:unrelated |affected |female |male )*+(?:patients|cases|individuals|children|sibs|females|males|probands)\\b"),
          SoughtPattern.of("(?<=[a-z-] )syndromes? \\([a-z]+\\)"),
          SoughtPattern.of(
              "\\b(?:linkage|locus|loci|haplotypes?|mutations?|genotype|phenotypic variability|penetrance|prevalence|incidence|literature)\\b"),
          SoughtPattern.of(
              "\\b(?:autosomal (?:dominant|recessive)|x-linked|inherited|hereditary)\\b"));

  /** Judges a folded text; what is not clearly literature is clinical. */
  static Genre of(String folded) {
    long cues = CUES.stream().filter(cue -> cue.in(folded).find()).limit(2).count();
    return cues >= 2 ? LITERATURE : CLINICAL;
  }
}
