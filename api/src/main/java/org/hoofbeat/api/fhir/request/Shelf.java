package org.hoofbeat.api.fhir.request;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.ResourceCodeSystem;
import org.hoofbeat.api.fhir.core.Versions;
import org.jspecify.annotations.Nullable;

/** Resources that came with a request. Immutable; {@link #plus} gives a larger one. */
public final class Shelf {

  /** A code system that has been indexed. */
  private record Indexed(CodeSystem resource, ResourceCodeSystem content) {}

  private static final Shelf EMPTY = new Shelf(List.of(), List.of(), List.of());

  private final List<Indexed> codeSystems;
  private final List<ValueSet> valueSets;
  private final List<ConceptMap> conceptMaps;

  private Shelf(List<Indexed> codeSystems, List<ValueSet> valueSets, List<ConceptMap> conceptMaps) {
    this.codeSystems = List.copyOf(codeSystems);
    this.valueSets = List.copyOf(valueSets);
    this.conceptMaps = List.copyOf(conceptMaps);
  }

  public static Shelf empty() {
    return EMPTY;
  }

  /** With more resources; others than terminology ones are left out. */
  public Shelf plus(List<Resource> resources) {
    if (resources.isEmpty()) {
      return this;
    }
    List<Indexed> systems = new ArrayList<>(codeSystems);
    List<ValueSet> sets = new ArrayList<>(valueSets);
    List<ConceptMap> maps = new ArrayList<>(conceptMaps);
    for (Resource resource : resources) {
      if (resource instanceof CodeSystem system) {
        systems.add(new Indexed(system, new ResourceCodeSystem(system, List.of())));
      } else if (resource instanceof ValueSet set) {
        sets.add(set);
      } else if (resource instanceof ConceptMap map) {
        maps.add(map);
      }
    }
    return new Shelf(systems, sets, maps);
  }

  /** How many resources there are. */
  public int size() {
    return codeSystems.size() + valueSets.size() + conceptMaps.size();
  }

  @Nullable ResourceCodeSystem codeSystem(String url, @Nullable String version) {
    Indexed best = null;
    for (Indexed indexed : codeSystems) {
      if (fits(indexed.resource, url, version)
          && !isSupplement(indexed.resource)
          && (best == null || isNewer(indexed.resource, best.resource))) {
        best = indexed;
      }
    }
    return best == null ? null : best.content;
  }

  static boolean isSupplement(CodeSystem system) {
    return system.getContent() == CodeSystem.CodeSystemContentMode.SUPPLEMENT;
  }

  @Nullable CodeSystem supplementAsSystem(String url) {
    for (Indexed indexed : codeSystems) {
      if (url.equals(indexed.resource.getUrl()) && isSupplement(indexed.resource)) {
        return indexed.resource;
      }
    }
    return null;
  }

  @Nullable ValueSet valueSet(String url, @Nullable String version) {
    ValueSet best = null;
    for (ValueSet set : valueSets) {
      if (fits(set, url, version) && (best == null || isNewer(set, best))) {
        best = set;
      }
    }
    return best;
  }

  /** A map by address. */
  public @Nullable ConceptMap conceptMap(String url, @Nullable String version) {
    ConceptMap best = null;
    for (ConceptMap map : conceptMaps) {
      if (fits(map, url, version) && (best == null || isNewer(map, best))) {
        best = map;
      }
    }
    return best;
  }

  public List<ConceptMap> conceptMaps() {
    return conceptMaps;
  }

  List<CodeSystem> supplements() {
    return codeSystems.stream().map(Indexed::resource).filter(Shelf::isSupplement).toList();
  }

  ResourceCodeSystem content(CodeSystem resource) {
    for (Indexed indexed : codeSystems) {
      if (indexed.resource == resource) {
        return indexed.content;
      }
    }
    return new ResourceCodeSystem(resource, List.of());
  }

  List<String> versions(String url) {
    return codeSystems.stream()
        .map(Indexed::resource)
        .filter(system -> url.equals(system.getUrl()) && system.hasVersion())
        .map(CodeSystem::getVersion)
        .toList();
  }

  private static boolean fits(MetadataResource resource, String url, @Nullable String version) {
    return url.equals(resource.getUrl())
        && (version == null || Versions.matches(version, resource.getVersion()));
  }

  private static boolean isNewer(MetadataResource candidate, MetadataResource best) {
    return Versions.compare(candidate.getVersion(), best.getVersion()) > 0;
  }
}
