package org.hoofbeat.loaders.termlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the columns of a term list mean, from {@code FILE.mapping.yaml} beside it ({@code .gz} left off):
 *
 * <pre>
 * id: 编码            # column of identifiers; required
 * label: 名称         # column of labels; required
 * prefix: ICD10CN-YB  # put before identifiers that have none
 * kind: CODE          # PHENOTYPE, DISEASE, GENE, DRUG, MEDICAL_ACTION or CODE; required
 * language: zh        # of labels and synonyms; en if left out
 * synonyms: 别名      # column of synonyms, cut at synonym_separator (| if left out)
 * definition: 释义
 * parent: 上级编码
 * exact: OMIM         # column of identifiers that mean the same
 * xref: 其他编码      # column of cross-references
 * header_row: 1       # 1-based
 * version: "2026-01"
 * </pre>
 *
 * @param version null where the list states none
 */
record ColumnMapping(
    String id,
    String label,
    String prefix,
    ConceptKind kind,
    Language language,
    String synonyms,
    String separator,
    String definition,
    String parent,
    String exact,
    String xref,
    int headerRow,
    @Nullable String version) {

  private static final int MAX_BYTES = 1 << 16;
  private static final int MAX_HEADER_ROW = 1000;
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "label",
          "prefix",
          "kind",
          "language",
          "synonyms",
          "synonym_separator",
          "definition",
          "parent",
          "exact",
          "xref",
          "header_row",
          "version");

  /** Columns that have a place of their own; the others are kept as details. */
  Set<String> columns() {
    return Set.copyOf(
        List.of(id, label, synonyms, definition, parent, exact, xref).stream().distinct().toList());
  }

  static ColumnMapping beside(SourceFile list) throws IOException {
    String name =
        list.name().endsWith(".gz")
            ? list.name().substring(0, list.name().length() - 3)
            : list.name();
    Path path = list.path().resolveSibling(name + ".mapping.yaml");
    if (!Files.isRegularFile(path)) {
      throw BadSourceFile.at(
          list.name(),
          0,
          "no " + path.getFileName() + " beside it",
          "Maybe write one with at least id, label and kind: which column holds what.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new Entries(path.getFileName() + "", yaml(in)).mapping();
    } catch (YAMLException e) {
      throw BadSourceFile.at(
          path.getFileName() + "",
          0,
          "not YAML: " + e.getMessage(),
          "Maybe a colon or a quote is missing.",
          e);
    }
  }

  private static Object yaml(InputStream in) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    options.setMaxAliasesForCollections(0);
    String text = new String(in.readNBytes(MAX_BYTES), java.nio.charset.StandardCharsets.UTF_8);
    Object yaml = new Yaml(new SafeConstructor(options)).load(text);
    return yaml == null ? Map.of() : yaml;
  }

  /** The entries of one mapping file, each read with a failure that names the file and the key. */
  private record Entries(String file, Object yaml) {

    ColumnMapping mapping() {
      if (!(yaml instanceof Map<?, ?> map)) {
        throw bad("not a list of 'key: column' lines");
      }
      for (Object key : map.keySet()) {
        if (!KEYS.contains(String.valueOf(key))) {
          throw bad("unknown key '" + key + "'; the keys are " + KEYS.stream().sorted().toList());
        }
      }
      String version = text("version", "");
      return new ColumnMapping(
          required("id"),
          required("label"),
          text("prefix", ""),
          kind(),
          language(),
          text("synonyms", ""),
          text("synonym_separator", "|"),
          text("definition", ""),
          text("parent", ""),
          text("exact", ""),
          text("xref", ""),
          headerRow(),
          version.isEmpty() ? null : version);
    }

    private String text(String key, String otherwise) {
      Object value = ((Map<?, ?>) yaml).get(key);
      return value == null ? otherwise : String.valueOf(value).strip();
    }

    private String required(String key) {
      String value = text(key, "");
      if (value.isEmpty()) {
        throw bad("no '" + key + "'");
      }
      return value;
    }

    private ConceptKind kind() {
      String kind = required("kind").toUpperCase(Locale.ROOT);
      for (ConceptKind known : ConceptKind.values()) {
        if (known.name().equals(kind)) {
          return known;
        }
      }
      throw bad("kind '" + kind + "' is none of " + List.of(ConceptKind.values()));
    }

    private Language language() {
      try {
        return new Language(text("language", "en"));
      } catch (HoofbeatException e) {
        throw bad("language '" + text("language", "") + "' is no language tag such as en or zh");
      }
    }

    private int headerRow() {
      String row = text("header_row", "1");
      boolean digits =
          !row.isEmpty() && row.length() < 5 && row.chars().allMatch(c -> c >= '0' && c <= '9');
      int number = digits ? Integer.parseInt(row) : 0;
      if (number < 1 || number > MAX_HEADER_ROW) {
        throw bad("header_row '" + row + "' is no row number from 1 to " + MAX_HEADER_ROW);
      }
      return number;
    }

    private HoofbeatException bad(String problem) {
      return BadSourceFile.at(
          file, 0, problem, "Maybe see the list of keys in the documentation of term lists.");
    }
  }
}
