package org.hoofbeat.api.fhir.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.Terminology;
import org.hoofbeat.api.fhir.request.Translation;
import org.jspecify.annotations.Nullable;

/** Reads the answers to one code from a ConceptMap resource, group by group. */
final class MapReader {

  private final Terminology terminology;
  private final Set<String> consulted;
  private final Set<String> pathway = new HashSet<>();

  /**
   * @param consulted gets the maps that another one handed the question to
   */
  MapReader(Terminology terminology, Set<String> consulted) {
    this.terminology = terminology;
    this.consulted = consulted;
  }

  /** From source to target; groups without the code say what they do with unmapped ones. */
  List<Translation> forwards(ConceptMap map, Coding coding, @Nullable String targetSystem) {
    return forwards(map, coding, targetSystem, canonical(map));
  }

  private List<Translation> forwards(
      ConceptMap map, Coding coding, @Nullable String targetSystem, String origin) {
    pathway.add(canonical(map));
    List<Translation> found = new ArrayList<>();
    for (ConceptMapGroupComponent group : map.getGroup()) {
      if (!coding.getSystem().equals(group.getSource())
          || targetSystem != null && !targetSystem.equals(group.getTarget())) {
        continue;
      }
      List<Translation> mapped = mapped(group, coding, origin);
      found.addAll(mapped.isEmpty() ? unmapped(map, group, coding, targetSystem, origin) : mapped);
    }
    pathway.remove(canonical(map));
    return found;
  }

  private static List<Translation> mapped(
      ConceptMapGroupComponent group, Coding coding, String origin) {
    List<Translation> found = new ArrayList<>();
    for (SourceElementComponent element : group.getElement()) {
      if (!coding.getCode().equals(element.getCode())) {
        continue;
      }
      for (TargetElementComponent target : element.getTarget()) {
        Coding concept = target.hasCode() ? coding(group.getTarget(), target) : new Coding();
        found.add(
            new Translation(concept, null, target.getEquivalence(), origin, target.getComment()));
      }
    }
    return found;
  }

  private static Coding coding(@Nullable String system, TargetElementComponent target) {
    return new Coding().setSystem(system).setCode(target.getCode()).setDisplay(target.getDisplay());
  }

  private List<Translation> unmapped(
      ConceptMap map,
      ConceptMapGroupComponent group,
      Coding coding,
      @Nullable String targetSystem,
      String origin) {
    ConceptMapGroupUnmappedComponent rule = group.getUnmapped();
    if (!rule.hasMode()) {
      return List.of();
    }
    return switch (rule.getMode()) {
      case PROVIDED -> List.of(fallBack(group, coding.getCode(), null, origin));
      case FIXED ->
          rule.hasCode()
              ? List.of(fallBack(group, rule.getCode(), rule.getDisplay(), origin))
              : List.of();
      case OTHERMAP -> otherMap(map, rule.getUrl(), coding, targetSystem, origin);
      default -> List.of();
    };
  }

  private static Translation fallBack(
      ConceptMapGroupComponent group, String code, @Nullable String display, String origin) {
    Coding concept = new Coding().setSystem(group.getTarget()).setCode(code).setDisplay(display);
    return new Translation(concept, null, null, origin, null);
  }

  private List<Translation> otherMap(
      ConceptMap map,
      @Nullable String reference,
      Coding coding,
      @Nullable String targetSystem,
      String origin) {
    if (reference == null) {
      return List.of();
    }
    Canonical canonical = Canonical.parse(reference);
    ConceptMap other = terminology.shelf().conceptMap(canonical.url(), canonical.version());
    if (other == null) {
      throw TerminologyFailure.of(
          422,
          Issue.error(
              IssueType.NOTFOUND,
              "The ConceptMap " + reference + " named in group.unmapped was not found"));
    }
    if (pathway.contains(canonical(other))) {
      throw TerminologyFailure.of(
          422,
          Issue.error(
              IssueType.BUSINESSRULE,
              "ConceptMap "
                  + canonical(map)
                  + " has a circular group.unmapped reference to "
                  + reference));
    }
    consulted.add(canonical(other));
    return forwards(other, coding, targetSystem, origin);
  }

  /** From target to source; the relation is told from the code given to the one found. */
  List<Translation> backwards(
      ConceptMap map, Coding coding, @Nullable String sourceSystem, boolean named) {
    List<Translation> found = new ArrayList<>();
    for (ConceptMapGroupComponent group : map.getGroup()) {
      if (!coding.getSystem().equals(group.getTarget())
          || sourceSystem != null && !sourceSystem.equals(group.getSource())) {
        continue;
      }
      for (SourceElementComponent element : group.getElement()) {
        for (TargetElementComponent target : element.getTarget()) {
          if (coding.getCode().equals(target.getCode())) {
            found.add(backwards(map, group, element, target, named));
          }
        }
      }
    }
    return found;
  }

  private static Translation backwards(
      ConceptMap map,
      ConceptMapGroupComponent group,
      SourceElementComponent element,
      TargetElementComponent target,
      boolean named) {
    Coding source =
        new Coding()
            .setSystem(group.getSource())
            .setCode(element.getCode())
            .setDisplay(element.getDisplay());
    Coding given = coding(group.getTarget(), target);
    ConceptMapEquivalence stated = target.getEquivalence();
    return named
        ? new Translation(given, source, stated, canonical(map), target.getComment())
        : new Translation(source, null, inverse(stated), canonical(map), target.getComment());
  }

  /** The same relation told from the target to the source. */
  static @Nullable ConceptMapEquivalence inverse(@Nullable ConceptMapEquivalence equivalence) {
    if (equivalence == null) {
      return null;
    }
    return switch (equivalence) {
      case WIDER -> ConceptMapEquivalence.NARROWER;
      case NARROWER -> ConceptMapEquivalence.WIDER;
      case SUBSUMES -> ConceptMapEquivalence.SPECIALIZES;
      case SPECIALIZES -> ConceptMapEquivalence.SUBSUMES;
      default -> equivalence;
    };
  }

  private static String canonical(ConceptMap map) {
    return Canonical.text(map.hasUrl() ? map.getUrl() : "#" + map.getIdPart(), map.getVersion());
  }
}
