package org.hoofbeat.loaders.orphandesignation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.drugname.DrugName;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/** Says what registers share: a drug known by name, its brand names, a decision, an ATC code. */
final class RegisterSink {

  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<List<String>> said = new HashSet<>();

  RegisterSink(StatementSink sink) {
    this.sink = sink;
  }

  /** The drug of that name, described once; null, with an issue, where the name is empty. */
  @Nullable TermId drug(String name) {
    String text = name.replaceAll("\\s+", " ").strip();
    TermId id = DrugName.id(text);
    if (id == null) {
      sink.issue(LoadIssue.Kind.MALFORMED_ROW, name, "names no drug");
    } else if (said.add(List.of("drug", id.value()))) {
      sink.accept(Concept.of(id, ConceptKind.DRUG, text));
    }
    return id;
  }

  void brand(TermId drug, String brand) {
    String text = brand.replaceAll("\\s+", " ").strip();
    if (!text.isEmpty() && said.add(List.of("brand", drug.value(), text))) {
      sink.accept(
          new Designation(
              drug,
              text,
              Language.EN,
              SynonymScope.RELATED,
              "brand",
              TranslationStatus.ORIGINAL,
              null));
    }
  }

  void decision(
      TermId drug,
      DrugStatement.Kind kind,
      String authority,
      String text,
      Map<String, String> details) {
    sink.accept(new DrugStatement(drug, kind, authority, text, details));
  }

  /** The ATC code that the register gives: a substance's is CLOSE, a group's BROAD. */
  void atc(TermId drug, String code) {
    TermId id = code.matches("[A-Z]\\d\\d[A-Z]{0,2}(\\d\\d)?") ? ids.find("ATC:" + code) : null;
    if (id != null && said.add(List.of("atc", drug.value(), code))) {
      sink.accept(
          Mapping.of(
              drug, code.length() == 7 ? MappingPredicate.CLOSE : MappingPredicate.BROAD, id));
    }
  }
}
