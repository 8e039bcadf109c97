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
import org.hoofbeat.model.Concept;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;

/**
 * Walks one {@code Classification}: nodes nest, each with its disorder first. Only the path from the root is held. The
 * classification itself is its head disorder's parent by name only: it is no disorder.
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
    while (true) {
      boolean start = xml.nextTag();
      if (!start && xml.depth() < top) {
        return;
      }
      if (start && xml.name().equals("Name") && xml.depth() == top + 1) {
        classification = xml.element().text();
      } else if (start && xml.name().equals("ClassificationNode")) {
        path.push(Optional.empty());
      } else if (start && xml.name().equals("Disorder")) {
        disorder(xml.element(), classification);
      } else if (!start && xml.name().equals("ClassificationNode")) {
        path.pop();
      }
    }
  }

  private void disorder(XmlElement element, String classification) {
    sink.row(file, element.line());
    TermId id = orpha.disease(element.textAt("OrphaCode"));
    if (id == null || path.isEmpty()) {
      return;
    }
    path.pop();
    Optional<TermId> parent = path.isEmpty() ? Optional.empty() : path.getFirst();
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
}
