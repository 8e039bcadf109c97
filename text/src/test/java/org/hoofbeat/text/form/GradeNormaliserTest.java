package org.hoofbeat.text.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeNormaliserTest {

  @ParameterizedTest
  @CsvSource({
    "1级高血压, 高血压, [1级]",
    "高血压Ⅰ级, 高血压, [1级]",
    "高血压 I级, 高血压, [1级]",
    "高血压一级, 高血压, [1级]",
    "高血压2-3级, 高血压, [2-3级]",
    "grade 1 hypertension, hypertension, [1级]",
    "'Hypertension, grade I', hypertension, [1级]",
    "肺癌Ⅲb期, 肺癌, [3b期]",
    "肺癌IIIB期, 肺癌, [3b期]",
    "'Lung cancer, stage IIIb', lung cancer, [3b期]",
    "Ⅱ型糖尿病, 糖尿病, [2型]",
    "Type II diabetes mellitus, diabetes mellitus, [2型]",
    "Ⅱ度房室传导阻滞, 房室传导阻滞, [2度]",
    "second degree atrioventricular block, atrioventricular block, [2度]",
    "second-degree burn, burn, [2度]",
    "心功能Ⅲ级, 心功能, [3级]",
    "抗甲状腺药3类, 抗甲状腺药, [3类]",
    "高血压, 高血压, []",
    "factor V deficiency, factor 5 deficiency, []"
  })
  void gradesBecomeStructureHoweverTheyAreWritten(String name, String base, String grades) {
    GradedName graded = GradeNormaliser.of(name);
    assertThat(graded.base()).isEqualTo(base);
    assertThat(graded.grades()).hasToString(grades);
  }
}
