package org.hoofbeat.text.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeidentifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "姓名：王小明 性别：男 | 姓名：[姓名] 性别：男",
        "住院号：A123456，电话13812345678 | 住院号：[病历号]，电话[电话]",
        "身份证号110101199003071234 | 身份证号[证件号]",
        "2023年5月6日于北京儿童医院就诊 | [日期]于[机构]就诊",
        "Patient Name: John Smith, seen 05/06/2023, call 212-555-0199 | Patient Name: [姓名], seen [日期], call [电话]",
        "CK 12 300 U/L，血压120/80mmHg，5岁3月 | CK 12 300 U/L，血压120/80mmHg，5岁3月"
      })
  void whatNamesAPatientIsMaskedAndValuesAreLeft(String note, String masked) {
    assertThat(Deidentifier.mask(note, false)).isEqualTo(masked);
  }

  @Property(tries = 300)
  void maskedTextKeepsItsLengthWhenAsked(@ForAll String text) {
    String note = "姓名：李雷 " + text + " 13812345678";
    assertThat(Deidentifier.mask(note, true)).hasSameSizeAs(note).doesNotContain("13812345678");
  }
}
