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
  /** {@code drug} and {@code action} that treat or prevent it or a finding of it, {@code none}. */
  TREATMENT;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
