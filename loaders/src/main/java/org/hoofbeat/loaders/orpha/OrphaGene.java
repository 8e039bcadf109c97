package org.hoofbeat.loaders.orpha;

import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A gene as Orphanet writes it.
 *
 * @param names the full name first, then synonyms
 * @param references source and reference: HGNC, OMIM, Ensembl, ClinVar…
 */
public record OrphaGene(
    String symbol, List<String> names, List<Map.Entry<String, String>> references) {

  private static final List<String> PREFERRED = List.of("HGNC", "OMIM", "Ensembl");

  public OrphaGene {
    names = List.copyOf(names);
    references = List.copyOf(references);
  }

  /** The HGNC id, else OMIM's, else Ensembl's; null where it has none. */
  @Nullable TermId id(TermIds ids) {
    for (String source : PREFERRED) {
      for (Map.Entry<String, String> reference : references) {
        if (reference.getKey().equalsIgnoreCase(source)
            && OrphaWords.isStated(reference.getValue())) {
          return ids.find(source + ":" + reference.getValue());
        }
      }
    }
    return null;
  }
}
