package org.hoofbeat.api.fhir;

import ca.uhn.fhir.rest.annotation.Metadata;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.TerminologyCapabilities;
import org.hl7.fhir.r4.model.TerminologyCapabilities.CodeSearchSupport;
import org.hoofbeat.api.fhir.request.Catalogue;

/** {@code /metadata}: what the server can do, and with {@code mode=terminology} which code systems. */
final class ServerMetadata {

  private static final String URL = "https://hoofbeat.org/fhir/CapabilityStatement/terminology";
  private static final String OPERATIONS = "http://hl7.org/fhir/OperationDefinition/";
  private static final String FEATURE =
      "http://hl7.org/fhir/uv/application-feature/StructureDefinition/feature";
  private static final String TX_TESTS = "http://hl7.org/fhir/uv/tx-tests/FeatureDefinition/";
  private static final String TX = "http://hl7.org/fhir/uv/tx-ecosystem/FeatureDefinition/";

  /** The release of HL7's terminology tests that the service was written against. */
  private static final String TEST_VERSION = "1.8.0";

  private static final Date RELEASED = Date.from(Instant.parse("2026-11-01T00:00:00Z"));
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "CodeSystem", List.of("lookup", "subsumes", "validate-code", "batch-validate-code"),
          "ConceptMap", List.of("translate"),
          "ValueSet", List.of("expand", "validate-code", "batch-validate-code"));
  private static final List<String> EXPANSION_PARAMETERS =
      List.of(
          "activeOnly",
          "cache-id",
          "check-system-version",
          "count",
          "default-valueset-version",
          "designation",
          "displayLanguage",
          "excludeNested",
          "excludeNotForUI",
          "filter",
          "force-system-version",
          "includeDefinition",
          "includeDesignations",
          "offset",
          "property",
          "system-version",
          "tx-resource",
          "url",
          "useSupplement",
          "valueSet",
          "valueSetVersion");

  private final Calls calls;
  private final String version;

  ServerMetadata(Calls calls, String version) {
    this.calls = calls;
    this.version = version;
  }

  @Metadata(cacheMillis = 0)
  public CapabilityStatement capabilities() {
    CapabilityStatement statement = new CapabilityStatement();
    statement.setUrl(URL).setVersion(version).setName("HoofbeatTerminology");
    statement.setTitle("Hoofbeat FHIR terminology service");
    statement.setStatus(PublicationStatus.ACTIVE).setDate(RELEASED);
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.addInstantiates("http://hl7.org/fhir/CapabilityStatement/terminology-server");
    statement.addExtension(feature(TX_TESTS + "test-version", new CodeType(TEST_VERSION)));
    statement.addExtension(feature(TX + "CodeSystemAsParameter", new BooleanType(true)));
    statement.getSoftware().setName("Hoofbeat").setVersion(version).setReleaseDate(RELEASED);
    statement
        .getImplementation()
        .setDescription("Hoofbeat, a rare-disease knowledge-graph platform");
    statement.setFhirVersion(FHIRVersion._4_0_1);
    statement.addFormat("application/fhir+json");
    statement.addFormat("application/fhir+xml");
    CapabilityStatementRestComponent rest = statement.addRest();
    rest.setMode(RestfulCapabilityMode.SERVER);
    TYPES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(type -> add(rest, type.getKey(), type.getValue()));
    rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
    rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
    rest.addOperation()
        .setName("versions")
        .setDefinition(OPERATIONS + "CapabilityStatement-versions");
    return statement;
  }

  private static Extension feature(String definition, org.hl7.fhir.r4.model.Type value) {
    Extension feature = new Extension(FEATURE);
    feature.addExtension("definition", new CanonicalType(definition));
    feature.addExtension("value", value);
    return feature;
  }

  private static void add(
      CapabilityStatementRestComponent rest, String type, List<String> operations) {
    CapabilityStatementRestResourceComponent resource = rest.addResource();
    resource.setType(type);
    resource.addInteraction().setCode(TypeRestfulInteraction.READ);
    resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    for (String name : List.of("_id", "name", "status", "title", "url", "version")) {
      SearchParamType kind = SearchParamType.STRING;
      if (name.equals("url")) {
        kind = SearchParamType.URI;
      } else if (List.of("_id", "status", "version").contains(name)) {
        kind = SearchParamType.TOKEN;
      }
      resource.addSearchParam().setName(name).setType(kind);
    }
    for (String operation : operations) {
      resource.addOperation().setName(operation).setDefinition(OPERATIONS + type + "-" + operation);
    }
  }

  TerminologyCapabilities terminology(HttpServletRequest request) {
    return calls.read(request, this::terminology);
  }

  private TerminologyCapabilities terminology(Catalogue catalogue) {
    TerminologyCapabilities capabilities = new TerminologyCapabilities();
    capabilities.setVersion(version).setName("HoofbeatTerminologyCapabilities");
    capabilities.setTitle("HoofbeatTerminologyCapabilities");
    capabilities.setStatus(PublicationStatus.ACTIVE).setDate(RELEASED);
    capabilities.setKind(TerminologyCapabilities.CapabilityStatementKind.INSTANCE);
    capabilities.getSoftware().setName("Hoofbeat").setVersion(version);
    capabilities.setLockedDate(false);
    for (CodeSystem system : catalogue.codeSystems()) {
      capabilities
          .addCodeSystem()
          .setUri(system.getUrl())
          .addVersion()
          .setCode(system.getVersion())
          .setIsDefault(true);
    }
    var expansion = capabilities.getExpansion();
    expansion.setHierarchical(true).setPaging(true).setIncomplete(false);
    EXPANSION_PARAMETERS.forEach(name -> expansion.addParameter().setName(name));
    capabilities.setCodeSearch(CodeSearchSupport.ALL);
    capabilities.getValidateCode().setTranslations(false);
    capabilities.getTranslation().setNeedsMap(false);
    return capabilities;
  }
}
