package org.hoofbeat.text.recognise.word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.text.form.Numerals;
import org.hoofbeat.text.form.ResourceLines;

/**
 * The canonical form of a word: its stem, or the family that it belongs to. Immutable; read from the module's two word
 * lists, {@code word-families-en.txt} and {@code word-families-zh.txt}.
 */
public final class WordForms {

  private static final String ENGLISH = "word-families-en.txt";
  private static final String CHINESE = "word-families-zh.txt";

  /** Words that carry no finding of their own; windows pass over them. */
  private static final Set<String> EMPTY =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "in",
          "on",
          "at",
          "to",
          "by",
          "with",
          "for",
          "from",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "has",
          "have",
          "had",
          "and",
          "or",
          "as",
          "that",
          "which",
          "his",
          "her",
          "their",
          "its",
          "there",
          "appear",
          "appears",
          "appeared",
          "appearing",
          "appearance",
          "noted",
          "seen",
          "some",
          "also",
          "s",
          "it",
          "appreciated",
          "observed",
          "present",
          "evident",
          "overlying",
          "underlying",
          "obvious",
          "overt",
          "grossly",
          "apparent");

  /** Words of degree and side: part of a wording that states them, else passed over. */
  private static final Set<String> MODIFIERS =
      Set.of(
          "slightly",
          "mildly",
          "somewhat",
          "very",
          "relatively",
          "markedly",
          "subtle",
          "mild",
          "slight",
          "bit",
          "little",
          "both",
          "bilateral",
          "bilaterally",
          "left",
          "right",
          "minimal",
          "minimally",
          "significant",
          "significantly",
          "fairly",
          "quite",
          "moderate",
          "moderately",
          "severe",
          "severely",
          "sided",
          "unilateral",
          "l",
          "r",
          "rather",
          "multiple",
          "轻度",
          "多发",
          "散发",
          "中度",
          "重度",
          "明显",
          "轻微",
          "严重",
          "双侧",
          "左侧",
          "右侧",
          "单侧",
          "显著",
          "稍",
          "略",
          "较",
          "十分",
          "非常",
          "轻",
          "极",
          "稍显",
          "略显",
          "体积",
          "形态",
          "信号",
          "体部",
          "压部",
          "膝部",
          "上叶",
          "中叶",
          "下叶",
          "少量",
          "少许",
          "大量",
          "中量",
          "弥漫",
          "散在",
          "局限",
          "广泛",
          "囊样",
          "进行",
          "逐渐",
          "间断",
          "阵发",
          "持续",
          "完全",
          "部分",
          "不同程度",
          "普遍",
          "均匀",
          "稍微",
          "有所",
          "极度",
          "局部",
          "渐",
          "明确",
          "区",
          "样",
          "灶状",
          "灶性",
          "中部",
          "轻中度",
          "中重度",
          "有点",
          "有些",
          "比较",
          "特别",
          "老是",
          "总是",
          "经常",
          "时有",
          "偶有");

  private static final Map<String, String> ORDINALS =
      Map.of(
          "first", "1", "second", "2", "third", "3", "fourth", "4", "fifth", "5", "1st", "1", "2nd",
          "2", "3rd", "3", "4th", "4", "5th", "5");

  private static final int BEGINS = 1 << 16;

  /** No word of the list is longer; a longer one would not be found. */
  private static final int LONGEST_CHINESE = Integer.SIZE - 1;

  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> chinese = new HashMap<>();

  /** By its first character, a bit for each length that a word of the list has. */
  private final int[] chineseLengths = new int[Character.MAX_VALUE + 1];

  /** Hashes of the first two characters of words; where none stands no word begins. */
  private final BitSet chineseBegins = new BitSet(BEGINS);

  WordForms() {
    for (String line : ResourceLines.of(WordForms.class, ENGLISH)) {
      String[] words = line.split(" ");
      for (String word : words) {
        if (words.length > 1) {
          english.put(EnglishStem.of(word), words[0]);
        }
        english.put(word, words[0]);
      }
    }
    for (String word : MODIFIERS) {
      if (word.charAt(0) > 0x80 && word.length() > 1) {
        chinese.put(word, word);
        begin(word);
      }
    }
    for (String line : ResourceLines.of(WordForms.class, CHINESE)) {
      String[] words = line.split(" ");
      for (String word : words) {
        chinese.put(word, words[0]);
        begin(word);
      }
    }
  }

  /** The lines of both word lists: when they change, all words are to be read anew. */
  public static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.addAll(ResourceLines.of(WordForms.class, ENGLISH));
    lines.addAll(ResourceLines.of(WordForms.class, CHINESE));
    return lines;
  }

  private void begin(String word) {
    if (word.length() > 1) {
      chineseLengths[word.charAt(0)] |= 1 << Math.min(word.length(), LONGEST_CHINESE);
      chineseBegins.set(pair(word.charAt(0), word.charAt(1)));
    }
  }

  private static int pair(char first, char second) {
    return (first * 0x9E37 + second) & BEGINS - 1;
  }

  /** The form of a lower-case Latin word or number. */
  String latin(String word) {
    String ordinal = ORDINALS.get(word);
    if (ordinal != null) {
      return ordinal;
    }
    int roman = word.length() > 1 ? Numerals.roman(word) : 0;
    if (roman > 0) {
      return Integer.toString(roman);
    }
    String whole = english.get(word);
    if (whole != null) {
      return whole;
    }
    String stem = EnglishStem.of(word);
    return english.getOrDefault(stem, stem);
  }

  boolean isEmpty(String word) {
    return EMPTY.contains(word);
  }

  boolean isModifier(String word) {
    return MODIFIERS.contains(word) || MODIFIERS.contains(chinese(word));
  }

  /** The length of the longest Chinese word of the list that begins here; 1 where none does. */
  int chineseLength(String text, int start) {
    int lengths = chineseLengths[text.charAt(start)];
    if (lengths == 0
        || start + 1 == text.length()
        || !chineseBegins.get(pair(text.charAt(start), text.charAt(start + 1)))) {
      return 1;
    }
    int longest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(lengths);
    for (int length = Math.min(longest, text.length() - start); length > 1; length--) {
      if ((lengths >>> length & 1) != 0
          && chinese.containsKey(text.substring(start, start + length))) {
        return length;
      }
    }
    return 1;
  }

  boolean isChineseWord(String word) {
    return chinese.containsKey(word);
  }

  /** The form of a Chinese word. */
  String chinese(String word) {
    return chinese.getOrDefault(word, word);
  }
}
