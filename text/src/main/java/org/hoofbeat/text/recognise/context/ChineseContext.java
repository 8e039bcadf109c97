package org.hoofbeat.text.recognise.context;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.text.form.SoughtPattern;

/**
 * Scopes of negation, doubt, family and time in one Chinese sentence. Pure; the sentence is folded: simplified characters,
 * half-width punctuation, both the comma and the enumeration comma are {@code ,} here, so the original is asked which it was.
 */
final class ChineseContext {

  private static final SoughtPattern EXCLUDED =
      SoughtPattern.of(
          "(?:未见(?:明显|明确|明显的|确切)?|未闻及?|未触及?|未及|未扪及|未引出|未发现|未诉|未出现|未发生|未再|未提示|未(?:造成|诱发|形成|合并|遗留|累及|引起|导致|监测到|记录到)|否认(?![,.;]|$)|(?<![不能未待需可])(?<!难以)排除|(?<![不方才未难需])可(?:以|予)?(?:排除|除外)|未达到?(?=[^,.;\\s]{1,12}诊断标准(?!的))|(?<!有|毫|乏)无(?![,.;]|$|(?:明显)?诱因|力|菌|氧|症|名|法|创(?!伤)|痛性|色(?!素)|脉(?!搏)|β|丙种|巨核|先证)(?:明显|明确)?|没有|不伴|并无|从未|不存在|阴性|不支持|不符合|不考虑|已(?:经)?除外(?!诊|后|仍|但|而|[,.;]|$)):?");
  private static final SoughtPattern EXCLUDED_BEFORE =
      SoughtPattern.of(
          "\\(-\\)|\\(一\\)|\\((?:已?排除|已?除外|未见|无)\\)|阴性|(?:均|亦|也)?(?:未见|未闻及|未触及|未扪及|未及|未引出|未发现)(?=[,.;]|$)|(?:均)?不明显|(?<!不)(?<!不能)已?除外(?!诊)|(?<![不能未待需可])已?排除(?=[,.;]|$)"
              // At the end of a clause: 口腔溃疡无,皮疹无 and 肝大:未及.
              + "|:?[均都亦也尚皆全暂]?(?:(?<![有是能可])[无否]|否认|没有过?|谈不上)(?=[,.;()]|$)|[均皆全]阴(?=[,.;]|$)"
              + "|未闻(?=[,.;]|$)|:(?:未见|未闻及|未触及|未扪及|未及|未引出)(?=[,.;]|$)"
              + "|未(?:形成|发生|出现|诱发|记录到?|监测到)(?=[,.;(]|$)|[证依]据不足|不(?:支持|考虑|成立)(?=[,.;]|$)|不(?:显|著)(?=[,.;]|$)|(?<=[^\\d-]|[a-z]\\d|[a-z]-\\d)-(?=[,.;]|$)");
  private static final SoughtPattern UNCERTAIN =
      SoughtPattern.of(
          "考虑|可能(?:患有|存在|有)?(?!性大小)|疑似|怀疑|疑诊|(?<=[院地诊曾])疑(?!似|诊)|疑(?=\")|(?<=以|按)\"(?=[^\"]{1,16}\"(?:予以?|给予|行|进行)?[治对])|不除外|(?:不[能可]|难以)(?:排除|除外)|不排除|待排|可疑|拟诊|倾向|警惕");
  private static final SoughtPattern UNCERTAIN_BEFORE =
      SoughtPattern.of("可能性?(?:大)?(?=[,.;]|$)|(?<!原因|病因)待查|待排|不除外|不能除外|不能排除|不排除|\\?|待明确");

  /** Relatives by names that nothing else has. */
  private static final String RELATIVES =
      "父亲|母亲|哥哥|姐姐|弟弟|妹妹|祖父|祖母|外祖父|外祖母|爷爷|奶奶|外公|外婆|姥姥|姥爷|舅舅|姨妈|姑姑|叔叔|伯父";

  private static final SoughtPattern FAMILY =
      SoughtPattern.of(
          "(?:其|患儿|患者|先证者|患儿之|患者之|之)?(?:(?:"
              + RELATIVES
              + "|父母|父|母(?!乳|斑|细胞|血|孕|婴)|双亲|兄|姐|弟|妹|姐妹|兄弟|舅|姨|姑(?!息)|叔(?!胺)|伯(?!基特|氏|胺)|堂[兄弟姐妹哥叔伯姑]|表[兄弟姐妹哥叔伯姑舅姨亲]|同胞|家族中|家族|子女|儿子|女儿|长子|次子|丈夫|妻子)(?=\\S{0,30}?(?:患|有|为|因|曾|诊|亦|也|均|体健|:|死|史|自|确|,))"
              + "|(?<![叫喊说会找跟])(?:"
              + RELATIVES
              + ")(?!们?(?:代|口|自)?[述诉讲说叙]|陈述|描述|回忆|反映|提供|发现|发觉|觉|认为|怀疑|担心|要求|否认|陪|抱|带|喂|签|在场|照顾|孕|怀|妊娠|之|的)"
              // Children that the mother had before.
              + "|(?<![系为是])(?:第[一二三四1-4]|头|首|上一?|前一?)胎(?:为|是)?[男女]孩|(?:曾|已)(?:生育|分娩|育有)过?|生育过)");

  /** Behind what runs in the family: 否认高血压家族史. */
  private static final SoughtPattern FAMILY_BEFORE = SoughtPattern.of("家族史|家族聚集史");

  /** All that is told of relatives, right after naming them: 父母体健,自幼… goes on with the patient. */
  private static final Pattern HEALTHY =
      Pattern.compile(
          "(?:[均都亦也现系]|双方|目前|身体)*+(?:体健|健康|(?:非|否认)近亲(?:婚配|结婚)?)(?!,?(?:但|现|曾|后|因|[均都亦也]?(?:患|有|诊)))");

  /** What is told of the patient again: before birth, too. */
  private static final SoughtPattern PATIENT =
      SoughtPattern.of(
          "羊水|胎[动儿心位盘]|产前|宫内|脐带|脐动脉|患儿(?!之|的?[父母兄姐弟妹])|患者(?!之|的?[父母兄姐弟妹])|本人|先证者(?!之|的?[父母兄姐弟妹])");

  private static final SoughtPattern HISTORICAL = SoughtPattern.of("既往|曾(?!祖)|病史|年前|幼时|史");
  private static final SoughtPattern RESOLVED = SoughtPattern.of("已?(?:缓解|消失|好转|痊愈|消退|恢复正常|控制)");
  private static final SoughtPattern HYPOTHETICAL =
      SoughtPattern.of(
          "(?:如果?|若)(?:再次?|反复)?(?:有|出现|发生|再)|如(?![厕下同上意图常何此期])(?=[^.;]{2,60},(?:请|及时|立即|尽快|拨打|即刻))|一旦|万一|以防|预防|避免|防止|谨防|严防|防(?=跌倒|坠床|压疮|误吸|烫伤|感染|抽搐|窒息|骨折|挛缩|血栓)|注意有无|有无|是否|可能会(?:出现|发生|并发)|告知[^,.;]{0,12}可能(?:出现|发生|并发)|交代(?=[^.;]{1,40}(?:风险|可能|并发症))|(?:需|应|注意)与(?=[^.;]{1,60}(?:鉴别|区别|区分))|(?:需要?|注意|应)(?:除外|排除)");

  /** Behind a list that is weighed or feared only, or that names a test: 需与肌营养不良相鉴别, 猝死、心衰风险. */
  private static final SoughtPattern HYPOTHETICAL_BEFORE =
      SoughtPattern.of("风险|相?鉴别(?=[,.;]|$)|基因(?:包|panel|组套)|(?:诊疗|诊治)?(?:指南|(?:专家)?共识)");

  /** Before such a list begins: 营养不良有感染风险 fears the infection alone. */
  private static final String BEFORE_A_LIST = "有在伴因致时术的与同需应送按检";

  private static final SoughtPattern STOP =
      SoughtPattern.of("[.;:!?]|但|伴(?!随?史)|可见|出现|表现|提示|而(?!且)|有(?!无|关)|示|呈|仅|偶|时有|存在|查体|查:|入院|现病");

  /** Ends of a clause that say themselves how it is meant; a denial before it does not reach into it. */
  private static final SoughtPattern OTHERWISE =
      SoughtPattern.of("待排|待查|待明确|阳性|\\(\\+\\)|不除外|不能除外|不能排除|不排除");

  /** Denials of complaints, after which a list may go on over full commas. */
  private static final List<String> LISTING = List.of("无", "没有", "不伴", "并无", "未诉", "无明显");

  /**
   * Two complaints or more, each between commas by itself, up to the end of the sentence: 无发热，咳嗽，腹泻。 goes on denying,
   * 无发热，咳嗽3天 does not. Signs are not among them: 无杂音，腹膨隆 are two things.
   */
  private static final Pattern LIST =
      Pattern.compile(
          "(?:,(?:[及和或]|以及)?(?:发热|畏寒|寒战|怕冷|盗汗|乏力|消瘦|纳差|咳嗽|咳痰|咳喘|喘息|流涕|鼻塞|咽痛|咯血|胸闷|胸痛|心悸|心慌|气促|气短|气喘|呼吸困难|发绀|青紫|恶心|呕吐|反酸|嗳气|腹痛|腹胀|腹泻|便秘|黑便|便血|呕血|吞咽困难|呛咳|饮水呛咳|声音嘶哑|头痛|头晕|头昏|眩晕|晕厥|黑矇|黑蒙|抽搐|惊厥|意识障碍|意识丧失|嗜睡|昏迷|肢体无力|肢体麻木|麻木|肢体抽搐|言语不清|言语障碍|视物模糊|视物旋转|视物成双|复视|耳鸣|听力下降|大小便失禁|尿频|尿急|尿痛|血尿|少尿|多尿|多饮|水肿|浮肿|皮疹|瘙痒|皮肤瘙痒|脱发|口腔溃疡|光过敏|关节痛|关节肿痛|关节疼痛|肌肉疼痛|肌痛|骨痛|腰痛|鼻衄|牙龈出血|黄疸)){2,60}(?=[.;]|$)");

  private static final int REACH = 60;

  private ChineseContext() {}

  /** Adds the scopes of a sentence that begins at {@code base} of the folded text; {@code isEnumeration} tells 、 from ，. */
  static void read(String sentence, int base, Commas commas, List<Scope> scopes) {
    excluded(sentence, base, commas, scopes);
    backward(EXCLUDED_BEFORE, Cue.EXCLUDED, sentence, base, commas, scopes);
    forward(UNCERTAIN, Cue.UNCERTAIN, sentence, base, commas, scopes);
    backward(UNCERTAIN_BEFORE, Cue.UNCERTAIN, sentence, base, commas, scopes);
    forward(HYPOTHETICAL, Cue.HYPOTHETICAL, sentence, base, commas, scopes);
    feared(sentence, base, commas, scopes);
    forward(HISTORICAL, Cue.HISTORICAL, sentence, base, commas, scopes);
    backward(RESOLVED, Cue.RESOLVED, sentence, base, commas, scopes);
    backward(FAMILY_BEFORE, Cue.FAMILY, sentence, base, commas, scopes);
    SoughtPattern.Search family = FAMILY.in(sentence);
    while (family.find()) {
      int limit = Math.min(sentence.length(), family.end() + Scope.LONGEST);
      SoughtPattern.Search patient = PATIENT.in(sentence, family.end(), limit);
      int end = patient.find() ? patient.start() : limit;
      Matcher healthy = HEALTHY.matcher(sentence).region(family.end(), end);
      end = healthy.lookingAt() ? healthy.end() : end;
      scopes.add(Scope.behind(Cue.FAMILY, base, family, end));
    }
  }

  private static void excluded(String sentence, int base, Commas commas, List<Scope> scopes) {
    SoughtPattern.Search matcher = EXCLUDED.in(sentence);
    while (matcher.find()) {
      boolean far = matcher.group().startsWith("否认");
      int end =
          far
              ? deny(sentence, base, matcher.end(), commas)
              : listed(sentence, matcher, reach(sentence, base, matcher.end(), commas));
      scopes.add(Scope.behind(Cue.EXCLUDED, base, matcher, end));
    }
  }

  private static void forward(
      SoughtPattern pattern,
      Cue cue,
      String sentence,
      int base,
      Commas commas,
      List<Scope> scopes) {
    SoughtPattern.Search matcher = pattern.in(sentence);
    while (matcher.find()) {
      int end = reach(sentence, base, matcher.end(), commas);
      scopes.add(Scope.behind(cue, base, matcher, end));
    }
  }

  private static void backward(
      SoughtPattern pattern,
      Cue cue,
      String sentence,
      int base,
      Commas commas,
      List<Scope> scopes) {
    SoughtPattern.Search matcher = pattern.in(sentence);
    while (matcher.find()) {
      int from = matcher.start();
      while (from > 0 && sentence.charAt(from - 1) == ' ') {
        from--;
      }
      int start =
          back(
              signStart(sentence, from, matcher.start()),
              matcher.start() - REACH,
              at -> ends(sentence, base, at, commas) || isSign(sentence, at));
      scopes.add(Scope.before(cue, base, start, matcher));
    }
  }

  /** As {@link #backward}, of the list alone that touches the cue. */
  private static void feared(String sentence, int base, Commas commas, List<Scope> scopes) {
    SoughtPattern.Search matcher = HYPOTHETICAL_BEFORE.in(sentence);
    while (matcher.find()) {
      int start =
          back(
              matcher.start(),
              matcher.start() - REACH,
              at ->
                  ends(sentence, base, at, commas)
                      || BEFORE_A_LIST.indexOf(sentence.charAt(at)) >= 0);
      scopes.add(Scope.before(Cue.HYPOTHETICAL, base, start, matcher));
    }
  }

  /** Back to right behind what ends it, no further than the least place. */
  private static int back(int from, int least, IntPredicate isEnd) {
    int start = from;
    while (start > Math.max(0, least) && !isEnd.test(start - 1)) {
      start--;
    }
    return start;
  }

  /** Where the sign begins that stands right before a cue of words, 尿蛋白(+)待查: both speak of the same; else its own place. */
  private static int signStart(String sentence, int from, int cue) {
    boolean words = cue < sentence.length() && Character.isLetter(sentence.charAt(cue));
    if (!words || from == 0 || !isSign(sentence, from - 1)) {
      return from;
    }
    int start = from - 1;
    while (start > 0 && "(+-一±1234".indexOf(sentence.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  /**
   * True for the end of (-), (+) or 2+, each of which is said of what stands before it, and for a wide gap: 酮体(-)  隐血(-). The
   * plus of CD4+T细胞 is none.
   */
  private static boolean isSign(String sentence, int at) {
    char c = sentence.charAt(at);
    char before = at > 0 ? sentence.charAt(at - 1) : '.';
    boolean joins =
        at + 1 < sentence.length() && Character.isLetterOrDigit(sentence.charAt(at + 1));
    return c == '+' && !joins
        || c == ')' && "+-一±".indexOf(before) >= 0
        || c == ' ' && before == ' ';
  }

  private static boolean ends(String sentence, int base, int at, Commas commas) {
    char c = sentence.charAt(at);
    return c == ';' || c == ':' || c == '.' || c == ',' && !commas.isEnumeration(base + at);
  }

  /** Denial reaches over commas to the end of the sentence, to what is affirmed, or to a clause that says otherwise. */
  private static int deny(String sentence, int base, int from, Commas commas) {
    int limit = Math.min(sentence.length(), from + REACH * 2);
    SoughtPattern.Search stop = STOP.in(sentence, from, limit);
    int end = stop.find() ? stop.start() : limit;
    SoughtPattern.Search otherwise = OTHERWISE.in(sentence, from, end);
    if (!otherwise.find()) {
      return end;
    }
    return back(otherwise.start(), from, at -> ends(sentence, base, at, commas));
  }

  /** Where the list ends that goes on after the first clause of a denial; the end of that clause if none does. */
  private static int listed(String sentence, SoughtPattern.Search denial, int end) {
    if (end == sentence.length()
        || sentence.charAt(end) != ','
        || !LISTING.contains(denial.group())) {
      return end;
    }
    Matcher list = LIST.matcher(sentence).region(end, sentence.length());
    return list.lookingAt() ? list.end() : end;
  }

  /** Up to the next comma that is no enumeration, or to what is affirmed. */
  private static int reach(String sentence, int base, int from, Commas commas) {
    SoughtPattern.Search stop =
        STOP.in(sentence, from, Math.min(sentence.length(), from + REACH * 2));
    int end = stop.find() ? stop.start() : sentence.length();
    end = Math.min(end, from + REACH);
    for (int i = from; i < end; i++) {
      if (sentence.charAt(i) == ',' && !commas.isEnumeration(base + i)) {
        return i;
      }
    }
    return end;
  }

  /** Tells which commas of the folded text were enumeration commas. */
  interface Commas {
    boolean isEnumeration(int foldedOffset);
  }
}
