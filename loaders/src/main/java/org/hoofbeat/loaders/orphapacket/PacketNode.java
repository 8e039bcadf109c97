package org.hoofbeat.loaders.orphapacket;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.loaders.orpha.OrphaWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Levels the shapes in which packets write one thing: a list of {@code {X:{…}}}, of {@code {X:[…]}} or of bare objects,
 * one {@code {X:{…}}} or {@code {X:[…]}} in place of the list, or the words "no data".
 */
final class PacketNode {

  private PacketNode() {}

  /** The items of a member, unwrapped; none for a missing member and for "no data". */
  static List<JsonNode> items(@Nullable JsonNode holder, String wrapper) {
    List<JsonNode> items = new ArrayList<>();
    collect(holder, wrapper, items);
    return items;
  }

  /** A member's text; empty where it is missing, null, "no data" or not a plain value. */
  static String text(JsonNode object, String member) {
    JsonNode value = object.get(member);
    if (value == null || !value.isValueNode() || value.isNull()) {
      return "";
    }
    String text = value.asString().strip();
    return OrphaWords.isStated(text) ? text : "";
  }

  private static void collect(@Nullable JsonNode node, String wrapper, List<JsonNode> items) {
    if (node == null || node.isNull()) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, wrapper, items));
    } else if (node.isObject() && node.has(wrapper) && !isItem(node, wrapper)) {
      collect(node.get(wrapper), wrapper, items);
    } else if (!node.isValueNode() || OrphaWords.isStated(node.asString())) {
      items.add(node);
    }
  }

  /** A wrapper holds nothing else; an object with more members is the item, though one is named like the wrapper. */
  private static boolean isItem(JsonNode node, String wrapper) {
    return node.size() > 1 && node.get(wrapper).isValueNode();
  }
}
