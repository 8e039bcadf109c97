package org.hoofbeat.api.disease;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/** A gene of a disease with every statement that ties them. */
record GeneView(TermRef gene, List<Evidence> evidence) {

  /** @param disease the member of the disease group that the statement is about */
  record Evidence(
      String disease,
      String association,
      @Nullable String submitter,
      List<String> references,
      Map<String, String> details,
      String source,
      String version) {}

  static List<GeneView> of(ServedBuild served, Language language, DiseaseDossier disease) {
    Map<TermId, List<Evidence>> byGene = new TreeMap<>();
    for (Stated<GeneAssociation> stated : disease.list(GeneAssociation.class)) {
      GeneAssociation said = stated.statement();
      byGene
          .computeIfAbsent(said.gene(), gene -> new ArrayList<>())
          .add(
              new Evidence(
                  said.disease().value(),
                  said.association(),
                  said.submitter(),
                  said.references(),
                  said.details(),
                  stated.release().source(),
                  stated.release().version()));
    }
    List<GeneView> genes = new ArrayList<>();
    byGene.forEach(
        (gene, evidence) -> genes.add(new GeneView(served.names().ref(gene, language), evidence)));
    return genes;
  }
}
