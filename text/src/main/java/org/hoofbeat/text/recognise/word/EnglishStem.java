package org.hoofbeat.text.recognise.word;

import java.util.List;

/**
 * Brings inflected and derived English medical words to one stem: spelling (oedema, edema), number (phalanges, phalanx),
 * adjective and noun (hypoplastic, hypoplasia). Pure; the stem is not a word.
 */
public final class EnglishStem {

  private static final int SHORTEST = 4;

  /** Endings that do not tell findings apart, longest first, each with what stands for it. */
  private static final List<String[]> ENDINGS =
      List.of(
          new String[] {"ectasia", "ectas"},
          new String[] {"ectasis", "ectas"},
          new String[] {"ectase", "ectas"},
          new String[] {"plastic", "plas"},
          new String[] {"plasia", "plas"},
          new String[] {"trophic", "troph"},
          new String[] {"trophied", "troph"},
          new String[] {"trophy", "troph"},
          new String[] {"trophia", "troph"},
          new String[] {"cephalic", "ceph"},
          new String[] {"cephalous", "ceph"},
          new String[] {"cephaly", "ceph"},
          new String[] {"cephalus", "cephalus"},
          new String[] {"ically", ""},
          new String[] {"ities", ""},
          new String[] {"ally", ""},
          new String[] {"ness", ""},
          new String[] {"itic", "itis"},
          new String[] {"otic", "osis"},
          new String[] {"osed", "osis"},
          new String[] {"oses", "osis"},
          new String[] {"ical", ""},
          new String[] {"ity", ""},
          new String[] {"ism", ""},
          new String[] {"ous", ""},
          new String[] {"ies", ""},
          new String[] {"ing", ""},
          new String[] {"ied", ""},
          new String[] {"ia", ""},
          new String[] {"ic", ""},
          new String[] {"ly", ""},
          new String[] {"ed", ""},
          new String[] {"al", ""},
          new String[] {"es", ""},
          new String[] {"a", ""},
          new String[] {"y", ""},
          new String[] {"e", ""});

  /** How an adjective of a finding is made from its noun. */
  private static final List<String[]> ADJECTIVES =
      List.of(
          new String[] {"ic", "ia"},
          new String[] {"ic", "y"},
          new String[] {"ic", "ism"},
          new String[] {"ic", ""},
          new String[] {"tic", "sis"},
          new String[] {"itic", "itis"},
          new String[] {"us", "ia"},
          new String[] {"ous", "ia"},
          new String[] {"ous", "y"},
          new String[] {"al", ""},
          new String[] {"al", "ia"},
          new String[] {"ed", "ion"},
          new String[] {"ed", "ing"},
          new String[] {"d", "ing"},
          new String[] {"d", ""},
          new String[] {"ed", ""},
          new String[] {"ed", "y"},
          new String[] {"ia", "y"},
          new String[] {"um", "a"},
          new String[] {"ta", ""},
          new String[] {"e", "a"},
          new String[] {"e", "ia"},
          new String[] {"e", "is"},
          new String[] {"e", "ity"},
          new String[] {"tous", ""});

  private static final List<String[]> IRREGULAR =
      List.of(
          new String[] {"feet", "foot"},
          new String[] {"helices", "helix"},
          new String[] {"nares", "naris"},
          new String[] {"lashes", "eyelash"},
          new String[] {"lash", "eyelash"},
          new String[] {"eyelashes", "eyelash"},
          new String[] {"brows", "eyebrow"},
          new String[] {"brow", "eyebrow"},
          new String[] {"lobe", "earlobe"},
          new String[] {"lobes", "earlobe"},
          new String[] {"lobule", "earlobe"},
          new String[] {"phallus", "penis"},
          new String[] {"phalus", "penis"},
          new String[] {"teeth", "tooth"},
          new String[] {"phalanges", "phalanx"},
          new String[] {"phalangeal", "phalanx"},
          new String[] {"vertebrae", "vertebra"},
          new String[] {"testes", "testis"},
          new String[] {"genitalia", "genital"},
          new String[] {"naevi", "nevus"},
          new String[] {"nevi", "nevus"},
          new String[] {"diagnoses", "diagnosis"});

  private EnglishStem() {}

  static String of(String lower) {
    String word = light(lower);
    if (word.length() < SHORTEST) {
      return word;
    }
    for (String[] ending : ENDINGS) {
      int rest = word.length() - ending[0].length();
      if (word.endsWith(ending[0])
          && rest + ending[1].length() >= SHORTEST
          && rest >= SHORTEST - 1) {
        return single(word.substring(0, rest) + ending[1], ending[0]);
      }
    }
    return word;
  }

  /** One spelling and one number; every word keeps its ending. */
  public static String light(String lower) {
    String word = lower;
    for (String[] pair : IRREGULAR) {
      if (word.equals(pair[0])) {
        word = pair[1];
      }
    }
    if (word.length() < SHORTEST) {
      return word;
    }
    word = word.replace("ae", "e").replace("oe", "e");
    word = word.endsWith("our") ? word.substring(0, word.length() - 3) + "or" : word;
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    if (plural && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return plural && !word.endsWith("oses") ? word.substring(0, word.length() - 1) : word;
  }

  /** True for {@code hypotonic} and {@code hypotonia}, {@code cyanotic} and {@code cyanosis}, either way round. */
  public static boolean isAdjectiveOf(String one, String other) {
    return isDerived(one, other) || isDerived(other, one);
  }

  private static boolean isDerived(String adjective, String noun) {
    for (String[] pair : ADJECTIVES) {
      int stem = adjective.length() - pair[0].length();
      if (stem >= SHORTEST
          && adjective.endsWith(pair[0])
          && noun.endsWith(pair[1])
          && noun.length() == stem + pair[1].length()
          && noun.startsWith(adjective.substring(0, stem))) {
        return true;
      }
    }
    return false;
  }

  /** {@code scarring} and {@code scar}: the doubled consonant goes with the ending. */
  private static String single(String stem, String ending) {
    int n = stem.length();
    boolean doubled =
        n > 3
            && stem.charAt(n - 1) == stem.charAt(n - 2)
            && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0;
    return doubled && (ending.equals("ing") || ending.equals("ed"))
        ? stem.substring(0, n - 1)
        : stem;
  }
}
