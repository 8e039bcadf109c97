package org.hoofbeat.api.fhir.graph;

import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hoofbeat.api.fhir.code.Wording;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.model.Language;

/** The Chinese words of a vocabulary as a CodeSystem supplement. */
final class Supplements {

  private Supplements() {}

  static String url(Vocabulary vocabulary) {
    return "https://hoofbeat.org/fhir/CodeSystem/" + id(vocabulary);
  }

  static String id(Vocabulary vocabulary) {
    return vocabulary.id() + "-zh";
  }

  /** Without its concepts. */
  static CodeSystem describe(Vocabulary vocabulary, GraphCodeSystem system) {
    CodeSystem supplement = new CodeSystem();
    supplement.setId(id(vocabulary));
    supplement.setLanguage(Language.ZH.tag());
    supplement.setUrl(url(vocabulary)).setVersion(system.facts().version());
    supplement.setName(vocabulary.name() + "_ZH");
    supplement.setTitle(vocabulary.prefix().title() + "：中文名称");
    supplement.setStatus(PublicationStatus.ACTIVE).setContent(CodeSystemContentMode.SUPPLEMENT);
    supplement.setSupplements(system.facts().canonical());
    supplement.addExtension(Extensions.SUPPLEMENT_TYPE, new CodeType("lang-pack"));
    return supplement;
  }

  /** With every concept that has Chinese words. */
  static CodeSystem whole(Vocabulary vocabulary, GraphCodeSystem system) {
    CodeSystem supplement = describe(vocabulary, system);
    for (GraphConcept concept : system.concepts()) {
      ConceptDefinitionComponent definition = new ConceptDefinitionComponent();
      for (Wording wording : concept.wordings()) {
        if (wording.language() != null && wording.language().language().equals("zh")) {
          definition
              .addDesignation()
              .setLanguage(wording.language().code())
              .setUse(wording.use())
              .setValue(wording.value());
        }
      }
      if (definition.hasDesignation()) {
        supplement.addConcept(definition.setCode(concept.code()));
      }
    }
    return supplement.setCount(supplement.getConcept().size());
  }
}
