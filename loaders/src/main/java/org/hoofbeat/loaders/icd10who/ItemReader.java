package org.hoofbeat.loaders.icd10who;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.xml.XmlCursor;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/** Nested {@code item}s, each with its {@code name} (the code) and {@code description} before the items below it. */
final class ItemReader {

  private static final class Item {
    final String type;
    final long line;
    final @Nullable Item parent;
    String code = "";
    String description = "";
    @Nullable TermId id;
    boolean said;

    Item(String type, long line, @Nullable Item parent) {
      this.type = type;
      this.line = line;
      this.parent = parent;
    }
  }

  private final String file;
  private final XmlCursor xml;
  private final CodeTree tree;
  private final StatementSink sink;
  private final Deque<Item> open = new ArrayDeque<>();

  ItemReader(String file, XmlCursor xml, CodeTree tree, StatementSink sink) {
    this.file = file;
    this.xml = xml;
    this.tree = tree;
    this.sink = sink;
  }

  void read() {
    String root = xml.name();
    int version = root.indexOf("_v");
    if (version > 0) {
      sink.version(root.substring(version + 2));
    }
    while (true) {
      boolean start = xml.nextTag();
      if (!start && xml.depth() == 0) {
        // Reading on to the end shows a compressed file that was cut off behind the root.
        xml.nextStart();
        return;
      }
      Item item = open.peek();
      if (start && xml.name().equals("item")) {
        say(item);
        open.push(new Item(xml.attribute("type"), xml.line(), item));
      } else if (!start && xml.name().equals("item")) {
        say(open.pop());
      } else if (start && item != null && xml.name().equals("name")) {
        item.code = xml.element().text();
      } else if (start && item != null && xml.name().equals("description")) {
        item.description = xml.element().text();
      }
    }
  }

  private void say(@Nullable Item item) {
    if (item == null || item.said) {
      return;
    }
    item.said = true;
    sink.row(file, item.line);
    Map<String, String> details = item.type.isEmpty() ? Map.of() : Map.of("type", item.type);
    item.id = tree.define(item.code, item.description, null, Language.EN, details);
    if (item.id != null && item.parent != null) {
      tree.under(item.id, item.parent.id);
    }
  }
}
