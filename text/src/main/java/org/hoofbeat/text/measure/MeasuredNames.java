package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hoofbeat.text.form.CharacterFolding;
import org.jspecify.annotations.Nullable;

/** Finds names of what is measured in folded text, the longest first, none that begins within a Latin word. Immutable. */
final class MeasuredNames {

  private static final int BUCKETS = 1 << 12;

  /** By a hash of the first two characters, the longest first. */
  private final List<List<String>> byStart = new ArrayList<>(BUCKETS);

  private final List<String> singles = new ArrayList<>();

  MeasuredNames(Collection<String> names) {
    for (int i = 0; i < BUCKETS; i++) {
      byStart.add(new ArrayList<>(0));
    }
    for (String name : names) {
      (name.length() == 1 ? singles : bucket(name, 0)).add(name);
    }
    byStart.forEach(
        bucket ->
            bucket.sort(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n)));
  }

  Search in(String text) {
    return new Search(text);
  }

  private List<String> bucket(String text, int at) {
    return byStart.get((text.charAt(at) * 31 + text.charAt(at + 1)) & BUCKETS - 1);
  }

  private @Nullable String at(String text, int at) {
    if (at + 1 < text.length()) {
      for (String name : bucket(text, at)) {
        if (text.startsWith(name, at)) {
          return name;
        }
      }
    }
    for (String name : singles) {
      if (text.startsWith(name, at)) {
        return name;
      }
    }
    return null;
  }

  /** The names one after another; not thread-safe. */
  final class Search {
    private final String text;
    private int next;
    private int start;
    private String name = "";

    private Search(String text) {
      this.text = text;
    }

    boolean find() {
      for (int i = next; i < text.length(); i++) {
        boolean within = i > 0 && isWord(text.charAt(i - 1)) || isJoined(i);
        String found = within ? null : at(text, i);
        if (found != null && !isOfOther(found, i)) {
          start = i;
          name = found;
          next = i + found.length();
          return true;
        }
      }
      next = text.length();
      return false;
    }

    /** 钾 is that of the blood where it stands by itself, not in 尿钾. */
    private boolean isOfOther(String found, int at) {
      return found.length() == 1
          && CharacterFolding.isHan(found.charAt(0))
          && at > 0
          && CharacterFolding.isHan(text.charAt(at - 1));
    }

    /** MELD-Na is no sodium, non-HDL no HDL. */
    private boolean isJoined(int at) {
      return text.startsWith("meld-", at - 5) || text.startsWith("non-", at - 4);
    }

    private boolean isWord(char c) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    int start() {
      return start;
    }

    int end() {
      return start + name.length();
    }

    String group() {
      return name;
    }
  }
}
