package org.hoofbeat.text.form;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import java.util.Optional;

/**
 * The sound of a Chinese name without tones: {@code 肌张力低下} is {@code jizhanglidixia}, initials {@code jzldx}.
 *
 * @param full all syllables joined; Latin letters and digits of the name stand as they are
 * @param initials first letters of the syllables
 */
public record Pinyin(String full, String initials) {

  /** The sound of a name key ({@link NameKey}); empty where it holds no Chinese character. */
  public static Optional<Pinyin> of(String key) {
    boolean han = key.chars().anyMatch(c -> CharacterFolding.isHan((char) c));
    if (!han) {
      return Optional.empty();
    }
    StringBuilder full = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    List<com.hankcs.hanlp.dictionary.py.Pinyin> syllables = HanLP.convertToPinyinList(key);
    for (int i = 0; i < syllables.size(); i++) {
      String syllable = syllables.get(i).getPinyinWithoutTone();
      if ("none".equals(syllable)) {
        char c = i < key.length() ? key.charAt(i) : ' ';
        syllable = c < 0x80 && Character.isLetterOrDigit(c) ? String.valueOf(c) : "";
      }
      full.append(syllable);
      initials.append(syllable.isEmpty() ? "" : syllable.substring(0, 1));
    }
    return Optional.of(new Pinyin(full.toString(), initials.toString()));
  }
}
