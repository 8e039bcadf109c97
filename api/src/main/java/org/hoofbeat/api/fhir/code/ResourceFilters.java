package org.hoofbeat.api.fhir.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hoofbeat.api.fhir.core.TerminologyFailure;

/** Answers value set filters over a CodeSystem resource. */
final class ResourceFilters {

  private static final Set<String> CONCEPT_OPS =
      Set.of(
          "is-a",
          "descendent-of",
          "is-not-a",
          "child-of",
          "generalizes",
          "descendent-leaf",
          "in",
          "not-in",
          "=",
          "regex");
  private static final Set<String> PROPERTY_OPS = Set.of("=", "in", "not-in", "regex", "exists");
  private static final Set<String> KNOWN =
      Set.of("notSelectable", "status", "inactive", "deprecated");

  private final ResourceCodeSystem system;

  ResourceFilters(ResourceCodeSystem system) {
    this.system = system;
  }

  boolean understands(String property, String op) {
    if (isConcept(property)) {
      return CONCEPT_OPS.contains(op);
    }
    if (isHierarchy(property)) {
      return op.equals("exists") || op.equals("=");
    }
    if (property.equals("display")
        || property.equals("definition")
        || property.equals("designation")) {
      return op.equals("=") || op.equals("regex");
    }
    boolean declared = system.facts().property(property) != null;
    return (declared || KNOWN.contains(property)) && PROPERTY_OPS.contains(op);
  }

  private static boolean isConcept(String property) {
    return property.equals("concept") || property.equals("code");
  }

  private boolean isHierarchy(String property) {
    return (property.equals("child") || property.equals("parent"))
        && system.facts().property(property) == null;
  }

  Selection select(String property, String op, String value) {
    if (isConcept(property)) {
      return concept(op, value);
    }
    if (isHierarchy(property)) {
      return hierarchy(property, op, value);
    }
    return matching(test(property, op, value));
  }

  private Predicate<ResourceConcept> test(String property, String op, String value) {
    Predicate<String> wanted = wanted(op, value);
    boolean absent = op.equals("not-in");
    return switch (property) {
      case "display" -> concept -> concept.display() != null && wanted.test(concept.display());
      case "definition" ->
          concept -> concept.definition() != null && wanted.test(concept.definition());
      case "designation" ->
          concept -> concept.wordings().stream().anyMatch(wording -> wanted.test(wording.value()));
      case "inactive" -> concept -> wanted.test(String.valueOf(concept.isInactive()));
      case "deprecated" -> concept -> wanted.test(String.valueOf(concept.isDeprecated()));
      case "notSelectable" -> concept -> known(concept.notSelectable(), op, value, wanted, absent);
      case "status" -> concept -> known(concept.status(), op, value, wanted, absent);
      default -> concept -> stated(concept, property, op, value, wanted, absent);
    };
  }

  private static boolean known(
      @org.jspecify.annotations.Nullable String stated,
      String op,
      String value,
      Predicate<String> wanted,
      boolean absent) {
    if (op.equals("exists")) {
      return (stated != null) == value.equals("true");
    }
    return stated == null ? absent : wanted.test(stated);
  }

  private static boolean stated(
      ResourceConcept concept,
      String property,
      String op,
      String value,
      Predicate<String> wanted,
      boolean absent) {
    List<String> values =
        concept.properties().stream()
            .filter(stated -> stated.code().equals(property))
            .map(ConceptProperty::text)
            .toList();
    if (op.equals("exists")) {
      return values.isEmpty() != value.equals("true");
    }
    return absent ? values.stream().allMatch(wanted) : values.stream().anyMatch(wanted);
  }

  private static Predicate<String> wanted(String op, String value) {
    Set<String> listed = new LinkedHashSet<>();
    Arrays.stream(value.split(",")).forEach(part -> listed.add(part.strip()));
    return switch (op) {
      case "in" -> listed::contains;
      case "not-in" -> text -> !listed.contains(text);
      case "regex" -> {
        BoundedPattern pattern = new BoundedPattern(value);
        yield pattern::matches;
      }
      default -> value::equals;
    };
  }

  private Selection matching(Predicate<ResourceConcept> test) {
    return Selection.of(system.concepts().stream().filter(test).toList());
  }

  private Selection concept(String op, String value) {
    return switch (op) {
      case "is-a" -> Selection.of(system.descendants(value, true));
      case "descendent-of" -> Selection.of(system.descendants(value, false));
      case "child-of" -> Selection.of(system.children(value));
      case "descendent-leaf" ->
          Selection.of(
              system.descendants(value, false).stream()
                  .filter(concept -> system.children(concept.code()).isEmpty())
                  .toList());
      case "is-not-a" ->
          matching(
              concept -> !concept.code().equals(value) && !system.isBelow(concept.code(), value));
      case "generalizes" ->
          matching(
              concept -> concept.code().equals(value) || system.isBelow(value, concept.code()));
      case "in" -> listed(value);
      case "=" -> listed(value.replace(",", "\u0000"));
      default -> matching(concept -> wanted(op, value).test(concept.code()));
    };
  }

  private Selection listed(String value) {
    List<ResourceConcept> found = new ArrayList<>();
    for (String code : value.split(",")) {
      system.find(code.strip()).ifPresent(found::add);
    }
    return Selection.of(found);
  }

  private Selection hierarchy(String property, String op, String value) {
    boolean children = property.equals("child");
    if (op.equals("=")) {
      return children
          ? matching(concept -> system.parents(value).contains(concept.code()))
          : Selection.of(system.children(value));
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw TerminologyFailure.badRequest(
          "Not a value of the filter '"
              + property
              + " exists': '"
              + value
              + "'. Maybe true or false.");
    }
    boolean wanted = value.equals("true");
    return matching(
        concept -> {
          List<?> near =
              children ? system.children(concept.code()) : system.parents(concept.code());
          return near.isEmpty() != wanted;
        });
  }
}
