package org.hoofbeat.similarity.profile;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;

/**
 * A disease group with all that its members are said to have.
 *
 * @param label the name shown
 * @param names English names of all members, used to find findings in them
 * @param definitions English definitions of all members
 * @param genes genes tied to a member
 * @param perMillion people affected in a million by the highest stated prevalence class or value of a member; NaN if unstated
 * @param knownPatients the most patients that a statement about a member counts as known; NaN if none counts them
 * @param catalogued in a national rare-disease catalogue or compendium
 * @param course terms of onset and mode of inheritance stated of a member as a whole; others stand among the annotations
 */
public record CandidateInput(
    DiseaseGroup group,
    String label,
    List<String> names,
    List<String> definitions,
    List<TermId> genes,
    double perMillion,
    double knownPatients,
    boolean catalogued,
    List<TermId> course,
    List<SourcedAnnotation> annotations) {

  public CandidateInput {
    names = List.copyOf(names);
    definitions = List.copyOf(definitions);
    genes = List.copyOf(genes);
    course = List.copyOf(course);
    annotations = List.copyOf(annotations);
  }
}
