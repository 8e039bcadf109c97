package org.hoofbeat.api.fhir.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.ResourceCodeSystem;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.core.Text;
import org.hoofbeat.api.fhir.core.VersionRule;
import org.hoofbeat.api.fhir.core.Versions;
import org.jspecify.annotations.Nullable;

/**
 * What one request sees: its own resources first, then the server's; versions chosen by its rules,
 * supplements added that it or its value set asks for. Not thread-safe.
 */
public final class Terminology {

  private final Shelf shelf;
  private final Catalogue catalogue;
  private final OperationSettings settings;
  private final Set<String> requiredSupplements = new LinkedHashSet<>();
  private final Set<String> usedSupplements = new LinkedHashSet<>();
  private final Set<VersionRule> usedRules = new LinkedHashSet<>();
  private final Map<List<@Nullable Object>, CodeSystemContent> found = new LinkedHashMap<>();

  public Terminology(Shelf shelf, Catalogue catalogue, OperationSettings settings) {
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.settings = settings;
    requiredSupplements.addAll(settings.supplements());
  }

  public OperationSettings settings() {
    return settings;
  }

  public Shelf shelf() {
    return shelf;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** The rules that chose a version, in the order they did. */
  public Set<VersionRule> usedRules() {
    return usedRules;
  }

  /** Notes the supplements that a value set cannot do without. */
  public void requireSupplementsOf(ValueSet valueSet) {
    valueSet.getExtension().stream()
        .filter(extension -> Extensions.SUPPLEMENT.equals(extension.getUrl()))
        .forEach(extension -> requiredSupplements.add(extension.getValue().primitiveValue()));
  }

  /** Throws where a required supplement was met nowhere. */
  public void checkSupplements() {
    Set<String> missing = new LinkedHashSet<>(requiredSupplements);
    missing.removeAll(usedSupplements);
    if (!missing.isEmpty()) {
      Messages message =
          missing.size() == 1 ? Messages.SUPPLEMENT_MISSING_ONE : Messages.SUPPLEMENT_MISSING_OTHER;
      throw TerminologyFailure.of(
          422, IssueType.NOTFOUND, message.with(String.join(",", missing)), "not-found");
    }
  }

  /** Notes which required supplements the code system has. */
  public void use(CodeSystemContent system) {
    requiredSupplements.stream().filter(system::hasSupplement).forEach(usedSupplements::add);
  }

  /** The version that the caller's rules choose for one that is stated or not. */
  public @Nullable String version(String url, @Nullable String stated) {
    String version = chosen(url, VersionRule.Mode.FORCE, null);
    if (version != null) {
      return version;
    }
    if (stated != null) {
      return stated;
    }
    version = chosen(url, VersionRule.Mode.DEFAULT, null);
    return version == null ? chosen(url, VersionRule.Mode.CHECK, null) : version;
  }

  private @Nullable String chosen(String url, VersionRule.Mode mode, @Nullable String before) {
    String version = before;
    for (VersionRule rule : settings.rulesFor(url)) {
      if (rule.mode() != mode) {
        continue;
      }
      if (version == null) {
        version = rule.version();
        usedRules.add(rule);
      } else if (!version.equals(rule.version()) && mode != VersionRule.Mode.CHECK) {
        Messages message =
            mode == VersionRule.Mode.FORCE
                ? Messages.SYSTEM_VERSION_MULTIPLE_OVERRIDE
                : Messages.SYSTEM_VERSION_MULTIPLE_DEFAULT;
        throw TerminologyFailure.of(
            400, IssueType.EXCEPTION, message.with(url, version, rule.version()), "version-error");
      }
    }
    return version;
  }

  /** Findings where a version is not what a check rule requires. */
  public List<Issue> versionFindings(CodeSystemContent system) {
    List<Issue> findings = new ArrayList<>();
    String version = system.facts().version();
    for (VersionRule rule : settings.rulesFor(system.facts().url())) {
      boolean check = rule.mode() == VersionRule.Mode.CHECK;
      String algorithm = system.facts().versionAlgorithm();
      if (check && !Versions.matches(rule.version(), version, algorithm)) {
        Text text =
            Messages.VALUESET_VERSION_CHECK.with(
                system.facts().url(), String.valueOf(version), rule.version());
        findings.add(Issue.of(IssueSeverity.ERROR, IssueType.EXCEPTION, "", text, "version-error"));
      }
    }
    return findings;
  }

  /** A code system by the caller's rules; null where there is none with codes. */
  public @Nullable CodeSystemContent findCodeSystem(String url, @Nullable String stated) {
    return findExactly(url, version(url, stated));
  }

  /** A code system of a version already chosen; null where there is none with codes. */
  public @Nullable CodeSystemContent findExactly(String url, @Nullable String version) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(url);
    key.add(version);
    key.add(Set.copyOf(requiredSupplements));
    CodeSystemContent known = found.get(key);
    if (known == null) {
      known = resolve(url, version);
      if (known != null) {
        found.put(key, known);
      }
    }
    return known;
  }

  private @Nullable CodeSystemContent resolve(String url, @Nullable String version) {
    ResourceCodeSystem own = shelf.codeSystem(url, version);
    boolean usable =
        own != null
            && own.facts().content() != CodeSystem.CodeSystemContentMode.NOTPRESENT
            && own.facts().content() != CodeSystem.CodeSystemContentMode.EXAMPLE;
    if (own != null && usable) {
      return own.with(supplements(url, own.facts().version()));
    }
    CodeSystemContent ours = catalogue.findCodeSystem(url, version).orElse(null);
    if (ours instanceof ResourceCodeSystem resource) {
      return resource.with(supplements(url, resource.facts().version()));
    }
    return ours;
  }

  private List<ResourceCodeSystem> supplements(String url, @Nullable String version) {
    List<ResourceCodeSystem> chosen = new ArrayList<>();
    for (CodeSystem supplement : shelf.supplements()) {
      Canonical base =
          Canonical.parse(supplement.hasSupplements() ? supplement.getSupplements() : "");
      boolean fits =
          base.url().equals(url)
              && (base.version() == null || Versions.matches(base.version(), version));
      if (fits && isWanted(supplement)) {
        chosen.add(shelf.content(supplement));
      }
    }
    return chosen;
  }

  private boolean isWanted(CodeSystem supplement) {
    String type = Extensions.text(supplement.getExtension(), Extensions.SUPPLEMENT_TYPE);
    String canonical = Canonical.text(supplement.getUrl(), supplement.getVersion());
    return "lang-pack".equals(type)
        || requiredSupplements.contains(supplement.getUrl())
        || requiredSupplements.contains(canonical);
  }

  /** True where the address names a supplement. */
  public @Nullable String supplementCanonical(String url) {
    CodeSystem supplement = shelf.supplementAsSystem(url);
    return supplement == null ? null : Canonical.text(supplement.getUrl(), supplement.getVersion());
  }

  /** Versions of a code system anywhere, sorted. */
  public List<String> versions(String url) {
    Set<String> versions = new TreeSet<>(shelf.versions(url));
    versions.addAll(catalogue.versions(url));
    return List.copyOf(versions);
  }

  /** A value set by canonical with the caller's version rules; {@code #id} is looked for inside. */
  public @Nullable ValueSet findValueSet(String reference, @Nullable ValueSet inside) {
    if (reference.startsWith("#")) {
      return inside == null ? null : contained(inside, reference.substring(1));
    }
    Canonical canonical = Canonical.parse(reference);
    return findValueSet(canonical.url(), canonical.version());
  }

  /** A value set by address and version with the caller's version rules. */
  public @Nullable ValueSet findValueSet(String url, @Nullable String stated) {
    String version = version(url, stated);
    ValueSet own = shelf.valueSet(url, version);
    return own == null ? catalogue.findValueSet(url, version).orElse(null) : own;
  }

  /** The reference with the version that the caller's rules choose. */
  public String pinned(String reference) {
    if (reference.startsWith("#")) {
      return reference;
    }
    Canonical canonical = Canonical.parse(reference);
    return Canonical.text(canonical.url(), version(canonical.url(), canonical.version()));
  }

  private static @Nullable ValueSet contained(ValueSet inside, String id) {
    for (Resource resource : inside.getContained()) {
      String own = resource.getIdElement().getIdPart();
      if (resource instanceof ValueSet set
          && own != null
          && id.equals(own.replaceFirst("^#", ""))) {
        return set;
      }
    }
    return null;
  }
}
