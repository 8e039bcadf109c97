package org.hoofbeat.api.ranking;

import java.util.Locale;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.similarity.explanation.MatchKind;
import org.hoofbeat.similarity.explanation.ScorePart;
import org.jspecify.annotations.Nullable;

/** Parts of a score in Chinese. */
final class ChineseSentences {

  private ChineseSentences() {}

  static String of(ScorePart.Kind kind, RankAnswer.@Nullable Match match) {
    if (match != null) {
      return name(match.finding()) + "：" + about(MatchKind.valueOf(match.kind()), match);
    }
    return switch (kind) {
      case FINDING -> "患者的表型";
      case EXCLUDED_FINDING -> "已排除的表型";
      case EXCLUDED_AGREEMENT -> "已排除的表型，该病也确无记载";
      case COVERAGE -> "患者表现覆盖该病特征的程度（按频率）";
      case PICTURE -> "患者与该病整体表型的相似程度";
      case LEARNED -> "学习模型：综合全部表型得出该病的对数概率";
      case RELATIVES -> "同基因或同类的近缘病更相符";
      case GENE -> "可疑基因可致该病";
      case PRIOR -> "该病的常见程度（患病率、已报道病例数与国家罕见病目录；有亚型者与亚型分摊）";
      case ONSET -> "患者的发病年龄与该病记载的发病年龄";
      case SEX -> "患者性别与该病的遗传方式";
      case RULE -> "专家规则";
    };
  }

  private static String about(MatchKind kind, RankAnswer.Match match) {
    String other =
        match.matched() == null ? "" : "“" + name(match.matched()) + "”" + frequency(match);
    return switch (kind) {
      case EXACT -> "该病有此表型" + frequency(match);
      case MORE_GENERAL -> "该病有更宽泛的" + other;
      case MORE_SPECIFIC -> "该病有更具体的" + other;
      case SHARED_ANCESTOR -> "该病有相关的" + other;
      case NONE -> "该病不能解释";
      case EXCLUDED_AGREES ->
          match.frequency() == null ? "已排除，该病也明确没有" : "已排除；该病也有患者无此表型，该病有" + other;
      case EXCLUDED_CONTRADICTS -> "已排除；该病有" + other;
      case EXCLUDED_IN_RELATIVES ->
          "已排除；近缘病曾查此表型，该病" + (match.matched() == null ? "情况不详" : "有" + other);
      case EXCLUDED_NEUTRAL -> "已排除，该病情况不详";
    };
  }

  private static String name(TermRef term) {
    return term.name() == null ? term.id() : term.name();
  }

  private static String frequency(RankAnswer.Match match) {
    Double frequency = match.frequency();
    return frequency == null
        ? ""
        : String.format(Locale.ROOT, "（%.0f%%%s）", 100 * frequency, match.inferred() ? "，推断" : "");
  }
}
