package org.hoofbeat.text.normalise;

import java.util.List;

/** A phrase with the names that stand for it, as a person chose them. */
public record Example(String text, List<String> names) {

  public Example {
    names = List.copyOf(names);
  }
}
