package org.hoofbeat.text.form;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is tried only where one of the triples of characters stands that a match can begin with. Finds what
 * {@link Pattern} finds, many times sooner where matches are rare and alternatives many. Immutable and thread-safe.
 *
 * <p>Repeat a group possessively, {@code (?:…)*+}: of other loops a matcher remembers the places it tried, and clears that memory
 * at every trial.
 *
 * <p>The triples are read off the expression by {@link PatternStarts}. Looking around sees past the ends of a region.
 */
public final class SoughtPattern {

  private static final int HASHES = 1 << 16;
  private static final String WORD_BEGINS = "\\b";

  private final Pattern pattern;
  private final boolean anywhere;

  /** Matches begin with a word, so none begins within one. */
  private final boolean atWords;

  /** A bit for each first character: most characters of a text are told apart here. */
  private final long[] firsts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private final BitSet singles = new BitSet();

  /** Hashes of pairs and of triples; one too many costs a trial, no match is missed. */
  private final BitSet pairs = new BitSet(HASHES);

  private final BitSet triples = new BitSet(HASHES);

  private SoughtPattern(Pattern pattern) {
    this.pattern = pattern;
    boolean open = false;
    for (String start : PatternStarts.of(pattern.pattern())) {
      if (start.isEmpty() || start.charAt(0) == PatternStarts.ANY) {
        open = true;
        continue;
      }
      char first = start.charAt(0);
      firsts[first >> 6] |= 1L << first;
      if (start.length() == 1 || start.charAt(1) == PatternStarts.ANY) {
        singles.set(first);
      } else if (start.length() == 2 || start.charAt(2) == PatternStarts.ANY) {
        pairs.set(hash(first, start.charAt(1)));
      } else {
        triples.set(hash(hash(first, start.charAt(1)), start.charAt(2)));
      }
    }
    this.anywhere = open;
    this.atWords = pattern.pattern().startsWith(WORD_BEGINS) && isOneGroup(pattern.pattern());
  }

  /** The group that follows the beginning of a word ends with the expression, but for what may stand after a word. */
  private static boolean isOneGroup(String regex) {
    int open = 0;
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      i += c == '\\' ? 1 : 0;
      inClass = c == '[' || inClass && c != ']';
      open += inClass ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && open == 0 && !inClass) {
        return false;
      }
    }
    return true;
  }

  /** The expression, without flags. */
  public static SoughtPattern of(String regex) {
    return new SoughtPattern(Pattern.compile(regex));
  }

  /** A search from the beginning. */
  public Search in(String text) {
    return in(text, 0, text.length());
  }

  /** A search for matches that begin and end within the region. */
  public Search in(String text, int from, int to) {
    return new Search(text, from, to);
  }

  private boolean mayBegin(String text, int at) {
    return (anywhere || isStart(text, at)) && !(atWords && isWithinWord(text, at));
  }

  private boolean isStart(String text, int at) {
    char c = text.charAt(at);
    if ((firsts[c >> 6] >>> c & 1) == 0) {
      return false;
    }
    if (singles.get(c)) {
      return true;
    }
    if (at + 1 >= text.length()) {
      return false;
    }
    int pair = hash(c, text.charAt(at + 1));
    return pairs.get(pair)
        || at + 2 < text.length() && triples.get(hash(pair, text.charAt(at + 2)));
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static int hash(int first, char second) {
    return (first * 0x9E37 + second) & HASHES - 1;
  }

  /** The matches one after another; not thread-safe. */
  public final class Search {
    private final String text;
    private final int to;
    private int next;

    /** Made where a match may begin: most texts hold no such place. */
    private @Nullable Matcher matcher;

    private Search(String text, int from, int to) {
      this.text = text;
      this.to = to;
      this.next = from;
    }

    private boolean begins(int at) {
      if (matcher == null) {
        matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      return matcher.region(at, to).lookingAt();
    }

    private Matcher found() {
      if (matcher == null) {
        throw new IllegalStateException("Nothing has been found");
      }
      return matcher;
    }

    /** Goes to the next match; false where there is none. */
    public boolean find() {
      for (int at = next; at < to; at++) {
        if (mayBegin(text, at) && begins(at)) {
          next = Math.max(at + 1, found().end());
          return true;
        }
      }
      next = to;
      return false;
    }

    public int start() {
      return found().start();
    }

    public int end() {
      return found().end();
    }

    public String group() {
      return found().group();
    }

    /** Where a group begins; -1 if it caught nothing. */
    public int start(int number) {
      return found().start(number);
    }

    /** Where a group ends; -1 if it caught nothing. */
    public int end(int number) {
      return found().end(number);
    }

    /** How many groups the expression has. */
    public int groups() {
      return found().groupCount();
    }

    /** What a group caught; null if nothing. */
    public @Nullable String group(int number) {
      return found().group(number);
    }
  }
}
