package org.hoofbeat.similarity.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.similarity.ontology.PhenotypeTerm;
import org.jspecify.annotations.Nullable;

/** Reads what {@link InputWriter} writes, from an array; equal strings and identifiers become one object. */
final class InputDecoder {

  private static final int MOST = 50_000_000;
  private static final Sex[] SEXES = Sex.values();

  private final ByteBuffer in;
  private final List<String> texts = new ArrayList<>();
  private final List<@Nullable TermId> ids = new ArrayList<>();

  InputDecoder(ByteBuffer in) {
    this.in = in;
  }

  RankingInput read() {
    String build = text();
    String version = text();
    List<PhenotypeTerm> terms = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      terms.add(new PhenotypeTerm(id(), text(), texts(), flag(), ids(), ids(), ids(), ids()));
    }
    List<CandidateInput> candidates = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      candidates.add(candidate());
    }
    Map<TermId, List<TermId>> broader = new TreeMap<>();
    for (int left = count(); left > 0; left--) {
      broader.put(id(), ids());
    }
    List<Examination> examinations = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      examinations.add(new Examination(id(), id(), text(), texts(), Map.of()));
    }
    Map<TermId, String> labels = new TreeMap<>();
    for (int left = count(); left > 0; left--) {
      labels.put(id(), text());
    }
    return new RankingInput(build, version, terms, candidates, broader, examinations, labels);
  }

  private CandidateInput candidate() {
    DiseaseGroup group = new DiseaseGroup(id(), ids(), flag(), flag());
    String label = text();
    List<String> names = texts();
    List<String> definitions = texts();
    List<TermId> genes = ids();
    double perMillion = in.getDouble();
    double knownPatients = in.getDouble();
    boolean catalogued = flag();
    List<TermId> course = ids();
    int count = count();
    List<SourcedAnnotation> annotations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String source = text();
      annotations.add(new SourcedAnnotation(annotation(), source));
    }
    return new CandidateInput(
        group,
        label,
        names,
        definitions,
        genes,
        perMillion,
        knownPatients,
        catalogued,
        course,
        annotations);
  }

  private PhenotypeAnnotation annotation() {
    TermId disease = id();
    TermId phenotype = id();
    boolean excluded = flag();
    Frequency frequency = new Frequency(in.getInt(), in.getInt(), in.getDouble(), findId(), text());
    TermId onset = findId();
    Sex sex = SEXES[Math.min(SEXES.length - 1, in.get() & 0xff)];
    List<String> references = texts();
    String aspect = text();
    return new PhenotypeAnnotation(
        disease,
        phenotype,
        excluded,
        frequency,
        onset,
        sex,
        List.of(),
        null,
        references,
        aspect.isEmpty() ? null : aspect,
        null,
        Map.of());
  }

  private boolean flag() {
    return in.get() != 0;
  }

  private int count() {
    int count = in.getInt();
    if (count < 0 || count > MOST) {
      throw bad("claims a list of " + count);
    }
    return count;
  }

  private List<String> texts() {
    List<String> out = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      out.add(text());
    }
    return out;
  }

  private List<TermId> ids() {
    List<TermId> out = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      out.add(id());
    }
    return out;
  }

  private TermId id() {
    TermId found = findId();
    if (found == null) {
      throw bad("lacks an identifier");
    }
    return found;
  }

  private @Nullable TermId findId() {
    int number = number();
    TermId id = ids.get(number);
    if (id == null && !texts.get(number).isEmpty()) {
      id = new TermId(texts.get(number));
      ids.set(number, id);
    }
    return id;
  }

  private String text() {
    return texts.get(number());
  }

  private int number() {
    int number = in.getInt();
    if (number < 0 || number > texts.size()) {
      throw bad("names string " + number + " of " + texts.size());
    }
    if (number == texts.size()) {
      int length = count();
      if (length > in.remaining()) {
        throw bad("claims a string of " + length + " bytes");
      }
      texts.add(new String(in.array(), in.position(), length, StandardCharsets.UTF_8));
      in.position(in.position() + length);
      ids.add(null);
    }
    return number;
  }

  private static HoofbeatFailure bad(String what) {
    return new HoofbeatFailure(
        ErrorCode.BAD_STATE,
        "The engine's stream " + what + "\nMaybe build it again from the graph.");
  }
}
