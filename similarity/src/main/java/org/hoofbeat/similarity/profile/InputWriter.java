package org.hoofbeat.similarity.profile;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.similarity.ontology.PhenotypeTerm;
import org.jspecify.annotations.Nullable;

/** Writes a {@link RankingInput}: every string once, in the order in which it is first met, then numbers of strings. */
final class InputWriter {

  private final DataOutputStream out;
  private final Map<String, Integer> numbers = new HashMap<>();

  InputWriter(DataOutputStream out) {
    this.out = out;
  }

  void write(RankingInput input) throws IOException {
    text(input.build());
    text(input.annotationVersion());
    out.writeInt(input.terms().size());
    for (PhenotypeTerm term : input.terms()) {
      term(term);
    }
    out.writeInt(input.candidates().size());
    for (CandidateInput candidate : input.candidates()) {
      candidate(candidate);
    }
    out.writeInt(input.broader().size());
    for (Map.Entry<TermId, List<TermId>> entry : input.broader().entrySet()) {
      text(entry.getKey().value());
      ids(entry.getValue());
    }
    out.writeInt(input.examinations().size());
    for (Examination examination : input.examinations()) {
      text(examination.phenotype().value());
      text(examination.action().value());
      text(examination.relation());
      texts(examination.references());
    }
    out.writeInt(input.actionLabels().size());
    for (Map.Entry<TermId, String> entry : input.actionLabels().entrySet()) {
      text(entry.getKey().value());
      text(entry.getValue());
    }
  }

  private void term(PhenotypeTerm term) throws IOException {
    text(term.id().value());
    text(term.label());
    texts(term.names());
    out.writeBoolean(term.obsolete());
    ids(term.alternativeIds());
    ids(term.replacedBy());
    ids(term.consider());
    ids(term.parents());
  }

  private void candidate(CandidateInput candidate) throws IOException {
    text(candidate.group().id().value());
    ids(candidate.group().members());
    out.writeBoolean(candidate.group().rare());
    out.writeBoolean(candidate.group().annotated());
    text(candidate.label());
    texts(candidate.names());
    texts(candidate.definitions());
    ids(candidate.genes());
    out.writeDouble(candidate.perMillion());
    out.writeDouble(candidate.knownPatients());
    out.writeBoolean(candidate.catalogued());
    ids(candidate.course());
    out.writeInt(candidate.annotations().size());
    for (SourcedAnnotation sourced : candidate.annotations()) {
      text(sourced.source());
      annotation(sourced.annotation());
    }
  }

  private void annotation(PhenotypeAnnotation annotation) throws IOException {
    text(annotation.disease().value());
    text(annotation.phenotype().value());
    out.writeBoolean(annotation.excluded());
    Frequency frequency = annotation.frequency();
    out.writeInt(frequency.n());
    out.writeInt(frequency.m());
    out.writeDouble(frequency.percent());
    id(frequency.term());
    text(frequency.text());
    id(annotation.onset());
    out.writeByte(annotation.sex().ordinal());
    texts(annotation.references());
    text(annotation.aspect() == null ? "" : annotation.aspect());
  }

  private void id(@Nullable TermId id) throws IOException {
    text(id == null ? "" : id.value());
  }

  private void ids(List<TermId> ids) throws IOException {
    List<String> texts = new ArrayList<>();
    ids.forEach(id -> texts.add(id.value()));
    texts(texts);
  }

  private void texts(List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text);
    }
  }

  /** A number already given, or the next number followed by the string's UTF-8 length and bytes. */
  private void text(String text) throws IOException {
    Integer known = numbers.get(text);
    if (known != null) {
      out.writeInt(known);
      return;
    }
    out.writeInt(numbers.size());
    numbers.put(text, numbers.size());
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
