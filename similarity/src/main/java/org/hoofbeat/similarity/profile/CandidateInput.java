package org.hoofbeat.similarity.profile;

import java.util.List;
import org.hoofbeat.model.DiseaseGroup;
import org.hoofbeat.model.TermId;

/**
 * A disease group with all that its members are said to have.
 *
 * @param label the name shown
 * @param names English names of all members, used to find findings in them
 * @param definitions English definitions of all members
 * @param genes genes tied to a member
 */
public record CandidateInput(
    DiseaseGroup group,
    String label,
    List<String> names,
    List<String> definitions,
    List<TermId> genes,
    List<SourcedAnnotation> annotations) {

  public CandidateInput {
    names = List.copyOf(names);
    definitions = List.copyOf(definitions);
    genes = List.copyOf(genes);
    annotations = List.copyOf(annotations);
  }
}
