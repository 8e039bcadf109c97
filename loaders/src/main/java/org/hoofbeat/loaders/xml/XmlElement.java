package org.hoofbeat.loaders.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small part of a document, read whole.
 *
 * @param text the character data directly inside, stripped
 * @param fullText the text of this element and of all below it in document order, runs of white space as one space
 * @param line 1-based line of the start tag
 */
public record XmlElement(
    String name,
    Map<String, String> attributes,
    String text,
    String fullText,
    List<XmlElement> children,
    long line) {

  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The first child of that name, or null. */
  public @Nullable XmlElement first(String child) {
    for (XmlElement element : children) {
      if (element.name.equals(child)) {
        return element;
      }
    }
    return null;
  }

  /** The children of that name. */
  public List<XmlElement> list(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }

  /** The elements named {@code item} inside the first child named {@code list}; none where there is no such list. */
  public List<XmlElement> list(String list, String item) {
    XmlElement holder = first(list);
    return holder == null ? List.of() : holder.list(item);
  }

  /** The text at the end of a path of first children; empty where the path ends early. */
  public String textAt(String... path) {
    XmlElement at = this;
    for (String step : path) {
      at = at.first(step);
      if (at == null) {
        return "";
      }
    }
    return at.text;
  }

  /** An attribute, empty where there is none. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }
}
