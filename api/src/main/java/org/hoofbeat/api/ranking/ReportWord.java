package org.hoofbeat.api.ranking;

import org.hoofbeat.model.Language;

/** Words of the printed differential. */
enum ReportWord {
  TITLE("Differential", "鉴别诊断"),
  BUILD("Graph build", "图谱版本"),
  ENGINE("Scored by", "评分方式"),
  WRITTEN("Written", "生成时间"),
  SOURCES("Sources", "数据来源"),
  PRESENT("Present", "有"),
  EXCLUDED("Excluded", "已排除"),
  SEX("Sex", "性别"),
  ONSET("Onset", "发病年龄"),
  GENES("Suspected genes", "可疑基因"),
  DISEASE("Disease", "疾病"),
  CONFIDENCE("Confidence", "置信度"),
  SCORE("Score", "得分"),
  FINDINGS("Findings", "表型"),
  EXPLAINED("Explained", "可解释"),
  UNEXPLAINED("Not explained", "未解释"),
  CONTRADICTED("Contradicted", "矛盾"),
  WHY("Why: the parts of the score", "得分的组成"),
  SHOWN("%d of %d diseases shown", "共 %2$d 种疾病，列出 %1$d 种"),
  DISCLAIMER(
      "Decision support for professionals. It does not diagnose and is not a medical device.",
      "供专业人员决策参考，不构成诊断，不是医疗器械。"),
  CALIBRATION(
      "Confidence is the calibrated share among all ranked diseases; it is not the patient's risk.",
      "置信度是在全部参与排序的疾病中经校准的份额，不是患者的患病风险。"),
  FEMALE("female", "女"),
  MALE("male", "男");

  private final String english;
  private final String chinese;

  ReportWord(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The name of a scoring engine; others than these are for experiments and keep theirs. */
  static String engine(String engine, Language language) {
    boolean chinese = language.equals(Language.ZH);
    return switch (engine) {
      case "evidence" -> chinese ? "证据" : "evidence";
      case "learned" -> chinese ? "学习模型" : "learned model";
      case "combined" -> chinese ? "证据与学习模型" : "evidence and learned model";
      default -> engine;
    };
  }

  String in(Language language) {
    return language.equals(Language.ZH) ? chinese : english;
  }
}
