package org.hoofbeat.text.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that comes out of other programs: markup, bytes of another encoding. */
class PastedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发<b>热</b>3天 | 发热3天",
        "头围44cm&lt;-3SD&nbsp;男 | 头围44cm<-3sd 男",
        "&#21457;&#x70ED; | 发热",
        "R&D, AT&T; 5<6 | r&d, at&t; 5<6",
        "<style>p{font:a}</style>发热 | 发热",
        "{\\rtf1\\ansi{\\fonttbl{\\f0 SimSun;}}\\f0\\fs21 \\'b7\\'a2\\'c8\\'c83\\'cc\\'ec\\b0 no} | 发热3天no",
        "{\\rtf1 \\u21457?\\u28909?} | 发热",
        "<3岁, <-2SD | <3岁, <-2sd",
        "IgA <LLN, IgG >ULN | iga <lln, igg >uln",
        "<o:p>发</o:p><b class=x>热</b> | 发热"
      })
  void aReaderSeesTheTextWithoutItsMarkup(String pasted, String seen) {
    assertThat(FoldedText.of(pasted).text().strip()).isEqualTo(seen);
  }

  @Test
  void cellsAndBlocksPartWhatTheyHold() {
    assertThat(FoldedText.of("<tr><td>头围</td><td>44cm</td></tr><tr>无</tr>发热").text())
        .isEqualTo("\n 头围  44cm \n\n无\n发热");
  }

  @Test
  void offsetsHoldTheWholeOfWhatStandsForACharacter() {
    String pasted = "{\\rtf1 \\'b7\\'a2\\'c8\\'c8}";
    FoldedText text = FoldedText.of(pasted);
    int at = text.text().indexOf("发热");
    assertThat(pasted.substring(text.start(at), text.end(at + 1)))
        .isEqualTo("\\'b7\\'a2\\'c8\\'c8");
  }

  @Property(tries = 500)
  void offsetsOfAnyMarkupLieOnTheTextInOrder(@ForAll String before, @ForAll String after) {
    for (String opening : new String[] {"{\\rtf1 \\", "<", "<!--", "&#", "<td", "{\\rtf{\\*\\'b"}) {
      String pasted = opening + before + ">;发热" + after;
      FoldedText text = FoldedText.of(pasted);
      int last = 0;
      for (int i = 0; i < text.text().length(); i++) {
        assertThat(text.start(i)).isBetween(last, pasted.length() - 1);
        assertThat(text.end(i)).isBetween(text.start(i) + 1, pasted.length());
        last = text.start(i);
      }
    }
  }

  @Test
  void bytesOfHospitalExportsAreRead() {
    String note = "患儿，男，3岁，发热3天。";
    assertThat(TextDecoder.decode(note.getBytes(Charset.forName("GBK")))).isEqualTo(note);
    assertThat(TextDecoder.decode(("\uFEFF" + note).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(note);
  }

  @Property(tries = 200)
  void anyBytesAreText(@ForAll byte[] bytes) {
    assertThat(FoldedText.of(TextDecoder.decode(bytes))).isNotNull();
  }
}
