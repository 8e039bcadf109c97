package org.hoofbeat.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hoofbeat.model.Sex;
import org.hoofbeat.text.form.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementReaderTest {

  private static final MeasurementReader READER = new MeasurementReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "头围44cm (<-3SD) | LOW HP:0000252",
        "HC 39cm (75%) | NORMAL",
        "CK 8,900 U/L | HIGH HP:0003236",
        "CK 12 300 U/L | HIGH HP:0003236",
        "IgA <0.07 g/L | LOW HP:0002720",
        "Hb 65 g/L | LOW HP:0001903",
        "男，30岁，Hb 118 g/L | LOW HP:0001903",
        "女，30岁，Hb 118 g/L | NORMAL",
        "Hb 118 g/L | UNKNOWN",
        "Hb 6.5 g/dL | LOW HP:0001903",
        "血小板 45×10^9/L | LOW HP:0001873",
        "血钾5.9mmol/L↑ | HIGH HP:0002153",
        "乳酸 1.9 mmol/L（参考值0.5-1.7） | HIGH HP:0002151",
        "体温36.5℃ | NORMAL",
        "体温39.2℃ | HIGH HP:0001945",
        "CK 120 | NORMAL",
        "WBC 1.6，女，5岁 | LOW HP:0001882",
        "Hb 71,PLT 22。 | LOW HP:0001903, LOW HP:0001873",
        "Hb 12，男，30岁 | ",
        "尿WBC 20， | ",
        "PLT 120次 | ",
        "back 300 U/L | ",
        "男，6岁，ALT 186 U/L | HIGH HP:0031964",
        "患儿男，3月，GGT 120 U/L | NORMAL",
        "患儿男，3月，GGT 890 U/L | HIGH HP:0030948",
        "女，5岁，WBC 2.1×10^9/L | LOW HP:0001882",
        "男，7岁，IQ 58 | LOW HP:0001256",
        "男，7岁，IQ 42 | LOW HP:0002342",
        "女，15岁，FSH 78 IU/L↑ | HIGH HP:0008232",
        "脾脐下3cm | HIGH HP:0001744",
        "Height was 98 cm (-2.6 SD), OFC 46 cm (−3.1 SDS) | LOW HP:0004322, LOW HP:0000252",
        "his head circumference is 44.2 cm, 3 SD below the mean | LOW HP:0000252",
        "Weight was on the 0.4th centile | LOW HP:0004325",
        "height and weight were below the 3rd centile | LOW HP:0004322, LOW HP:0004325",
        "Birth weight was 2.1 kg (<3rd percentile) | LOW HP:0001518",
        "height 98 cm, 10th-25th centile | UNKNOWN",
        "IgG 2.1 g/L (low) | LOW HP:0004315",
        "Temp 98.4 | NORMAL",
        "Temp 103.5, | HIGH HP:0001945",
        "Temp 38.5 for 3 days | HIGH HP:0001945",
        "SpO2 86% on 28% oxygen | LOW HP:0012418",
        "hs-CRP 85 mg/L | HIGH HP:0011227",
        "Platelet count 84,000. | LOW HP:0001873",
        "sodium 138 mmol/L (increased from 131) | NORMAL",
        "He walked until the age of nine years | ",
        "did not walk until the age of three years | HIGH HP:0031936",
        "Long-standing (5 years) hypertension | ",
        "No sleep problems. Walked at 26 months | HIGH HP:0031936",
        "Born at term, he had a repair at 30 weeks | ",
        "born at 34w2d | LOW HP:0001622",
        "T 101.2 F | HIGH HP:0001945",
        "reflexes were 1+ | LOW HP:0001265",
        "DTRs 3+ and symmetric | HIGH HP:0001347",
        "knee reflexes 2+ | NORMAL",
        "sweat chloride was 22 mmol/L | ",
        "liver palpable 4 cm below the costal margin | HIGH HP:0002240",
        "He sat at 14 months and walked at 26 months | HIGH HP:0025336, HIGH HP:0031936",
        "walked unsupported only at the age of three and a half years | HIGH HP:0031936",
        "walked at 12 months | NORMAL",
        "stopped walking at 9 years | ",
        "born by caesarean section at 34+2 weeks | LOW HP:0001622",
        "delivered at 39 weeks | NORMAL",
        "孕34周剖宫产 | LOW HP:0001622",
        "足月顺产。1岁9月独走，语言如常 | HIGH HP:0031936",
        "身高94cm（P3以下） | LOW HP:0004322",
        "platelets 84,000, | LOW HP:0001873",
        "MELD-Na 24, | ",
        "weight 14 kg (<3rd) | LOW HP:0004325",
        "身高-2.8SD | LOW HP:0004322",
        "头围<P3 | LOW HP:0000252",
        "身高低于第3百分位 | LOW HP:0004322",
        "头围位于第50百分位 | NORMAL",
        "LH 0.3IU/L↓ | LOW HP:0030344",
        "电解质：钾2.8mmol/L | LOW HP:0002900",
        "尿钾 45mmol/L | ",
        "血气：pH 7.18 | LOW HP:0001941",
        "尿pH 6.5 | ",
        "K 2.6，P 0.51；男，30岁 | LOW HP:0002900, LOW HP:0002148",
        "体重P3，身高P50 | NORMAL, NORMAL",
        "rose (P = 0.43), fell (p<0.05), P 0.03. | ",
        "K 43.25，男，30岁 | ",
        "patients (n = 30 (5-20)) | ",
        "N 0.42×10^9/L，男，30岁 | LOW HP:0001875",
        "P 138，女，30岁 | HIGH HP:0001649",
        "WBC 2.6 PLT 52 Alb 24 | LOW HP:0001882, LOW HP:0001873, LOW HP:0003073",
        "白蛋白24，胆固醇 9.4 | LOW HP:0003073, HIGH HP:0003124",
        "CSF：WBC 46，Glu 1.4； | HIGH HP:0012229",
        "脑脊液：白细胞46×10^6/L，糖2.1mmol/L | HIGH HP:0012229, LOW HP:0011972",
        "腰穿：压力310mmH2O；血常规：WBC 8.6×10^9/L，女，30岁 | HIGH HP:0002516, NORMAL",
        "血尿、WBC 21.2×10^9/L | HIGH HP:0001974",
        "多尿，WBC 21.2×10^9/L | HIGH HP:0001974",
        "we fix 20% of them | ",
        "尿常规：RBC 45/HP，WBC 2/HP | HIGH HP:0002907, NORMAL",
        "24h尿蛋白0.6g，24h尿蛋白5.6g | HIGH HP:0000093, HIGH HP:0012593",
        "24h蛋白1.8g | HIGH HP:0012597",
        "LVEF 62%，LVEF 46%，EF 38%，EF 21% | NORMAL, LOW HP:0012663, LOW HP:0012665, LOW HP:0012666",
        "女，5岁，NT-proBNP 5600pg/ml，NT-proBNP 210pg/ml | HIGH HP:0031185, NORMAL",
        "CSF乳酸4.9mmol/L | HIGH HP:0002490",
        "FVC占预计值61%，FEV1 55%pred | LOW HP:0032341, LOW HP:0032342",
        "Ⅺ因子活性32% | LOW HP:0001929",
        "双下肢肌力Ⅲ级，双上肢肌力4-5级，四肢肌力Ⅴ级 | LOW HP:0007340, LOW HP:0003484, NORMAL",
        "肝肋下1cm，脾肋下1cm，女，5岁 | NORMAL, HIGH HP:0001744",
        "足月顺产，出生体重2.1kg | LOW HP:0001518",
        "出生体重2.3kg（孕38周），孕35周早产，BW 2.1kg | LOW HP:0001518, UNKNOWN",
        "男，3岁，阴茎牵长2.6cm | LOW HP:0000054",
        "K 3.0，P 3 | LOW HP:0002900",
        "尿常规：白蛋白24， | ",
        "白蛋白2次 | ",
        "尿常规：比重 1.02，WBC 20， | NORMAL",
        "MCV 62，女，30岁 | LOW HP:0025066",
        "右尺神经MCV 26.0m/s，女，30岁 | LOW HP:0003431",
        "FVC 58%，DLCO 64%，男，30岁 | LOW HP:0032341, LOW HP:0045051",
        "屈颈3级，四肢近端4-级，远端肌力5级 | LOW HP:0003722, LOW HP:0003701, NORMAL",
        "1岁会坐，20月走路，2岁10月才叫人。 | HIGH HP:0025336, HIGH HP:0031936, HIGH HP:0000750",
        "她一岁多才坐住，三岁四个月才走，两岁半才说话。 | HIGH HP:0025336, HIGH HP:0031936, HIGH HP:0000750",
        "无家族史12。三岁四个月才走，无尿糖 | HIGH HP:0031936",
        "男，4岁，身高88cm | LOW HP:0004322",
        "男，4岁，身高102cm，头围47cm | NORMAL, LOW HP:0000252",
        "女，31岁，身高147cm，母身高148cm | LOW HP:0004322, UNKNOWN",
        "男，12岁，靶身高150cm，3岁身高90cm，出生身长50cm | UNKNOWN, UNKNOWN, UNKNOWN",
        "身高88cm | UNKNOWN",
        "foot length 10 cm, fundal height 20 cm | UNKNOWN, UNKNOWN",
        "女，4岁，身高102cm（P25） | NORMAL",
        "女，40岁，BP 142/82mmHg | HIGH HP:0000822",
        "女，40岁，BP 138/92mmHg | HIGH HP:0000822",
        "女，40岁，BP 128/82mmHg | NORMAL",
        "男，5岁，血压128/82mmHg | HIGH HP:0000822",
        "男，5岁，血压62/40mmHg | LOW HP:0002615",
        "女，16岁，BMI 33 | HIGH HP:0001513",
        "女，3月，同型半胱氨酸186μmol/L | HIGH HP:0002160",
        "女，3月，同型半胱氨酸18μmol/L | UNKNOWN",
        "男，5天，总胆固醇 9.9mmol/L | UNKNOWN",
        "男，10月，CHOL 11.2 | HIGH HP:0003124",
        "女，2岁，TG 12.4 | HIGH HP:0002155",
        "TG 62 | ",
        "男，16岁，TnI 0.31 | HIGH HP:0410173",
        "血气pH 7.26，BE -12，尿蛋白2+ | LOW HP:0001942",
        "血气pH 7.26，BE -12；复查血气pH 7.31，BE -7 | LOW HP:0001942, LOW HP:0001942",
        "pH 7.24，HCO3- 13mmol/L | LOW HP:0001942, LOW HP:0032066",
        "血气：pH 7.49，HCO3- 31mmol/L | HIGH HP:0200114, HIGH HP:0032067",
        "血气pH 7.38，BE -2 | NORMAL",
        "女，40岁，TSH<0.01mIU/L | LOW HP:0031098",
        "男，70岁，MMSE 21分，MoCA 26分 | LOW HP:0100543, NORMAL",
        "男，2岁，MPV 5.1fl，FVIII活性1% | LOW HP:0005537, LOW HP:0003125",
        "男，8岁，出血时间15min，vWF:Ag 14% | HIGH HP:0003010, LOW HP:0012147",
        "女，31岁，IgG 6.9g/L（偏低），tHcy 168μmol/L，左房48mm | LOW HP:0004315, HIGH HP:0002160, HIGH HP:0031295",
        "男，8岁，ALT 30U/L（升高） | HIGH HP:0031964",
        "尿pH 6.5，HCO3 13mmol/L | LOW HP:0032066",
        "8月会坐，13个月独走；3岁走路不稳 | NORMAL, NORMAL"
      })
  void valuesMeanWhatTheNoteOrTheRangesSay(String note, String expected) {
    FoldedText text = FoldedText.of(note);
    String read =
        READER.read(text, PatientReader.read(text)).stream()
            .map(one -> one.interpretation() + (one.finding() == null ? "" : " " + one.finding()))
            .collect(Collectors.joining(", "));
    assertThat(read).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void offsetsLieOnNameValueAndFlag() {
    String note = "查：CK 8,900 U/L，余正常";
    Measurement read = READER.read(FoldedText.of(note), Patient.UNKNOWN).get(0);
    assertThat(note.substring(read.start(), read.end())).isEqualTo("CK 8,900 U/L");
    assertThat(read.value()).isEqualTo(8_900);
    assertThat(read.reason())
        .isEqualTo("WS/T 404.7-2015, adult male limit; over 50 times 310 by HPO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "患儿男，1岁2月，因抽搐入院 | MALE | P1Y2M",
        "女，3月龄，发热3天 | FEMALE | P3M",
        "A 5-year-old girl with seizures | FEMALE | P5Y",
        "父亲50岁，患者女，8岁 | FEMALE | P8Y",
        "生后5天，男婴，黄疸 | MALE | P5D",
        "发热3天，咳嗽2月 | UNKNOWN | "
      })
  void patientsAgeAndSexAreRead(String note, Sex sex, String age) {
    Patient patient = PatientReader.read(FoldedText.of(note));
    assertThat(patient.sex()).isEqualTo(sex);
    assertThat(patient.iso8601()).isEqualTo(age);
  }
}
