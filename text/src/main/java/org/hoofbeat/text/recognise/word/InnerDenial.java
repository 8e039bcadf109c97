package org.hoofbeat.text.recognise.word;

import java.util.List;
import org.hoofbeat.text.form.CharacterFolding;

/** "Lymph nodes not felt enlarged": between the head and what is said of it the denial is passed over, and holds. */
final class InnerDenial {

  private static final List<String> DENIALS =
      List.of("未触及", "未扪及", "未闻及", "未见明显", "未见", "未及", "未发现", "无明显");

  /** Before these 无 is passed over as well: 智力无异常. */
  private static final List<String> DENIED = List.of("异常", "畸形", "受损", "受累", "障碍");

  private InnerDenial() {}

  /** Where a denial ends that stands between two Chinese characters; its own place if none. */
  static int end(String text, int start) {
    char c = text.charAt(start);
    if (c != '未' && c != '无' || start == 0 || !CharacterFolding.isHan(text.charAt(start - 1))) {
      return start;
    }
    for (String denial : DENIALS) {
      int end = start + denial.length();
      if (end < text.length()
          && CharacterFolding.isHan(text.charAt(end))
          && text.startsWith(denial, start)) {
        return end;
      }
    }
    boolean nothing =
        c == '无' && DENIED.stream().anyMatch(word -> text.startsWith(word, start + 1));
    return nothing ? start + 1 : start;
  }
}
