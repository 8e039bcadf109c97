package org.hoofbeat.text.deidentify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names, numbers, telephones, addresses, institutions and dates in Chinese and English notes by their shape and by the
 * words that announce them, and masks them.
 *
 * <p>Pure; linear in the text. A rule, not a guarantee: a name that nothing announces is not found, so a person must look
 * before a text is published. Ages, measured values and durations are left, since the findings need them.
 */
public final class Deidentifier {

  private static final char FILL = '*';
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

  private static final Map<IdentifierKind, List<Pattern>> SHAPES =
      Map.of(
          IdentifierKind.ID_NUMBER,
          List.of(
              Pattern.compile("(?<!\\d)\\d{6}(?:19|20)\\d{9}[\\dXx](?!\\d)"),
              Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b"),
              Pattern.compile("(?:身份证号?码?|证件号)[:： ]{0,2}([A-Za-z0-9]{8,20})")),
          IdentifierKind.RECORD_NUMBER,
          List.of(
              Pattern.compile(
                  "(?:住院号|门诊号|病历号|病案号|床号|登记号|检查号|标本号|条码号|MRN|[Mm]edical [Rr]ecord (?:[Nn]umber|#)|[Aa]ccession)[:：# ]{0,3}([A-Za-z]{0,4}\\d[A-Za-z0-9-]{1,18})")),
          IdentifierKind.PHONE,
          List.of(
              Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"),
              Pattern.compile("(?<![\\d-])0\\d{2,3}-\\d{7,8}(?!\\d)"),
              Pattern.compile("(?<!\\d)(?:\\+?1[- .])?\\(?\\d{3}\\)?[- .]\\d{3}[- .]\\d{4}(?!\\d)"),
              Pattern.compile("(?:电话|手机|联系方式|[Tt]el|[Pp]hone)[:： ]{1,3}(\\+?[\\d -]{6,20}\\d)")),
          IdentifierKind.EMAIL,
          List.of(
              Pattern.compile(
                  "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}")),
          IdentifierKind.ADDRESS,
          List.of(
              Pattern.compile("(?:住址|地址|现住|籍贯|家住|[Aa]ddress)[:： ]{0,2}([^\\n，。；,;]{2,40})"),
              Pattern.compile(
                  "[\\u4e00-\\u9fa5]{2,7}(?:省|自治区)[\\u4e00-\\u9fa5]{2,7}(?:市|州|县)[\\u4e00-\\u9fa50-9-]{0,30}(?:[区县镇乡村路街号室栋]|小区)?"),
              Pattern.compile(
                  "\\b\\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd)\\b")),
          IdentifierKind.INSTITUTION,
          List.of(
              Pattern.compile(
                  "[\\u4e00-\\u9fa5&&[^于在至到从由就日月及和往赴]]{2,14}(?:医院|卫生院|卫生服务中心|妇幼保健院|妇幼保健所)"),
              Pattern.compile("\\b(?:[A-Z][A-Za-z']+ ){1,4}(?:Hospital|Medical Center|Clinic)\\b")),
          IdentifierKind.DATE,
          List.of(
              Pattern.compile(
                  "(?<!\\d)(?:19|20)\\d{2}[-/.年] ?\\d{1,2}(?:[-/.月] ?\\d{1,2}日?|月)(?!\\d)"),
              Pattern.compile(
                  "(?<!\\d)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])/(?:19|20)?\\d{2}(?!\\d)"),
              Pattern.compile("(?<!\\d)(?:1[0-2]|[1-9])月(?:3[01]|[12]\\d|[1-9])日"),
              Pattern.compile(
                  "\\b(?:(?:0?[1-9]|[12]\\d|3[01]) )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? (?:(?:0?[1-9]|[12]\\d|3[01]),? )?(?:19|20)\\d{2}\\b")),
          IdentifierKind.NAME,
          List.of(
              Pattern.compile(
                  "(?:患者姓名|患儿姓名|姓名|联系人|陈述者|供史者|主治医师|主任医师|住院医师|经治医师|记录者|签名|医师|报告医师|审核医师)[:： ]{1,3}([\\u4e00-\\u9fa5]{2,4}(?:·[\\u4e00-\\u9fa5]{1,6})?)(?![\\u4e00-\\u9fa5])"),
              Pattern.compile(
                  "(?:患者|患儿|病人|产妇)[，,: ]?(["
                      + SURNAMES
                      + "][\\u4e00-\\u9fa5某×*]{1,2})(?=[，,、 （(]|男|女)"),
              Pattern.compile("(?:^|[\\n。])([" + SURNAMES + "][\\u4e00-\\u9fa5某]{1,2})[，,] ?[男女]"),
              Pattern.compile(
                  "\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|[Pp]atient(?: [Nn]ame)?|[Nn]ame)(?:\\.|:)? ((?:[A-Z][a-z'-]+)(?: [A-Z][a-z'.-]*){0,2})\\b")));

  private Deidentifier() {}

  /** What was found, in the order of the text, none over another; the longer of two that cross is kept. */
  public static List<Identifier> find(String text) {
    List<Identifier> all = new ArrayList<>();
    SHAPES.forEach(
        (kind, patterns) -> {
          for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
              int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
              all.add(new Identifier(kind, matcher.start(group), matcher.end(group)));
            }
          }
        });
    all.sort(
        Comparator.comparingInt((Identifier found) -> found.start() - found.end())
            .thenComparingInt(Identifier::start)
            .thenComparing(Identifier::kind));
    List<Identifier> kept = new ArrayList<>();
    java.util.BitSet taken = new java.util.BitSet();
    for (Identifier found : all) {
      int next = taken.nextSetBit(found.start());
      if (next < 0 || next >= found.end()) {
        taken.set(found.start(), found.end());
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingInt(Identifier::start));
    return kept;
  }

  /**
   * The text with every identifier masked.
   *
   * @param keepLength one asterisk for each character, so that offsets in the masked text are those of the text; else the
   *     name of the kind in brackets
   */
  public static String mask(String text, boolean keepLength) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Identifier found : find(text)) {
      out.append(text, at, found.start());
      out.append(
          keepLength
              ? String.valueOf(FILL).repeat(found.end() - found.start())
              : found.kind().mask());
      at = found.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
