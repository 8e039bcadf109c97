package org.hoofbeat.api.fhir.code;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A concept of a CodeSystem resource. */
final class ResourceConcept implements CodedConcept {

  private static final String PROPERTIES = "http://hl7.org/fhir/concept-properties#";

  private final ResourceCodeSystem system;
  private final ConceptDefinitionComponent definition;

  ResourceConcept(ResourceCodeSystem system, ConceptDefinitionComponent definition) {
    this.system = system;
    this.definition = definition;
  }

  ConceptDefinitionComponent resource() {
    return definition;
  }

  @Override
  public String code() {
    return definition.getCode();
  }

  @Override
  public @Nullable String display() {
    return definition.getDisplay();
  }

  @Override
  public @Nullable String definition() {
    return definition.getDefinition();
  }

  @Override
  public boolean isAbstract() {
    for (ConceptPropertyComponent property : definition.getProperty()) {
      if (isNotSelectable(property.getCode())
          && property.getValue() instanceof BooleanType flag
          && flag.booleanValue()) {
        return true;
      }
    }
    return false;
  }

  private boolean isNotSelectable(String code) {
    return code.equals("abstract")
        || code.equals("notSelectable")
        || code.equals("not-selectable")
        || system.means(code, PROPERTIES + "notSelectable");
  }

  /** The value of the property that says the concept may not be chosen, null where it is unstated. */
  @Nullable String notSelectable() {
    for (ConceptPropertyComponent property : definition.getProperty()) {
      if (isNotSelectable(property.getCode())) {
        return text(property);
      }
    }
    return null;
  }

  @Override
  public boolean isInactive() {
    for (ConceptPropertyComponent property : definition.getProperty()) {
      String code = property.getCode();
      String value = text(property);
      boolean inactive =
          (code.equals("inactive") || system.means(code, PROPERTIES + "inactive"))
              && value.equals("true");
      boolean retired =
          (code.equals("status") || system.means(code, PROPERTIES + "status"))
              && (value.equals("inactive") || value.equals("retired"));
      if (inactive || retired) {
        return true;
      }
    }
    return "withdrawn".equals(standardsStatus());
  }

  private @Nullable String standardsStatus() {
    return Extensions.text(definition.getExtension(), Extensions.STANDARDS_STATUS);
  }

  @Override
  public boolean isDeprecated() {
    for (ConceptPropertyComponent property : definition.getProperty()) {
      String code = property.getCode();
      String value = text(property);
      boolean flagged =
          (code.equals("deprecated") || system.means(code, PROPERTIES + "deprecated"))
              && value.equals("true");
      boolean said =
          (code.equals("status") || system.means(code, PROPERTIES + "status"))
              && (value.equals("deprecated") || value.equals("retired"));
      if (flagged || said) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable String status() {
    for (ConceptPropertyComponent property : definition.getProperty()) {
      if (property.getCode().equals("status")
          || system.means(property.getCode(), PROPERTIES + "status")) {
        return text(property);
      }
    }
    for (ConceptPropertyComponent property : definition.getProperty()) {
      String code = property.getCode();
      boolean flag = code.equals("deprecated") || code.equals("inactive") || code.equals("retired");
      if (flag && text(property).equals("true")) {
        return code;
      }
    }
    return standardsStatus();
  }

  private static String text(ConceptPropertyComponent property) {
    return property.getValue() == null
        ? ""
        : new ConceptProperty(property.getCode(), null, property.getValue()).text();
  }

  @Override
  public List<ConceptProperty> properties() {
    List<ConceptProperty> all = new ArrayList<>();
    add(definition, system.facts(), all);
    for (ResourceCodeSystem supplement : system.supplementSystems()) {
      ResourceConcept more = supplement.exact(code());
      if (more != null) {
        add(more.definition, supplement.facts(), all);
      }
    }
    return all;
  }

  private static void add(
      ConceptDefinitionComponent from, CodeSystemFacts facts, List<ConceptProperty> to) {
    for (ConceptPropertyComponent property : from.getProperty()) {
      if (property.getValue() != null) {
        PropertyDefinition declared = facts.property(property.getCode());
        String uri = declared == null ? null : declared.uri();
        to.add(new ConceptProperty(property.getCode(), uri, property.getValue()));
      }
    }
  }

  @Override
  public List<Extension> extensions() {
    List<Extension> all = new ArrayList<>(definition.getExtension());
    for (ResourceCodeSystem supplement : system.supplementSystems()) {
      ResourceConcept more = supplement.exact(code());
      if (more != null) {
        all.addAll(more.definition.getExtension());
      }
    }
    return all;
  }

  @Override
  public List<Wording> wordings() {
    List<Wording> all = new ArrayList<>();
    add(definition, system.facts().language(), null, all);
    for (ResourceCodeSystem supplement : system.supplementSystems()) {
      ResourceConcept more = supplement.exact(code());
      if (more != null) {
        add(more.definition, supplement.facts().language(), supplement.facts().canonical(), all);
      }
    }
    return all;
  }

  private static void add(
      ConceptDefinitionComponent from,
      @Nullable LanguageTag language,
      @Nullable String supplement,
      List<Wording> to) {
    if (from.hasDisplay()) {
      to.add(
          new Wording(
              language,
              Wording.preferred(),
              "active",
              from.getDisplay().strip(),
              List.of(),
              supplement));
    }
    for (ConceptDefinitionDesignationComponent designation : from.getDesignation()) {
      if (designation.hasValue()) {
        String status = Extensions.text(designation.getExtension(), Extensions.STANDARDS_STATUS);
        to.add(
            new Wording(
                LanguageTag.of(designation.getLanguage()),
                designation.hasUse() ? designation.getUse() : null,
                status == null ? "active" : status,
                designation.getValue().strip(),
                designation.getExtension(),
                supplement));
      }
    }
  }

  /** Adds this concept's words to those that a search looks at. */
  boolean matches(SearchText text) {
    return text.matches(code())
        || wordings().stream().anyMatch(wording -> text.matches(wording.value()))
        || definition.hasDefinition() && text.matches(definition.getDefinition());
  }
}
