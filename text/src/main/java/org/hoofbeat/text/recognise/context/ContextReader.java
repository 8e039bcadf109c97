package org.hoofbeat.text.recognise.context;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.recognise.word.TokenKind;
import org.hoofbeat.text.recognise.word.Tokens;

/** All scopes of a text, sentence by sentence, each read in the language that its characters are of. */
public final class ContextReader {

  private static final String ABSENT = "(-)";

  private ContextReader() {}

  public static List<Scope> read(FoldedText text, Tokens tokens) {
    List<Scope> scopes = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.SENTENCE_END) {
        sentence(text, start, tokens.start(i) + 1, scopes);
        start = tokens.end(i);
      }
    }
    sentence(text, start, text.text().length(), scopes);
    scopes.sort(java.util.Comparator.comparingInt(Scope::start));
    return scopes;
  }

  private static void sentence(FoldedText text, int start, int end, List<Scope> scopes) {
    if (end <= start) {
      return;
    }
    String sentence = text.text().substring(start, end);
    // "ANA(-)." has no Chinese character, and yet is written as Chinese reports are.
    boolean han = sentence.contains(ABSENT);
    boolean latin = false;
    for (int i = 0; i < sentence.length(); i++) {
      han |= CharacterFolding.isHan(sentence.charAt(i));
      latin |= sentence.charAt(i) >= 'a' && sentence.charAt(i) <= 'z';
    }
    if (han) {
      ChineseContext.read(
          sentence, start, at -> text.original().charAt(text.start(at)) == '、', scopes);
    }
    if (latin) {
      EnglishContext.read(sentence, start, scopes);
    }
  }
}
