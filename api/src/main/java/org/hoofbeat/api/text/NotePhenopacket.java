package org.hoofbeat.api.text;

import java.util.List;
import java.util.function.Predicate;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.exchange.phenopacket.PhenopacketWriter;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.text.recognise.Finding;
import org.hoofbeat.text.structure.StructuredNote;

/** What a note tells of its patient as a phenopacket: findings observed and excluded, and the sex. */
final class NotePhenopacket {

  private NotePhenopacket() {}

  static String of(ServedBuild served, Language language, StructuredNote note) {
    PhenotypicProfile profile =
        new PhenotypicProfile(
            terms(note, Finding::isObserved),
            terms(note, Finding::isExcluded),
            null,
            note.patient().sex(),
            List.of());
    return PhenopacketWriter.write(
        "note",
        profile,
        served.build().createdAt(),
        served.hpoRelease(),
        term -> {
          String name = served.names().ref(term, language).name();
          return name == null ? "" : name;
        });
  }

  private static List<TermId> terms(StructuredNote note, Predicate<Finding> wanted) {
    return note.findings().stream().filter(wanted).map(Finding::id).distinct().toList();
  }
}
