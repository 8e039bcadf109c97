package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.normalise.character.CharacterGrams;
import org.hoofbeat.text.normalise.character.GramIndex;

/** The names that may be chosen, each with the other ways to write it, to be found by shared characters. Immutable once built. */
final class CodeList {

  private final List<Target> targets;
  private final GramIndex index = new GramIndex();
  private final List<Form> forms = new ArrayList<>();
  private final Map<Integer, List<Form>> byOwner = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();

  CodeList(List<Target> targets) {
    this.targets = List.copyOf(targets);
    for (int i = 0; i < targets.size(); i++) {
      add(NameKey.of(targets.get(i).name()), i, false);
    }
    for (int i = 0; i < targets.size(); i++) {
      for (String alias : BracketedName.aliases(targets.get(i).name())) {
        add(NameKey.of(alias), i, true);
      }
    }
    index.seal();
  }

  private void add(String key, int owner, boolean alias) {
    if (key.length() > (alias ? 1 : 0) && byKey.putIfAbsent(key, owner) == null) {
      index.add(key);
      Form form = new Form(key, owner, alias, CharacterGrams.sorted(key));
      byOwner.computeIfAbsent(owner, number -> new ArrayList<>(2)).add(form);
      forms.add(form);
    }
  }

  Target target(int owner) {
    return targets.get(owner);
  }

  GramIndex index() {
    return index;
  }

  /** The form with this number in the index. */
  Form form(int number) {
    return forms.get(number);
  }

  /** The ways to write a target's name. */
  List<Form> formsOf(int owner) {
    return byOwner.getOrDefault(owner, List.of());
  }

  /** The target with this wording; -1 if none. */
  int find(String key) {
    return byKey.getOrDefault(key, -1);
  }

  /** One way to write a target's name. */
  record Form(String key, int owner, boolean alias, int[] grams) {}
}
