package org.hoofbeat.loaders.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code sources.yaml}; every mistake in it names the source and the field.
 *
 * @param folder where the file lies, and what comes with the program beside it
 */
public record SourceCatalogue(Path folder, List<SourceSpec> sources) {

  public SourceCatalogue {
    sources = List.copyOf(sources);
  }

  /** The sources whose files are looked for in one place. */
  public SourceCatalogue at(SourceSpec.Place place) {
    return new SourceCatalogue(
        folder, sources.stream().filter(spec -> spec.place() == place).toList());
  }

  /** All but some; an id that no source has is refused, since its source would be loaded all the same. */
  public SourceCatalogue without(Set<String> ids) {
    List<SourceSpec> others = sources.stream().filter(spec -> !ids.contains(spec.id())).toList();
    if (others.size() + ids.size() != sources.size()) {
      Set<String> unknown = new TreeSet<>(ids);
      sources.forEach(spec -> unknown.remove(spec.id()));
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "No source has the id "
              + String.join(", ", unknown)
              + "\nMaybe `hoofbeat sources` shows the one that is meant.");
    }
    return new SourceCatalogue(folder, others);
  }

  public static SourceCatalogue read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object root = new Yaml(new SafeConstructor(options)).load(reader);
      List<SourceSpec> specs = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (Object item : new Fields(file.toString(), root).list("sources")) {
        SourceSpec spec = spec(new Fields(file + ", source " + specs.size(), item));
        if (!ids.add(spec.id())) {
          throw Fields.bad(file + ", source " + spec.id(), "the id is used twice");
        }
        specs.add(spec);
      }
      return new SourceCatalogue(file.toAbsolutePath().resolveSibling(""), specs);
    } catch (YAMLException e) {
      throw new HoofbeatFailure(ErrorCode.BAD_STATE, file + " is not YAML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          file
              + " cannot be read\nMaybe run the program from its own folder, or set HOOFBEAT_HOME to it.",
          e);
    }
  }

  private static SourceSpec spec(Fields outer) {
    String id = outer.text("id");
    Fields fields = outer.named("sources.yaml, source " + id);
    Fields licence = fields.inner("licence");
    List<SourceSpec.PinnedRelease> releases = new ArrayList<>();
    for (Object item : fields.list("releases")) {
      releases.add(release(new Fields("sources.yaml, a release of " + id, item)));
    }
    if (releases.isEmpty()) {
      releases.add(release(fields));
    }
    return new SourceSpec(
        id,
        fields.text("name"),
        fields.text("loader"),
        fields.place("place"),
        fields.find("supply"),
        fields.flag("multiple"),
        fields.flag("required"),
        fields.texts("depends"),
        fields.find("alternative_to"),
        new SourceSpec.Licence(
            licence.text("name"),
            licence.text("url"),
            licence.text("redistribution"),
            licence.text("attribution")),
        releases);
  }

  private static SourceSpec.PinnedRelease release(Fields fields) {
    List<SourceSpec.PinnedFile> files = new ArrayList<>();
    for (Object item : fields.list("files")) {
      Fields file = new Fields(fields.place() + ", files", item);
      files.add(new SourceSpec.PinnedFile(file.text("name"), file.find("sha256")));
    }
    return new SourceSpec.PinnedRelease(
        fields.text("version"),
        fields.find("url"),
        fields.texts("mirror"),
        fields.find("save_as"),
        fields.find("sha256"),
        files);
  }

  /** A YAML mapping whose mistakes name their place. */
  private record Fields(String place, Map<?, ?> map) {

    Fields(String place, @Nullable Object value) {
      this(place, mapping(place, value));
    }

    Fields named(String better) {
      return new Fields(better, map);
    }

    Fields inner(String key) {
      return new Fields(place + ", " + key, map.get(key));
    }

    @Nullable String find(String key) {
      Object value = map.get(key);
      return value == null ? null : value.toString();
    }

    String text(String key) {
      String value = find(key);
      if (value == null || value.isBlank()) {
        throw bad(place, "'" + key + "' is missing");
      }
      return value;
    }

    SourceSpec.Place place(String key) {
      String value = find(key);
      for (SourceSpec.Place known : SourceSpec.Place.values()) {
        if (known.name().toLowerCase(Locale.ROOT).equals(value)) {
          return known;
        }
      }
      if (value != null) {
        throw bad(
            place,
            "'" + key + "' must be mirror, data, program or supplement, not '" + value + "'");
      }
      return SourceSpec.Place.MIRROR;
    }

    boolean flag(String key) {
      Object value = map.get(key);
      if (value != null && !(value instanceof Boolean)) {
        throw bad(place, "'" + key + "' must be true or false, not '" + value + "'");
      }
      return Boolean.TRUE.equals(value);
    }

    List<?> list(String key) {
      Object value = map.get(key);
      if (value != null && !(value instanceof List<?>)) {
        throw bad(place, "'" + key + "' must be a list, not '" + value + "'");
      }
      return value instanceof List<?> list ? list : List.of();
    }

    List<String> texts(String key) {
      return list(key).stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> mapping(String place, @Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw bad(place, "not a mapping of fields");
    }

    static HoofbeatFailure bad(String place, String problem) {
      return new HoofbeatFailure(ErrorCode.BAD_STATE, place + ": " + problem);
    }
  }
}
