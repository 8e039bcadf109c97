package org.hoofbeat.api.fhir.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.OperationInput;
import org.hoofbeat.api.fhir.request.Terminology;
import org.hoofbeat.api.fhir.request.Translation;
import org.hoofbeat.api.fhir.validate.CodeValidator;
import org.jspecify.annotations.Nullable;

/**
 * ConceptMap $translate: every mapping of a code, with its relation and where it comes from. Asked in
 * R4's way ({@code code}, {@code system}, {@code reverse}) or R5's ({@code sourceCode}, {@code
 * targetCode}…); no map needs to be named.
 */
public final class ConceptTranslator {

  private final Terminology terminology;
  private final OperationInput input;

  /**
   * What is asked.
   *
   * @param reverse the code is on the target side of the maps
   * @param named R5's way of asking for the reverse: the answer repeats the target
   * @param system that answers must be of, null for any
   */
  private record Question(
      List<Coding> codings, boolean reverse, boolean named, @Nullable String system) {}

  public ConceptTranslator(Terminology terminology, OperationInput input) {
    this.terminology = terminology;
    this.input = input;
  }

  /** Translates; {@code given} is the map that the request's address names, null if it names none. */
  public Parameters translate(@Nullable ConceptMap given) {
    Question question = question();
    List<Translation> found = new ArrayList<>();
    Set<String> consulted = new LinkedHashSet<>();
    for (Coding coding : question.codings()) {
      if (isInScope(coding)) {
        collect(coding, question, given, found, consulted);
      }
    }
    return answer(question, found, consulted);
  }

  private Question question() {
    boolean reverse = input.is("reverse");
    List<Coding> target =
        codings("targetCoding", "targetCodeableConcept", "targetCode", "targetSystem");
    List<Coding> source =
        codings("sourceCoding", "sourceCodeableConcept", "sourceCode", "sourceSystem");
    if (source.isEmpty()) {
      source = codings("coding", "codeableConcept", "code", "system");
    }
    if (source.isEmpty() && !target.isEmpty()) {
      return new Question(target, true, true, input.text("sourceSystem", "system"));
    }
    if (source.isEmpty()) {
      throw TerminologyFailure.badRequest(
          "Must provide code and system, coding or codeableConcept (or sourceCode, sourceCoding, targetCode, …)");
    }
    return new Question(source, reverse, false, input.text("targetSystem", "targetsystem"));
  }

  private List<Coding> codings(String coding, String concept, String code, String system) {
    Coding one = input.coding(coding);
    CodeableConcept many = input.concept(concept);
    String bare = input.text(code);
    if (one != null) {
      return checked(List.of(one));
    }
    if (many != null) {
      return checked(many.getCoding());
    }
    if (bare == null) {
      return List.of();
    }
    String url = input.text(system);
    url = url == null && system.startsWith("source") ? input.text("system") : url;
    if (url == null) {
      throw TerminologyFailure.badRequest("'" + code + "' needs '" + system + "'");
    }
    String version = input.text(system.replace("System", "Version").replace("system", "version"));
    return List.of(new Coding().setSystem(url).setCode(bare).setVersion(version));
  }

  private static List<Coding> checked(List<Coding> codings) {
    for (Coding coding : codings) {
      if (!coding.hasSystem() || !coding.hasCode()) {
        throw TerminologyFailure.badRequest("A coding to translate needs a system and a code");
      }
    }
    return codings;
  }

  private boolean isInScope(Coding coding) {
    String scope =
        input.is("reverse")
            ? input.text("targetScope", "target")
            : input.text("sourceScope", "source");
    return scope == null || isIn(scope, coding);
  }

  private boolean isIn(String canonical, Coding coding) {
    ValueSet scope = terminology.findValueSet(canonical, (ValueSet) null);
    if (scope == null) {
      throw TerminologyFailure.notFound(
          "The value set '" + canonical + "' that limits the translation could not be found");
    }
    OperationInput question =
        new OperationInput(
            List.of(
                new ParametersParameterComponent()
                    .setName("coding")
                    .setValue(
                        new Coding().setSystem(coding.getSystem()).setCode(coding.getCode()))));
    return new CodeValidator(terminology, question)
        .againstValueSet(scope)
        .getParameterBool("result");
  }

  private void collect(
      Coding coding,
      Question question,
      @Nullable ConceptMap given,
      List<Translation> found,
      Set<String> consulted) {
    String url = input.text("url");
    ConceptMap named = given != null || url == null ? given : named(url);
    if (named != null) {
      add(named, coding, question, found, consulted);
    } else {
      terminology.shelf().conceptMaps().stream()
          .sorted(
              Comparator.comparing(
                  ConceptMap::getDate, Comparator.nullsLast(Comparator.reverseOrder())))
          .forEach(map -> add(map, coding, question, found, consulted));
    }
    if (named == null || !terminology.shelf().conceptMaps().contains(named)) {
      String map = named == null ? null : named.getUrl();
      String system = canonical(question.system());
      for (Translation translation :
          terminology.catalogue().translate(coding, map, question.reverse())) {
        if (fits(translation, system)) {
          found.add(question.named() ? turned(translation, coding) : translation);
        }
      }
    }
  }

  /** R5 tells the relation from the source found to the target given. */
  private static Translation turned(Translation translation, Coding given) {
    Coding target = new Coding().setSystem(given.getSystem()).setCode(given.getCode());
    return new Translation(
        target,
        translation.concept(),
        MapReader.inverse(translation.equivalence()),
        translation.map(),
        translation.comment());
  }

  private static boolean fits(Translation translation, @Nullable String system) {
    return system == null || system.equals(translation.concept().getSystem());
  }

  /** The address that the server uses for a system, where it knows the one given. */
  private @Nullable String canonical(@Nullable String system) {
    CodeSystemContent known = system == null ? null : terminology.findCodeSystem(system, null);
    return known == null ? system : known.facts().url();
  }

  private ConceptMap named(String url) {
    Canonical canonical = Canonical.parse(url);
    String stated = input.text("conceptMapVersion");
    String version = stated == null ? canonical.version() : stated;
    ConceptMap own = terminology.shelf().conceptMap(canonical.url(), version);
    if (own != null) {
      return own;
    }
    return terminology.catalogue().conceptMaps().stream()
        .filter(map -> map.getUrl().equals(canonical.url()))
        .findFirst()
        .orElseThrow(
            () ->
                TerminologyFailure.notFound(
                    "ConceptMap not found: " + Canonical.text(canonical.url(), version)));
  }

  private void add(
      ConceptMap map,
      Coding coding,
      Question question,
      List<Translation> found,
      Set<String> consulted) {
    Type scope = question.reverse() ? map.getTarget() : map.getSource();
    MapReader reader = new MapReader(terminology, consulted);
    List<Translation> own =
        question.reverse()
            ? reader.backwards(map, coding, question.system(), question.named())
            : reader.forwards(map, coding, question.system());
    if (own.isEmpty() || scope != null && !isIn(scope.primitiveValue(), coding)) {
      return;
    }
    for (Translation translation : own) {
      boolean known =
          found.stream()
              .anyMatch(
                  other ->
                      same(other.concept(), translation.concept())
                          && same(other.source(), translation.source()));
      if (!known) {
        found.add(translation);
      }
    }
  }

  private static boolean same(@Nullable Coding a, @Nullable Coding b) {
    return a == null || b == null ? a == b : a.equalsDeep(b);
  }

  private Parameters answer(Question question, List<Translation> found, Set<String> consulted) {
    Parameters answer = new Parameters();
    boolean translated = found.stream().anyMatch(Translation::isPositive);
    answer.addParameter().setName("result").setValue(new BooleanType(translated));
    if (found.isEmpty()) {
      Coding first = question.codings().get(0);
      answer.addParameter(
          "message", "No translations found for " + first.getSystem() + "#" + first.getCode());
    }
    consulted.forEach(
        map -> answer.addParameter().setName("used-conceptmap").setValue(new CanonicalType(map)));
    found.forEach(translation -> add(answer, translation));
    return answer;
  }

  private static void add(Parameters answer, Translation translation) {
    ParametersParameterComponent match = answer.addParameter().setName("match");
    ConceptMapEquivalence equivalence = translation.equivalence();
    if (equivalence != null) {
      match.addPart().setName("equivalence").setValue(new CodeType(equivalence.toCode()));
    }
    match.addPart().setName("concept").setValue(translation.concept());
    if (translation.source() != null) {
      match.addPart().setName("source").setValue(translation.source());
    }
    match.addPart().setName("originMap").setValue(new CanonicalType(translation.map()));
    if (translation.comment() != null) {
      match.addPart().setName("comment").setValue(new StringType(translation.comment()));
    }
  }
}
