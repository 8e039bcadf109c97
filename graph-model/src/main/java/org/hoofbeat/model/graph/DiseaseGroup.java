package org.hoofbeat.model.graph;

import java.util.List;
import org.hoofbeat.model.TermId;

/**
 * Disease identifiers joined by accepted exact mappings: a connected component.
 *
 * @param id the lowest MONDO, else OMIM, ORPHA, DECIPHER, CCRD identifier of the members
 * @param members sorted, {@code id} among them
 * @param rare by Mondo's rare subset, Orphanet, or a national catalogue
 * @param annotated some member has a positive phenotype annotation
 */
public record DiseaseGroup(TermId id, List<TermId> members, boolean rare, boolean annotated) {

  public DiseaseGroup {
    members = List.copyOf(members);
  }
}
