package org.hoofbeat.loaders.icd10who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.xml.XmlCursor;
import org.hoofbeat.loaders.xml.XmlElement;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Designation;

/**
 * ClaML 2.0. Inclusion rubrics are narrower synonyms; exclusions, notes and hints stay in the details. A class that is
 * modified at its fourth character (F10 with S05F10_4) gives the classes that the modifier makes, F10.0 and so on.
 */
final class ClamlReader {

  private static final Set<String> DEFINING =
      Set.of("preferred", "preferredLong", "definition", "inclusion");

  private record Part(String code, String label) {}

  private final String file;
  private final XmlCursor xml;
  private final CodeTree tree;
  private final StatementSink sink;
  private final Map<String, List<Part>> modifiers = new HashMap<>();
  private Language language = Language.EN;

  ClamlReader(String file, XmlCursor xml, CodeTree tree, StatementSink sink) {
    this.file = file;
    this.xml = xml;
    this.tree = tree;
    this.sink = sink;
  }

  void read() {
    while (xml.nextStart()) {
      switch (xml.name()) {
        case "Title" -> title(xml.element());
        case "ModifierClass" -> {
          XmlElement part = xml.element();
          String label = rubric(part, "preferred");
          modifiers
              .computeIfAbsent(part.attribute("modifier"), name -> new ArrayList<>())
              .add(new Part(part.attribute("code"), label));
        }
        case "Class" -> {
          sink.row(file, xml.line());
          codeClass(xml.element());
        }
        default -> {}
      }
    }
  }

  private void title(XmlElement title) {
    if (!title.attribute("version").isEmpty()) {
      sink.version(title.attribute("version"));
    }
  }

  private void codeClass(XmlElement element) {
    String code = element.attribute("code");
    Map<String, String> details = new TreeMap<>();
    put(details, "kind", element.attribute("kind"));
    put(details, "usage", element.attribute("usage"));
    for (XmlElement meta : element.list("Meta")) {
      put(details, meta.attribute("name"), meta.attribute("value"));
    }
    for (XmlElement rubric : element.list("Rubric")) {
      if (!DEFINING.contains(rubric.attribute("kind"))) {
        put(details, rubric.attribute("kind"), label(rubric));
      }
    }
    String label = rubric(element, "preferred");
    String definition = rubric(element, "definition");
    TermId id =
        tree.define(code, label, definition.isEmpty() ? null : definition, language, details);
    if (id == null) {
      return;
    }
    for (XmlElement above : element.list("SuperClass")) {
      tree.under(id, tree.id(above.attribute("code")));
    }
    synonyms(id, element, label);
    modified(id, code, label, element);
  }

  private void synonyms(TermId id, XmlElement element, String label) {
    for (XmlElement rubric : element.list("Rubric")) {
      String kind = rubric.attribute("kind");
      String text = label(rubric);
      if (kind.equals("preferredLong") && !text.isEmpty() && !text.equals(label)) {
        sink.accept(Designation.synonym(id, text, language, SynonymScope.EXACT));
      } else if (kind.equals("inclusion") && !text.isEmpty()) {
        sink.accept(Designation.synonym(id, text, language, SynonymScope.NARROW));
      }
    }
  }

  private void modified(TermId id, String code, String label, XmlElement element) {
    for (XmlElement modifiedBy : element.list("ModifiedBy")) {
      Set<String> excluded = new HashSet<>();
      modifiedBy.list("ExcludeModifier").forEach(one -> excluded.add(one.attribute("code")));
      modifiedBy.list("ValidModifierClass").forEach(one -> excluded.remove(one.attribute("code")));
      for (Part part : modifiers.getOrDefault(modifiedBy.attribute("code"), List.of())) {
        boolean fourth = code.length() == 3 && part.code().startsWith(".");
        if (fourth && !excluded.contains(part.code())) {
          Map<String, String> details =
              Map.of("kind", "modifiedcategory", "modifier", modifiedBy.attribute("code"));
          TermId below =
              tree.define(
                  code + part.code(), label + " : " + part.label(), null, language, details);
          if (below != null) {
            tree.under(below, id);
          }
        }
      }
    }
  }

  private static String rubric(XmlElement element, String kind) {
    for (XmlElement rubric : element.list("Rubric")) {
      if (rubric.attribute("kind").equals(kind)) {
        return label(rubric);
      }
    }
    return "";
  }

  private static String label(XmlElement rubric) {
    XmlElement label = rubric.first("Label");
    return label == null ? "" : label.fullText();
  }

  private static void put(Map<String, String> details, String key, String value) {
    if (!key.isEmpty() && !value.isEmpty()) {
      details.merge(key, value, (first, second) -> first + "\n" + second);
    }
  }
}
