package org.hoofbeat.loaders.hpoa;

import java.util.Arrays;
import java.util.Locale;

/** The twelve columns of phenotype.hpoa, in the order that the format prescribes. */
enum HpoaColumn {
  DATABASE_ID,
  DISEASE_NAME,
  QUALIFIER,
  HPO_ID,
  REFERENCE,
  EVIDENCE,
  ONSET,
  FREQUENCY,
  SEX,
  MODIFIER,
  ASPECT,
  BIOCURATION;

  /** 0-based position. */
  int at() {
    return ordinal();
  }

  /** The names as the header writes them. */
  static String[] names() {
    return Arrays.stream(values())
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }
}
