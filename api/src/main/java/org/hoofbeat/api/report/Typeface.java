package org.hoofbeat.api.report;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets text so that every character of it can be read: Latin in Helvetica, which every reader has, the rest in a Chinese font
 * of this machine, embedded. A character that the font lacks is written as its code point; with no such font at all, text that
 * needs one is refused with the name of a package to install. Nothing is ever an empty box. Thread-safe.
 */
@Component
public final class Typeface {

  /** Seen in every Chinese font and in no other. */
  private static final int PROBE = '病';

  private static final int LAST_LATIN = 0x7E;

  private final List<Path> fontFolders;
  private final BaseFont latin;
  private volatile @Nullable BaseFont chinese;

  Typeface() {
    this(FontFiles.FOLDERS);
  }

  Typeface(List<Path> fontFolders) {
    this.fontFolders = List.copyOf(fontFolders);
    this.latin = open(BaseFont.HELVETICA, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
  }

  /** @param style of {@link Font}: {@code NORMAL}, {@code BOLD}… */
  public Phrase set(String text, float points, int style) {
    Phrase phrase = new Phrase();
    phrase.setLeading(points * 1.35f);
    StringBuilder run = new StringBuilder();
    boolean latinRun = true;
    for (int character : text.codePoints().toArray()) {
      boolean isLatin = character <= LAST_LATIN;
      if (isLatin != latinRun) {
        add(phrase, run, font(latinRun, points, style));
        latinRun = isLatin;
      }
      if (isLatin || getChinese().charExists(character)) {
        run.appendCodePoint(character);
      } else {
        run.append("U+").append(Integer.toHexString(character));
      }
    }
    add(phrase, run, font(latinRun, points, style));
    return phrase;
  }

  private static void add(Phrase phrase, StringBuilder run, @Nullable Font font) {
    if (!run.isEmpty()) {
      phrase.add(new Chunk(run.toString(), font));
      run.setLength(0);
    }
  }

  private @Nullable Font font(boolean isLatin, float points, int style) {
    BaseFont face = isLatin ? latin : chinese;
    return face == null ? null : new Font(face, points, style);
  }

  private BaseFont getChinese() {
    BaseFont found = chinese;
    if (found == null) {
      found = findChinese().orElseThrow(Typeface::noFont);
      chinese = found;
    }
    return found;
  }

  private Optional<BaseFont> findChinese() {
    for (Path file : FontFiles.list(fontFolders)) {
      String name = file + (file.toString().endsWith(".ttc") ? ",0" : "");
      try {
        BaseFont font = open(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        if (font.charExists(PROBE)) {
          return Optional.of(font);
        }
      } catch (RuntimeException unusable) {
        continue; // Of a kind that cannot be embedded; the next may be.
      }
    }
    return Optional.empty();
  }

  private static BaseFont open(String name, String encoding, boolean embedded) {
    try {
      return BaseFont.createFont(name, encoding, embedded);
    } catch (IOException | DocumentException e) {
      throw new HoofbeatFailure(ErrorCode.BAD_STATE, "A font cannot be read: " + name, e);
    }
  }

  private static HoofbeatFailure noFont() {
    return new HoofbeatFailure(
        ErrorCode.UNAVAILABLE,
        "No Chinese font is installed where the server runs, so that this PDF cannot be written"
            + "\nMaybe install one (Debian and Ubuntu: apt install fonts-noto-cjk; Red Hat: dnf install"
            + " google-noto-sans-cjk-fonts) and ask again, or print the page from the browser.");
  }
}
