package org.hoofbeat.loaders.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.HoofbeatException;

/**
 * Walks an XML file from start tag to start tag. The encoding is the one that the file declares. Document types are not
 * read, entities other than XML's own five stop the load, nothing outside the file is ever opened; depth, text and the
 * size of one {@link #element} are limited. Used by one thread.
 */
public final class XmlCursor implements AutoCloseable {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int HEAD_BYTES = 1024;
  private static final int MAX_ELEMENTS = 100_000;
  private static final String ADVICE =
      "Maybe the file is cut off, or was swapped for one of another format.";

  private final SourceFile file;
  private final InputStream bytes;
  private final XMLStreamReader reader;
  private int depth;

  private XmlCursor(SourceFile file, InputStream bytes) {
    this.file = file;
    this.bytes = bytes;
    this.reader = reader();
  }

  /** Opens a file; the first {@link #nextStart} is at its root. */
  public static XmlCursor open(SourceFile file) throws IOException {
    InputStream bytes = new BufferedInputStream(file.open());
    try {
      if (!beginsLikeXml(bytes)) {
        throw BadSourceFile.at(file.name(), 1, "not XML: it does not begin with '<'", ADVICE);
      }
      return new XmlCursor(file, bytes);
    } catch (RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** Moves to the next start tag; false at the end of the document. */
  public boolean nextStart() {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Moves to the next start or end tag and says whether it is a start; an end leaves {@link #depth} one lower. */
  public boolean nextTag() {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return event == XMLStreamConstants.START_ELEMENT;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw broken("the document ends early", null);
      }
    }
  }

  /** Name of the tag the cursor is at, without its prefix. */
  public String name() {
    return reader.getLocalName();
  }

  /** Elements open, the current start tag included. */
  public int depth() {
    return depth;
  }

  /** 1-based line. */
  public long line() {
    return Math.max(1, reader.getLocation().getLineNumber());
  }

  /** An attribute of the current start tag, empty where there is none. */
  public String attribute(String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value.strip();
  }

  /** Reads the current element whole and leaves the cursor at its end. */
  public XmlElement element() {
    return element(new int[] {0});
  }

  /** A failure at the current line. */
  public HoofbeatException broken(
      String problem, @org.jspecify.annotations.Nullable Exception cause) {
    return cause == null
        ? BadSourceFile.at(file.name(), line(), problem, ADVICE)
        : BadSourceFile.at(file.name(), line(), problem, ADVICE, cause);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** White space and byte order marks aside; the JDK's parser prints what it cannot decode to standard error. */
  private static boolean beginsLikeXml(InputStream bytes) throws IOException {
    bytes.mark(HEAD_BYTES);
    byte[] head = bytes.readNBytes(HEAD_BYTES);
    bytes.reset();
    for (byte b : head) {
      if (b == '<') {
        return true;
      }
      boolean mark =
          b == (byte) 0xEF
              || b == (byte) 0xBB
              || b == (byte) 0xBF
              || b == (byte) 0xFE
              || b == (byte) 0xFF;
      if (!mark && b > ' ' || !mark && b < 0) {
        return false;
      }
    }
    return false;
  }

  private XmlElement element(int[] count) {
    if (++count[0] > MAX_ELEMENTS) {
      throw broken("one entry of more than " + MAX_ELEMENTS + " elements", null);
    }
    String name = name();
    long line = line();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
    }
    StringBuilder text = new StringBuilder();
    StringBuilder full = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement child = element(count);
          children.add(child);
          full.append(' ').append(child.fullText()).append(' ');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String whole = SPACES.matcher(full).replaceAll(" ").strip();
          return new XmlElement(name, attributes, text.toString().strip(), whole, children, line);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, full);
        case XMLStreamConstants.END_DOCUMENT -> throw broken("the document ends early", null);
        default -> {}
      }
    }
  }

  private void append(StringBuilder text, StringBuilder full) {
    text.append(reader.getText());
    full.append(reader.getText());
    if (full.length() > file.limits().lineChars()) {
      throw broken("a text longer than " + file.limits().lineChars() + " characters", null);
    }
  }

  private int next() {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException | NoSuchElementException | IllegalStateException e) {
      throw rethrown(e);
    } catch (HoofbeatException e) {
      throw e;
    } catch (RuntimeException e) {
      // The JDK's parser lets unchecked exceptions of its own through on some broken bytes.
      throw rethrown(e);
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw broken("an entity reference, which is refused: &" + reader.getLocalName() + ";", null);
    }
    if (event == XMLStreamConstants.START_ELEMENT && ++depth > file.limits().depth()) {
      throw broken("elements nested deeper than " + file.limits().depth(), null);
    }
    if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  private HoofbeatException rethrown(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HoofbeatException ours) {
        return ours;
      }
    }
    String message =
        String.valueOf(e.getMessage()).lines().reduce((first, last) -> last).orElse("");
    return broken("not well-formed XML: " + message.replaceFirst("^Message: ", ""), e);
  }

  private XMLStreamReader reader() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("an outside document was asked for: " + systemId);
        });
    try {
      return factory.createXMLStreamReader(bytes);
    } catch (XMLStreamException | RuntimeException e) {
      if (e instanceof HoofbeatException ours) {
        throw ours;
      }
      throw BadSourceFile.at(file.name(), 1, "not XML: " + e.getMessage(), ADVICE, e);
    }
  }
}
