package org.hoofbeat.loaders.nhsa;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;

/**
 * Rows of classes and restrictions. The code of a western medicine is {@code X}, its ATC class, and digits of the
 * product: a class is CLOSE to its ATC code, a product stands under one (BROAD).
 */
final class NhsaRows {

  private static final String CLASS_CODE = "类目编码";
  private static final String CLASS_NAME = "类目名称";
  private static final String DRUG_CODE = "药品编码";
  private static final String DRUG_NAME = "药品名称";
  private static final String AUTHORITY = "NHSA";
  private static final Pattern CLASS =
      Pattern.compile("X([A-Z](?:\\d\\d(?:[A-Z](?:[A-Z](?:\\d\\d)?)?)?)?)");
  private static final Pattern PRODUCT = Pattern.compile("X([A-Z]\\d\\d[A-Z][A-Z]).+");

  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<TermId> defined = new HashSet<>();
  private final Set<String> classes = new LinkedHashSet<>();

  NhsaRows(StatementSink sink) {
    this.sink = sink;
  }

  /** True where the row was one of the two known tables. */
  boolean row(SqlInserts.Insert insert) {
    Map<String, String> values = new LinkedHashMap<>(insert.values());
    String classCode = values.remove(CLASS_CODE);
    String drugCode = values.remove(DRUG_CODE);
    if (classCode != null) {
      drugClass(classCode, values);
    } else if (drugCode != null) {
      restriction(drugCode, values);
    } else {
      sink.issue(
          LoadIssue.Kind.UNSUPPORTED,
          insert.table(),
          "neither " + CLASS_CODE + " nor " + DRUG_CODE);
      return false;
    }
    return true;
  }

  /** Puts each class under the longest other class that begins its code. */
  void placeClasses() {
    for (String code : classes) {
      for (int length = code.length() - 1; length > 0; length--) {
        String above = code.substring(0, length);
        TermId child = ids.find("NHSA:" + code);
        TermId parent = classes.contains(above) ? ids.find("NHSA:" + above) : null;
        if (child != null && parent != null) {
          sink.accept(new Hierarchy(child, parent, HierarchyRelation.CLASSIFIED_UNDER, null));
          break;
        }
      }
    }
  }

  private void drugClass(String code, Map<String, String> values) {
    TermId id = ids.find("NHSA:" + code, sink);
    String name = values.remove(CLASS_NAME);
    if (id == null) {
      return;
    }
    if (name == null) {
      sink.issue(LoadIssue.Kind.MALFORMED_VALUE, code, "a class without a name");
    } else if (defined.add(id)) {
      classes.add(code);
      sink.accept(Concept.of(id, ConceptKind.CODE, name, Language.ZH, values));
      atc(id, CLASS.matcher(code), MappingPredicate.CLOSE);
    } else {
      sink.issue(LoadIssue.Kind.DUPLICATE_ID, code + " " + name, "defined twice; the first stands");
    }
  }

  private void restriction(String code, Map<String, String> values) {
    TermId id = ids.find("NHSA:" + code, sink);
    String name = values.remove(DRUG_NAME);
    if (id == null) {
      return;
    }
    if (name != null && defined.add(id)) {
      sink.accept(Concept.of(id, ConceptKind.DRUG, name, Language.ZH, Map.of()));
      atc(id, PRODUCT.matcher(code), MappingPredicate.BROAD);
    }
    StringBuilder text = new StringBuilder();
    values.forEach(
        (column, value) ->
            text.append(text.isEmpty() ? "" : "；").append(column).append("：").append(value));
    if (name != null) {
      values.put(DRUG_NAME, name);
    }
    sink.accept(
        new DrugStatement(
            id, DrugStatement.Kind.PAYMENT_RESTRICTION, AUTHORITY, text.toString(), values));
  }

  private void atc(TermId id, Matcher code, MappingPredicate predicate) {
    TermId atc = code.matches() ? ids.find("ATC:" + code.group(1)) : null;
    if (atc != null) {
      sink.accept(
          new Mapping(
              id, predicate, atc, false, "semapv:StructuralMatching", Double.NaN, null, Map.of()));
    }
  }
}
