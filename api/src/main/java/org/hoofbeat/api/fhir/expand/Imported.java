package org.hoofbeat.api.fhir.expand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.api.fhir.code.CodeSystemContent;

/** The codes of a value set that another one refers to. */
final class Imported {

  private final List<Entry> entries;
  private final Set<String> keys = new HashSet<>();

  Imported(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    entries.forEach(entry -> keys.add(key(entry.system(), entry.concept().code())));
  }

  private static String key(CodeSystemContent system, String code) {
    return system.facts().url() + "\u0000" + code;
  }

  List<Entry> entries() {
    return entries;
  }

  boolean has(CodeSystemContent system, String code) {
    return keys.contains(key(system, code));
  }

  static boolean allHave(List<Imported> imports, CodeSystemContent system, String code) {
    for (Imported imported : imports) {
      if (!imported.has(system, code)) {
        return false;
      }
    }
    return true;
  }
}
