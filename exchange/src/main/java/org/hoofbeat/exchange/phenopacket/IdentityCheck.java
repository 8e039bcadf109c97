package org.hoofbeat.exchange.phenopacket;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks through a whole phenopacket for what could say who the patient is. It would rather refuse too much: exact dates, free
 * text, files and further identifiers are refused whatever they hold. Reasons name the place and never repeat the value.
 */
final class IdentityCheck {

  /** Vocabulary entries, variants and the packet's own history: not about whom the patient is. */
  private static final Set<String> NOT_LOOKED_AT =
      Set.of(
          "OntologyClass",
          "MetaData",
          "VariantInterpretation",
          "GeneDescriptor",
          "ExternalReference");

  /** Published patients are named by their paper. */
  private static final Pattern PAPER = Pattern.compile("^PMID[_:]?\\d{1,8}(?!\\d)");

  private static final Pattern RECORD_NUMBER = Pattern.compile("\\d{6,}|\\d{3,}[- ]\\d{3,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}[ ·,]+\\p{L}{2,}");

  private final List<String> reasons = new ArrayList<>();

  private IdentityCheck() {}

  /** Why the packet is refused, in the order of its fields; empty where nothing was found. */
  static List<String> reasons(Message packet) {
    IdentityCheck check = new IdentityCheck();
    check.walk("", packet);
    return check.reasons;
  }

  private void walk(String path, Message message) {
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              String at = path.isEmpty() ? field.getJsonName() : path + "." + field.getJsonName();
              if (value instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                  look(at + "[" + i + "]", field, items.get(i));
                }
              } else {
                look(at, field, value);
              }
            });
  }

  private void look(String at, FieldDescriptor field, Object value) {
    if (value instanceof Message message) {
      String type = message.getDescriptorForType().getName();
      if (type.equals("Timestamp")) {
        reasons.add(at + ": an exact date; give an age or an HPO class");
      } else if (type.equals("File")) {
        reasons.add(at + ": a file");
      } else if (!NOT_LOOKED_AT.contains(type)) {
        walk(at, message);
      }
    } else if (value instanceof String text) {
      look(at, field.getName(), text);
    }
  }

  private void look(String at, String name, String text) {
    if (name.equals("description")) {
      reasons.add(at + ": free text, in which no program finds every name");
    } else if (name.equals("alternate_ids")) {
      reasons.add(at + ": a further identifier of the patient");
    } else if (namesSomebody(text)) {
      reasons.add(at + ": it looks like a name, a record number or an address");
    }
  }

  /** True for what looks like a person's name, the number of a record, a phone or an identity card, or an e-mail address. */
  static boolean namesSomebody(String text) {
    String own = PAPER.matcher(text.strip()).replaceFirst("");
    return RECORD_NUMBER.matcher(own).find()
        || HAN.matcher(own).find()
        || TWO_WORDS.matcher(own).find()
        || own.indexOf('@') >= 0;
  }
}
