package org.hoofbeat.api.fhir.request;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.ResourceCodeSystem;
import org.hoofbeat.api.fhir.core.Versions;
import org.jspecify.annotations.Nullable;

/**
 * The code systems that FHIR R4 itself defines, and the value sets of all their codes, read from the
 * enumerations that HAPI generates from the specification. They have no hierarchy there.
 */
public final class StandardCodeSystems implements Catalogue {

  /** The release that the enumerations were generated from. */
  public static final String VERSION = "4.0.1";

  private static final String PACKAGE = "org.hl7.fhir.r4.model.codesystems.";
  private static final String FHIR = "http://hl7.org/fhir/";
  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
  private static final String VALUE_SETS = FHIR + "ValueSet/";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[A-Za-z0-9]+)*");

  private final Map<String, CodeSystem> known = new ConcurrentHashMap<>();

  private Optional<CodeSystem> resource(String url) {
    CodeSystem cached = known.get(url);
    if (cached != null) {
      return Optional.of(cached);
    }
    String name = null;
    if (url.startsWith(FHIR)) {
      name = url.substring(FHIR.length());
    } else if (url.startsWith(HL7)) {
      name = url.substring(HL7.length());
    }
    if (name == null || name.length() > 80 || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Optional<CodeSystem> read = read(url, name);
    read.ifPresent(system -> known.put(url, system));
    return read;
  }

  private static Optional<CodeSystem> read(String url, String name) {
    StringBuilder type = new StringBuilder(PACKAGE);
    for (String part : name.split("-")) {
      type.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    try {
      Class<?> found = Class.forName(type.toString(), false, CodeSystem.class.getClassLoader());
      return found.isEnum() ? Optional.of(read(url, name, found)) : Optional.empty();
    } catch (ClassNotFoundException | NoSystem e) {
      return Optional.empty();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("Not readable: " + type, e);
    }
  }

  private static CodeSystem read(String url, String name, Class<?> type)
      throws ReflectiveOperationException {
    Method code = type.getMethod("toCode");
    Method system = type.getMethod("getSystem");
    Method display = type.getMethod("getDisplay");
    Method definition = type.getMethod("getDefinition");
    CodeSystem resource = new CodeSystem();
    resource.setId(name);
    resource.setUrl(url).setVersion(VERSION).setName(type.getSimpleName());
    resource.setStatus(PublicationStatus.ACTIVE).setContent(CodeSystemContentMode.COMPLETE);
    resource.setCaseSensitive(true).setValueSet(VALUE_SETS + name);
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals("NULL")) {
        continue;
      }
      if (!url.equals(system.invoke(constant))) {
        throw new NoSystem();
      }
      resource
          .addConcept()
          .setCode((String) code.invoke(constant))
          .setDisplay((String) display.invoke(constant))
          .setDefinition((String) definition.invoke(constant));
    }
    return resource;
  }

  /** The enumeration of this name is of another code system. */
  private static final class NoSystem extends ReflectiveOperationException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Optional<CodeSystemContent> findCodeSystem(String url, @Nullable String version) {
    if (version != null && !Versions.matches(version, VERSION)) {
      return Optional.empty();
    }
    return resource(url).map(system -> new ResourceCodeSystem(system, List.of()));
  }

  @Override
  public List<String> versions(String url) {
    return resource(url).isPresent() ? List.of(VERSION) : List.of();
  }

  @Override
  public Optional<ValueSet> findValueSet(String url, @Nullable String version) {
    if (!url.startsWith(VALUE_SETS) || version != null && !Versions.matches(version, VERSION)) {
      return Optional.empty();
    }
    String name = url.substring(VALUE_SETS.length());
    return resource(FHIR + name).or(() -> resource(HL7 + name)).map(system -> allOf(url, system));
  }

  private static ValueSet allOf(String url, CodeSystem system) {
    ValueSet all = new ValueSet();
    all.setId(system.getIdPart());
    all.setUrl(url).setVersion(VERSION).setName(system.getName());
    all.setStatus(PublicationStatus.ACTIVE);
    all.getCompose().addInclude().setSystem(system.getUrl());
    return all;
  }

  @Override
  public List<CodeSystem> supplements(String url) {
    return List.of();
  }

  @Override
  public List<Translation> translate(Coding coding, @Nullable String mapUrl, boolean reverse) {
    return List.of();
  }

  @Override
  public List<CodeSystem> codeSystems() {
    return List.of();
  }

  @Override
  public List<ValueSet> valueSets() {
    return List.of();
  }

  @Override
  public List<ConceptMap> conceptMaps() {
    return List.of();
  }
}
