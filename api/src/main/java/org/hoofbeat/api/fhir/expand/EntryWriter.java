package org.hoofbeat.api.fhir.expand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceDesignationComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.ConceptProperty;
import org.hoofbeat.api.fhir.code.Wording;
import org.hoofbeat.api.fhir.code.Wordings;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.jspecify.annotations.Nullable;

/** Writes entries as {@code expansion.contains}; properties in the form that R4 gives to R5's. */
final class EntryWriter {

  private static final String PROPERTIES = "http://hl7.org/fhir/concept-properties#";
  private static final String LANGUAGES = "urn:ietf:bcp:47";
  private static final Set<String> FROM_CODE_SYSTEM =
      Set.of(
          Extensions.SCT_DESCRIPTION_ID,
          Extensions.RENDERING_STYLE,
          Extensions.RENDERING_XHTML,
          Extensions.ALTERNATE);
  private static final Set<String> FROM_VALUE_SET =
      Set.of(
          Extensions.SUPPLEMENT,
          Extensions.DEPRECATED,
          Extensions.STANDARDS_STATUS,
          Extensions.CONCEPT_DEFINITION,
          Extensions.SCT_DESCRIPTION_ID,
          Extensions.RENDERING_STYLE,
          Extensions.RENDERING_XHTML);
  private static final Set<String> ON_DESIGNATION =
      Set.of(
          Extensions.SCT_DESCRIPTION_ID,
          Extensions.RENDERING_STYLE,
          Extensions.RENDERING_XHTML,
          Extensions.STANDARDS_STATUS,
          Extensions.ALTERNATE);

  private final OperationSettings settings;
  private final @Nullable LanguageTag language;
  private final boolean versions;
  private final Map<String, @Nullable String> declared = new LinkedHashMap<>();
  private final Set<String> supplements = new LinkedHashSet<>();

  /**
   * @param language of the value set
   * @param versions whether each code needs its system's version to be told apart
   */
  EntryWriter(OperationSettings settings, @Nullable LanguageTag language, boolean versions) {
    this.settings = settings;
    this.language = language;
    this.versions = versions;
  }

  ValueSetExpansionContainsComponent write(Entry entry, boolean nested) {
    CodedConcept concept = entry.concept();
    supplements.addAll(entry.system().supplements());
    var contains = new ValueSetExpansionContainsComponent();
    contains.setSystem(entry.system().facts().url());
    contains.setCode(concept.code());
    if (versions) {
      contains.setVersion(entry.system().facts().version());
    }
    if (concept.isAbstract()) {
      contains.setAbstract(true);
    }
    if (concept.isInactive()) {
      contains.setInactive(true);
    }
    writeFeatures(entry, contains);
    writeWords(entry, contains);
    writeProperties(concept, contains);
    if (nested) {
      entry.children().forEach(child -> contains.addContains(write(child, true)));
    }
    return contains;
  }

  private void writeFeatures(Entry entry, ValueSetExpansionContainsComponent contains) {
    CodedConcept concept = entry.concept();
    ConceptReferenceComponent reference = entry.reference();
    List<Extension> own = concept.extensions();
    List<Extension> listed = reference == null ? List.of() : reference.getExtension();
    String status = concept.status();
    if (status != null && !status.equalsIgnoreCase("active")) {
      set(contains, "status", PROPERTIES + "status", new CodeType(status));
    } else if (concept.isDeprecated()) {
      set(contains, "status", PROPERTIES + "status", new CodeType("deprecated"));
    }
    setText(contains, own, Extensions.CODE_SYSTEM_LABEL);
    setText(contains, listed, Extensions.VALUE_SET_LABEL);
    setNumber(contains, "order", "order", own, Extensions.CODE_SYSTEM_ORDER);
    setNumber(contains, "order", "order", listed, Extensions.VALUE_SET_ORDER);
    setNumber(contains, "weight", "itemWeight", own, Extensions.ITEM_WEIGHT);
    setNumber(contains, "weight", "itemWeight", listed, Extensions.ITEM_WEIGHT);
    own.stream()
        .filter(extension -> FROM_CODE_SYSTEM.contains(extension.getUrl()))
        .forEach(contains::addExtension);
    String standards = Extensions.text(own, Extensions.STANDARDS_STATUS);
    if (standards != null) {
      set(contains, "status", PROPERTIES + "status", new CodeType(standards));
    }
    listed.stream()
        .filter(extension -> FROM_VALUE_SET.contains(extension.getUrl()))
        .forEach(contains::addExtension);
  }

  private void setText(
      ValueSetExpansionContainsComponent contains, List<Extension> extensions, String url) {
    String text = Extensions.text(extensions, url);
    if (text != null) {
      set(contains, "label", PROPERTIES + "label", new StringType(text));
    }
  }

  private void setNumber(
      ValueSetExpansionContainsComponent contains,
      String code,
      String meaning,
      List<Extension> extensions,
      String url) {
    String text = Extensions.text(extensions, url);
    if (text != null) {
      set(contains, code, PROPERTIES + meaning, new DecimalType(new BigDecimal(text)));
    }
  }

  private void writeWords(Entry entry, ValueSetExpansionContainsComponent contains) {
    List<Wording> words = words(entry);
    Wording shown = Wordings.preferred(words, settings.languages());
    if (shown != null) {
      contains.setDisplay(shown.value());
    }
    if (!settings.is("includeDesignations")) {
      return;
    }
    for (Wording word : words) {
      if (word != shown && isAskedFor(word)) {
        contains.addDesignation(designation(word));
      }
    }
  }

  /** The words of the code system and, before them where it has a display, of the value set. */
  private List<Wording> words(Entry entry) {
    ConceptReferenceComponent reference = entry.reference();
    if (reference == null || !reference.hasDisplay() && !reference.hasDesignation()) {
      return entry.concept().wordings();
    }
    List<Wording> words = new ArrayList<>(entry.concept().wordings());
    if (reference.hasDisplay()) {
      words.add(Wording.display(language, reference.getDisplay().strip()));
    }
    for (ConceptReferenceDesignationComponent designation : reference.getDesignation()) {
      words.add(
          new Wording(
              LanguageTag.of(designation.getLanguage()),
              designation.hasUse() ? designation.getUse() : null,
              "unknown",
              designation.getValue().strip(),
              designation.getExtension(),
              null));
    }
    return words;
  }

  private boolean isAskedFor(Wording word) {
    if (settings.designations().isEmpty()) {
      return true;
    }
    LanguageTag tag = word.language();
    Coding use = word.use();
    for (String asked : settings.designations()) {
      int bar = asked.indexOf('|');
      String system = bar < 0 ? "" : asked.substring(0, bar);
      String code = asked.substring(bar + 1);
      boolean byUse = use != null && system.equals(use.getSystem()) && code.equals(use.getCode());
      boolean byLanguage = tag != null && system.equals(LANGUAGES) && code.equals(tag.code());
      if (byUse || byLanguage) {
        return true;
      }
    }
    return false;
  }

  static ConceptReferenceDesignationComponent designation(Wording word) {
    var designation = new ConceptReferenceDesignationComponent();
    LanguageTag tag = word.language();
    if (tag != null) {
      designation.setLanguage(tag.code());
    }
    designation.setUse(word.use());
    designation.setValue(word.value());
    word.extensions().stream()
        .filter(extension -> ON_DESIGNATION.contains(extension.getUrl()))
        .forEach(designation::addExtension);
    return designation;
  }

  private void writeProperties(CodedConcept concept, ValueSetExpansionContainsComponent contains) {
    Set<String> asked = settings.properties();
    if (asked.isEmpty()) {
      return;
    }
    String definition = concept.definition();
    if (asked.contains("definition") && definition != null) {
      set(contains, "definition", PROPERTIES + "definition", new StringType(definition));
    }
    for (ConceptProperty property : concept.properties()) {
      if (asked.contains("*") || asked.contains(property.code())) {
        add(contains, property.code(), property.uri(), property.value());
      }
    }
  }

  private void set(
      ValueSetExpansionContainsComponent contains, String code, String uri, Type value) {
    contains
        .getExtension()
        .removeIf(
            extension ->
                extension.getUrl().equals(Extensions.R5_CONTAINS_PROPERTY)
                    && code.equals(Extensions.text(extension.getExtension(), "code")));
    add(contains, code, uri, value);
  }

  private void add(
      ValueSetExpansionContainsComponent contains, String code, @Nullable String uri, Type value) {
    declared.putIfAbsent(code, uri);
    Extension property = new Extension(Extensions.R5_CONTAINS_PROPERTY);
    property.addExtension("code", new CodeType(code));
    property.addExtension("value[x]", value);
    contains.addExtension(property);
  }

  /** Declares the properties that were written, and names the supplements that gave words. */
  void finish(ValueSetExpansionComponent expansion, ExpansionNotes notes) {
    supplements.forEach(supplement -> notes.addUri("used-supplement", supplement));
    declared.forEach(
        (code, uri) -> {
          Extension property = new Extension(Extensions.R5_EXPANSION_PROPERTY);
          property.addExtension("code", new CodeType(code));
          if (uri != null) {
            property.addExtension("uri", new UriType(uri));
          }
          expansion.addExtension(property);
        });
  }
}
