package org.hoofbeat.text.deidentify;

/** What a stretch of text gives away. */
public enum IdentifierKind {
  NAME("[姓名]"),
  ID_NUMBER("[证件号]"),
  RECORD_NUMBER("[病历号]"),
  PHONE("[电话]"),
  EMAIL("[邮箱]"),
  ADDRESS("[地址]"),
  INSTITUTION("[机构]"),
  DATE("[日期]");

  private final String mask;

  IdentifierKind(String mask) {
    this.mask = mask;
  }

  /** What stands in its place. */
  public String mask() {
    return mask;
  }
}
