package org.hoofbeat.loaders.icd10cn;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One edition's codes: their names, their place, the WHO code they are built on (CLOSE where the edition adds nothing to
 * it, else BROAD; nobody has confirmed either) and the asterisk code of a dagger pair (RELATED).
 */
final class Edition {

  private static final Pattern CODE =
      Pattern.compile(
          "[A-Z]\\d[0-9A-Z][0-9A-Zx./]{0,20}(?:\\+|\\*|\\+[A-Z]\\d\\d[0-9.x]{0,6}\\*?)?");
  private static final Set<String> KNOWN = Set.of("code", "name_zh", "name_nfkc");
  private static final String ADVICE = "Maybe the file was swapped for one of another format.";

  private final String prefix;
  private final Set<String> codes;
  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<String> defined = new HashSet<>();

  Edition(String prefix, Set<String> codes, StatementSink sink) {
    this.prefix = prefix;
    this.codes = codes;
    this.sink = sink;
  }

  void readNamed(TableReader table) throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      String code = row.get("code");
      String name = row.get("name_zh");
      TermId id = define(code, name, row.others(KNOWN));
      String folded = row.get("name_nfkc");
      if (id != null && !folded.isEmpty() && !folded.equals(name)) {
        sink.accept(
            new Designation(
                id,
                folded,
                Language.ZH,
                SynonymScope.EXACT,
                "nfkc",
                TranslationStatus.ORIGINAL,
                null));
      }
    }
  }

  void readMap(TableReader table) throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId id = define(row.get("guolin_code"), "", Map.of());
      String target = row.get("yibao_code");
      if (id == null || target.isEmpty()) {
        continue;
      }
      TermId object = ids.find("ICD10CN-YB:" + target, sink);
      if (object != null) {
        boolean same = id.local().equals(target);
        MappingPredicate predicate = same ? MappingPredicate.EXACT : MappingPredicate.CLOSE;
        String justification = "semapv:UnspecifiedMatching";
        sink.accept(
            new Mapping(
                id,
                predicate,
                object,
                false,
                justification,
                Double.NaN,
                null,
                row.others(Set.of("guolin_code", "yibao_code"))));
      }
    }
  }

  void readPlain(TableReader table, String file) throws IOException {
    boolean any = false;
    for (TableRow row = table.next(); row != null; row = table.next()) {
      boolean shaped = row.size() == 2 && CODE.matcher(row.get(0)).matches();
      if (!any && !shaped) {
        throw BadSourceFile.at(
            file, row.line(), "neither a known header nor a code and a name", ADVICE);
      }
      any = true;
      if (row.size() == 2) {
        define(row.get(0), row.get(1), Map.of());
      } else {
        sink.issue(
            LoadIssue.Kind.MALFORMED_ROW, String.join("|", row.cells()), "not a code and a name");
      }
    }
    if (!any) {
      throw BadSourceFile.at(file, 0, "holds no code", ADVICE);
    }
  }

  private @Nullable TermId define(String code, String name, Map<String, String> columns) {
    TermId id = CODE.matcher(code).matches() ? ids.find(prefix + ":" + code) : null;
    if (id == null) {
      sink.issue(LoadIssue.Kind.MALFORMED_ID, code, "not a code of this edition");
      return null;
    }
    if (!defined.add(code)) {
      sink.issue(
          LoadIssue.Kind.DUPLICATE_ID, id.value() + " " + name, "defined twice; the first stands");
      return null;
    }
    String label = name.isEmpty() ? null : name;
    sink.accept(
        new Concept(
            id,
            ConceptKind.CODE,
            label,
            Language.ZH,
            null,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>(columns)));
    place(id, code);
    return id;
  }

  private void place(TermId id, String code) {
    String who = CodeNames.who(code);
    for (String candidate : CodeNames.candidates(code)) {
      TermId parent = codes.contains(candidate) ? ids.find(prefix + ":" + candidate) : null;
      if (parent != null) {
        sink.accept(new Hierarchy(id, parent, HierarchyRelation.CLASSIFIED_UNDER, null));
        break;
      }
    }
    String asterisk = CodeNames.asterisk(code);
    TermId manifestation = asterisk == null ? null : ids.find("ICD10:" + asterisk, sink);
    if (manifestation != null) {
      sink.accept(relation(id, MappingPredicate.RELATED, manifestation, "asterisk"));
    }
    TermId base = who == null ? null : ids.find("ICD10:" + who, sink);
    if (who != null && base != null) {
      boolean same = CodeNames.isWhoItself(code, who);
      sink.accept(relation(id, same ? MappingPredicate.CLOSE : MappingPredicate.BROAD, base, null));
    }
  }

  private static Mapping relation(
      TermId id, MappingPredicate predicate, TermId object, @Nullable String code) {
    return new Mapping(
        id, predicate, object, false, "semapv:StructuralMatching", Double.NaN, code, Map.of());
  }
}
