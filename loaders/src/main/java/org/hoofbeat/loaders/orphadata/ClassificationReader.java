package org.hoofbeat.loaders.orphadata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.orpha.OrphaStatements;
import org.hoofbeat.loaders.xml.XmlCursor;
import org.hoofbeat.loaders.xml.XmlElement;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;

/**
 * Walks one {@code Classification}: nodes nest, each with its disorder first. Only the path from the root is held. The
 * classification has an ORPHAcode too and stands above its roots, so that one of a single disorder is not lost; a node
 * without a disorder is passed through.
 */
final class ClassificationReader {

  private final String file;
  private final XmlCursor xml;
  private final OrphaStatements orpha;
  private final StatementSink sink;
  private final Set<String> described;
  private final Deque<Optional<TermId>> path = new ArrayDeque<>();

  ClassificationReader(
      String file,
      XmlCursor xml,
      OrphaStatements orpha,
      StatementSink sink,
      Set<String> described) {
    this.file = file;
    this.xml = xml;
    this.orpha = orpha;
    this.sink = sink;
    this.described = described;
  }

  /** Reads from the start tag of {@code Classification} to its end. */
  void read() {
    int top = xml.depth();
    String classification = "";
    String number = "";
    while (true) {
      boolean start = xml.nextTag();
      if (!start && xml.depth() < top) {
        return;
      }
      if (start && xml.name().equals("OrphaNumber") && xml.depth() == top + 1) {
        number = xml.element().text();
      } else if (start && xml.name().equals("Name") && xml.depth() == top + 1) {
        classification = xml.element().text();
      } else if (start && xml.name().equals("ClassificationNode")) {
        path.push(Optional.empty());
      } else if (start && xml.name().equals("Disorder")) {
        disorder(xml.element(), number, classification);
      } else if (!start && xml.name().equals("ClassificationNode")) {
        path.pop();
      }
    }
  }

  private void disorder(XmlElement element, String number, String classification) {
    sink.row(file, element.line());
    TermId id = orpha.disease(element.textAt("OrphaCode"));
    if (id == null || path.isEmpty()) {
      return;
    }
    path.pop();
    Optional<TermId> parent =
        path.stream().flatMap(Optional::stream).findFirst().or(() -> head(number, classification));
    path.push(Optional.of(id));
    parent.ifPresent(above -> orpha.parent(id, above, classification));
    String label = element.textAt("Name");
    if (!label.isEmpty() && described.add(id.value())) {
      Map<String, String> details =
          new HashMap<>(XmlDetails.rest(element, "OrphaCode", "Name", "DisorderType"));
      details.put("first classification", classification);
      sink.accept(Concept.of(id, ConceptKind.DISEASE, label, Language.EN, details));
      orpha.disorderType(id, element.textAt("DisorderType", "Name"), Map.of());
    }
  }

  private Optional<TermId> head(String number, String classification) {
    TermId id = number.isEmpty() ? null : orpha.disease(number);
    if (id == null) {
      return Optional.empty();
    }
    if (!classification.isEmpty() && described.add(id.value())) {
      sink.accept(Concept.of(id, ConceptKind.CODE, classification));
    }
    return Optional.of(id);
  }
}
