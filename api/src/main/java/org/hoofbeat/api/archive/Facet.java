package org.hoofbeat.api.archive;

import java.util.Locale;

/** What the diseases of the archive are counted by. */
enum Facet {
  /** The national catalogues and compendia that list the disease. */
  CATALOGUE,
  /** Orphanet's type of disorder. */
  TYPE,
  /** Body systems of its findings. */
  SYSTEM,
  ONSET,
  INHERITANCE,
  PREVALENCE,
  /** {@code known} or {@code unknown}. */
  GENE,
  /** {@code approved} for a drug approved for it, {@code other} for any other drug or action that treats it, {@code none}. */
  TREATMENT;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
