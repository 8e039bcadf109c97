package org.hoofbeat.loaders.orphadata;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.xml.XmlElement;

/** Child elements that have no field of their own, by element name; a list keeps its texts one a line. */
final class XmlDetails {

  private XmlDetails() {}

  static Map<String, String> rest(XmlElement element, String... known) {
    Set<String> left = Set.of(known);
    Map<String, String> rest = new TreeMap<>();
    for (XmlElement child : element.children()) {
      String text = child.fullText();
      if (!left.contains(child.name()) && !text.isEmpty()) {
        rest.merge(child.name(), text, (first, second) -> first + "\n" + second);
      }
    }
    return rest;
  }
}
