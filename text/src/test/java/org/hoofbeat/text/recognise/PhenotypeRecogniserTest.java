package org.hoofbeat.text.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences and what is read of them. Over 400 lines, since the sentences are one table by one small vocabulary: which cue wins is
 * seen only where they stand side by side.
 */
class PhenotypeRecogniserTest {

  private static final List<IndexedTerm> TERMS =
      List.of(
          term("HP:0001250", "Seizure", "癫痫发作"),
          term("HP:0001945", "Fever", "发热"),
          term("HP:0012735", "Cough", "咳嗽"),
          term("HP:0002315", "Headache", "头痛"),
          term("HP:0001252", "Hypotonia", "肌张力减退"),
          term("HP:0000508", "Ptosis", "上睑下垂"),
          term("HP:0009381", "Short finger", "短指畸形"),
          term("HP:0001500", "Broad finger", "宽手指"),
          term("HP:0100807", "Long fingers", "长手指"),
          term("HP:0010442", "Polydactyly", "多指(趾)畸形"),
          term("HP:0100258", "Preaxial polydactyly", "轴前多指(趾)畸形"),
          term("HP:0000369", "Low-set ears", "低位耳"),
          term("HP:0002240", "Hepatomegaly", "肝脏肿大"),
          term("HP:0000707", "Abnormality of the nervous system", "神经系统异常"),
          term("HP:0000118", "Phenotypic abnormality", "表型异常"),
          term("HP:0000324", "Facial asymmetry", "面部不对称"),
          term("HP:0000175", "Cleft palate", "腭裂"),
          term("HP:0002716", "Lymphadenopathy", "淋巴结肿大"),
          term("HP:0001561", "Polyhydramnios", "羊水过多"),
          term("HP:0025700", "Anhydramnios", "无羊水"),
          term("HP:0000970", "Anhidrosis", "无汗"),
          term("HP:0002023", "Anal atresia", "肛门闭锁"),
          term("HP:0011505", "Cystoid macular edema", "囊样黄斑水肿"),
          term("HP:0005421", "Decreased circulating complement C3 concentration", "循环补体C3浓度降低"),
          term("HP:0003493", "Antinuclear antibody positivity", "抗核抗体阳性"),
          term("HP:0005528", "Bone marrow hypocellularity", "骨髓细胞减少"),
          term("HP:0031020", "Bone marrow hypercellularity", "骨髓增生"),
          term("HP:0003445", "EMG: neuropathic changes", "肌电图：神经源性变化"),
          term("HP:0001634", "Mitral valve prolapse", "二尖瓣脱垂"),
          term("HP:0001653", "Mitral regurgitation", "二尖瓣反流"),
          term("HP:0004050", "Absent hand", "手缺如"),
          term("HP:0009777", "Absent thumb", "拇指缺如"),
          term("HP:0030148", "Heart murmur", "心脏杂音"),
          term("HP:0001347", "Hyperreflexia", "腱反射阳性"),
          term("HP:0002090", "Pneumonia", "肺炎"),
          term("HP:0006532", "Recurrent pneumonia", "反复肺炎"),
          term("HP:0001324", "Muscle weakness", "肌无力"),
          term("HP:0012531", "Pain", "疼痛"),
          term("HP:0030833", "Neck pain", "颈痛"),
          term("HP:0007663", "Reduced visual acuity", "视力下降"),
          term("HP:0001317", "Abnormal cerebellum morphology", "小脑形态异常"),
          term("HP:0000194", "Open mouth", "张口"),
          term("HP:0000729", "Autistic behavior", "自闭行为"),
          term("HP:0000271", "Abnormality of the face", "面部异常"),
          term("HP:0000358", "Posteriorly rotated ears", "耳后旋"),
          term("HP:0000787", "Nephrolithiasis", "肾结石"),
          term("HP:0000869", "Secondary amenorrhea", "停经"),
          term("HP:0001998", "Neonatal hypoglycemia", "新生儿低血糖"),
          term("HP:0000093", "Proteinuria", "尿蛋白"));

  private static final PhenotypeRecogniser RECOGNISER = build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "无发热、咳嗽，伴头痛。 | HP:0001945-,HP:0012735-,HP:0002315+",
        "无发热，咳嗽，头痛。 | HP:0001945-,HP:0012735-,HP:0002315-",
        "无发热，咳嗽，头痛3天。 | HP:0001945-,HP:0012735+,HP:0002315+",
        "无发热，咳嗽。 | HP:0001945-,HP:0012735+",
        "腱反射(+++) | HP:0001347+",
        "腱反射(++)，肺炎6次 | HP:0006532+",
        "肺炎1次 | HP:0002090+",
        "肺炎12次 | HP:0006532+",
        "肝脏肿大未扪及。 | HP:0002240-",
        "查体：神清。双耳：低位 | HP:0000369+",
        "否认发热、头痛。 | HP:0001945-,HP:0002315-",
        "发热无，咳嗽、头痛均无，发热否认。 | HP:0001945-,HP:0012735-,HP:0002315-,HP:0001945-",
        "发热否，咳嗽3天 | HP:0001945-,HP:0012735+",
        "发热否认，咳嗽3天 | HP:0001945-,HP:0012735+",
        "未见：发热、咳嗽。肝脏肿大：未及。 | HP:0001945-,HP:0012735-,HP:0002240-",
        "无，发热3天，头痛一次也没有，未咳嗽 | HP:0001945+,HP:0002315-,HP:0012735-",
        "患儿反复抽搐3月，肌张力低下 | HP:0001250+,HP:0001252+",
        "未见肝脏肿大 | HP:0002240-",
        "其父亲有癫痫 | HP:0001250f",
        "癫痫待排 | HP:0001250?",
        "患儿可能有癫痫 | HP:0001250?",
        "肺炎原因待查，肺炎待查 | HP:0002090+,HP:0002090?",
        "需与癫痫、肺炎相鉴别 | HP:0001250h,HP:0002090h",
        "若再次出现发热、抽搐，及时复诊 | HP:0001945h,HP:0001250h",
        "患儿肌无力需与癫痫相鉴别 | HP:0001324+,HP:0001250h",
        "患儿抽搐有肺炎风险 | HP:0001250+,HP:0002090h",
        "抽搐应与发热有关 | HP:0001250+,HP:0001945+",
        "向家属交代肺炎、抽搐 | HP:0002090+,HP:0001250+",
        "难以排除肺炎，方可排除癫痫 | HP:0002090?,HP:0001250+",
        "如厕时抽搐，立即送医；如抽搐，立即送医 | HP:0001250+,HP:0001250h",
        "告知可能出现发热、咳嗽 | HP:0001945h,HP:0012735h",
        "交代癫痫、肺炎风险，发热2天 | HP:0001250h,HP:0002090h,HP:0001945+",
        "需除外肺炎 | HP:0002090h",
        "可排除肺炎，不可排除癫痫 | HP:0002090-,HP:0001250?",
        "未达自闭行为诊断标准 | HP:0000729-",
        "接种肺炎球菌疫苗，服抗癫痫药 | ",
        "头痛已缓解 | HP:0002315r",
        "无羊水过多，咳嗽 | HP:0001561-,HP:0012735+",
        "无汗、发热 | HP:0000970+,HP:0001945+",
        "无肛门闭锁 | HP:0002023-",
        "母孕期羊水过多 | HP:0001561+",
        "母亲有头痛 | HP:0002315f",
        "头痛排除，咳嗽 | HP:0002315-,HP:0012735+",
        "不能排除癫痫 | HP:0001250?",
        "否认发热，癫痫待排 | HP:0001945-,HP:0001250?",
        "如出现抽搐请就诊 | HP:0001250h",
        "No fever or cough, but headache. | HP:0001945-,HP:0012735-,HP:0002315+",
        "The brother had seizures. | HP:0001250f",
        "Possible ptosis. | HP:0000508?",
        "Ptosis was not seen. | HP:0000508-",
        "Normal face. | HP:0000271-",
        "short and broad fingers | HP:0009381+,HP:0001500+",
        "fingers are long | HP:0100807+",
        "EARS: low set | HP:0000369+",
        "EARS: large, not low set | HP:0000369-",
        "Face symmetric, palate intact. | HP:0000324-,HP:0000175-",
        "facial asymmetry, cleft palate | HP:0000324+,HP:0000175+",
        "Ptosis negative. | HP:0000508-",
        "生后母乳喂养，咳嗽、发热 | HP:0012735+,HP:0001945+",
        "父母体健，自幼咳嗽 | HP:0012735+",
        "父亲体健，母亲头痛 | HP:0002315f",
        "母亲代诉患儿头痛 | HP:0002315+",
        "不会叫爸爸妈妈，能喊妈妈、爸爸，咳嗽 | HP:0012735+",
        "母亲健在，患癫痫；父亲体健，但有头痛 | HP:0001250f,HP:0002315f",
        "父母近亲结婚，均有癫痫 | HP:0001250f",
        "发热    阴性，咳嗽  (-)，头痛  未见。 | HP:0001945-,HP:0012735-,HP:0002315-",
        "抗核抗体(+)待查，头痛(+)已缓解 | HP:0003493?,HP:0002315r",
        "发热+头痛未见 | HP:0001945-,HP:0002315-",
        "腱反射 (++)，腱反射  2+ | ",
        "肺炎已除外后诊断为癫痫 | HP:0002090-,HP:0001250+",
        "因癫痫门诊诊断，癫痫门诊检查 | HP:0001250+,HP:0001250+",
        "舅舅癫痫夭折 | HP:0001250f",
        "不支持癫痫，不考虑肺炎，已除外腭裂 | HP:0001250-,HP:0002090-,HP:0000175-",
        "癫痫依据不足 | HP:0001250-",
        "发热(-)  咳嗽(-)  头痛(+) | HP:0001945-,HP:0012735-,HP:0002315+",
        "抗核抗体 3+  发热 (-) | HP:0003493+,HP:0001945-",
        "癫痫专科门诊，疼痛门诊 | ",
        "癫痫门诊就诊，疼痛科学 | HP:0001250+,HP:0012531+",
        "肌无力型营养不良症，肌无力型 | HP:0001324+",
        "循环补体：C3浓度降低 | HP:0005421+",
        "全身浅表淋巴结未触及肿大，肝脏肿大 | HP:0002716-,HP:0002240+",
        "头痛（排除），发热 | HP:0002315-,HP:0001945+",
        "淋巴结肿大未见 | HP:0002716-",
        "父母表型正常 | ",
        "临床表现为发热，有头痛 | HP:0001945+,HP:0002315+",
        "其表姐有头痛 | HP:0002315f",
        "a seisure | HP:0001250+",
        "Polydactylly | HP:0010442+",
        "preaxial polydactyly | HP:0100258+",
        "双眼黄斑囊样水肿 | HP:0011505+",
        "补体C3降低 | HP:0005421+",
        "补体C3 0.3g/L↓ | HP:0005421+",
        "补体C3 0.3g/L，明显降低 | HP:0005421+",
        "补体C3 1.0g/L，发热 | HP:0001945+",
        "不咳嗽，发热 | HP:0012735-,HP:0001945+",
        "手、拇指缺如 | HP:0004050+,HP:0009777+",
        "手，拇指缺如 | HP:0009777+",
        "二尖瓣脱垂、反流 | HP:0001634+,HP:0001653+",
        "耳位低、后旋 | HP:0000369+,HP:0000358+",
        "双肾大小正常，未见结石 | HP:0000787-",
        "双肾大小正常；未见结石 | ",
        "双肾大小正常，膀胱充盈，未见结石 | ",
        "停经31+3周，发热 | HP:0001945+",
        "停经3月，发热 | HP:0000869+,HP:0001945+",
        "2天前无诱因发热 | HP:0001945+",
        "无明显诱因发热 | HP:0001945+",
        "外院疑“肺炎”，予抗炎 | HP:0002090?",
        "第一胎女孩生后肌张力减退 | HP:0001252f",
        "患儿系第一胎，肌张力减退 | HP:0001252+",
        "面部正常，发热 | HP:0001945+",
        "24h尿蛋白0.6g | HP:0000093+",
        "Hb 92g/L。C3↓ | HP:0005421+",
        "Abnormal face. | HP:0000271+",
        "ANA(-)。发热 | HP:0003493-,HP:0001945+",
        "NECK: pain | HP:0030833+",
        "NECK: no pain | HP:0012531-",
        "抗核抗体1:1000阳性 | HP:0003493+",
        "抗核抗体（+） | HP:0003493+",
        "抗核抗体（-） | HP:0003493-",
        "骨髓增生低下 | HP:0005528+",
        "肌电图示多指畸形 | HP:0010442+",
        "二尖瓣脱垂伴中度反流 | HP:0001634+,HP:0001653+",
        "右手拇指缺如 | HP:0009777+",
        "未闻及杂音 | HP:0030148-",
        "无痛性视力下降 | HP:0007663+",
        "小脑形态正常 | ",
        "Strength 5/5, no obvious ptosis. | HP:0001324-,HP:0000508-",
        "Seizures have not occurred. | HP:0001250-",
        "Seizures were never observed; fever was noted. | HP:0001250-,HP:0001945+",
        "Seizures: none. | HP:0001250-",
        "Ptosis worsened since last clinic. | HP:0000508+",
        "Pneumonia excluded, ptosis. | HP:0002090-,HP:0000508+",
        "Return at once if there is fever. | HP:0001945h",
        "Differential diagnosis includes pneumonia, ptosis and cough. | HP:0002090h,HP:0000508h,HP:0012735h",
        "Screening for pneumonia was done, ptosis was seen. | HP:0002090h,HP:0000508+",
        "She has ptosis and attends the headache clinic. | HP:0000508+,HP:0002315h",
        "Ptosis, seizure precautions, antiepileptic drug. | HP:0000508+,HP:0001250h",
        "Risks including pneumonia and fever were told. | HP:0002090h,HP:0001945h",
        "She denies fever, cough and headache. | HP:0001945-,HP:0012735-,HP:0002315-",
        "No ptosis apart from hypotonia. | HP:0000508-,HP:0001252+",
        "No fever (seizures in the past). | HP:0001945-,HP:0001250+",
        "His mother noticed ptosis. | HP:0000508+",
        "His mother had ptosis. | HP:0000508f",
        "Born to healthy parents with hypotonia. | HP:0001252+",
        "Broad thumbs, short, broad fingers. | HP:0009381+,HP:0001500+",
        "Hand absent, thumb normal. | HP:0004050+",
        "Denies fever, reports cough. | HP:0001945-,HP:0012735+",
        "Ears show preaxial low-set lobes. | ",
        "Parents are first cousins with ptosis. | HP:0000508f",
        "Healthy first-cousin couple, ptosis. | HP:0000508+",
        "Fever was denied, cough was present. | HP:0001945-,HP:0012735+",
        "Pneumonia was ruled out and cough was found. | HP:0002090-,HP:0012735+",
        "Seizures have not been controlled. | HP:0001250+",
        "Ptosis (bilateral) was not seen. | HP:0000508-",
        "No fever (>38), cough or headache. | HP:0001945-,HP:0012735-,HP:0002315-",
        "Admitted to our ward and her mother had ptosis. | HP:0000508f",
        "Hearing loss has not been noted, fever has not been noted. | HP:0001945-",
        "Mouth opening is 3 cm; open mouth. | HP:0000194+",
        "Artistic behavior, autistc behavior. | HP:0000729+"
      })
  void eachFindingIsReadWithWhatTheTextSaysOfIt(String text, String expected) {
    String read =
        RECOGNISER.recognise(text, Genre.CLINICAL).stream()
            .map(PhenotypeRecogniserTest::shown)
            .collect(Collectors.joining(","));
    assertThat(read).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void literatureNamesTheGeneralTermWithinTheSpecificOne() {
    String text = "We report three families with preaxial polydactyly. Linkage was found.";
    assertThat(RECOGNISER.recognise(text))
        .extracting(finding -> finding.id().value())
        .containsExactly("HP:0100258", "HP:0010442");
    assertThat(RECOGNISER.recognise(text, Genre.CLINICAL))
        .extracting(finding -> finding.id().value())
        .containsExactly("HP:0100258");
  }

  /** Murmur and septal defect are of the heart, eye contact and autism of the nervous system. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "心脏杂音，ASD可能 | HP:0001631",
        "ASD，目光对视少 | HP:0000729",
        "ASD, heart murmur | HP:0001631",
        "ASD. Poor eye contact | HP:0000729"
      })
  void anAbbreviationStandsForWhatTheOtherFindingsAreOf(String text, String expected) {
    TermId heart = new TermId("HP:0001626");
    TermId nerves = new TermId("HP:0000707");
    RecogniserBuilder builder = new RecogniserBuilder();
    builder
        .add(below(heart, heart, "Abnormality of the cardiovascular system"))
        .add(below(nerves, nerves, "Abnormality of the nervous system"))
        .add(below(heart, new TermId("HP:0030148"), "Heart murmur"))
        .add(below(heart, new TermId("HP:0001631"), "Atrial septal defect", "ASD"))
        .add(below(nerves, new TermId("HP:0000729"), "Autistic behavior", "ASD"))
        .add(below(nerves, new TermId("HP:0000817"), "Poor eye contact"));
    assertThat(builder.build().recognise(text, Genre.CLINICAL))
        .extracting(finding -> finding.id().value())
        .contains(expected)
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "日龄3天，喂养困难，抽搐 | HP:0008872+,HP:0032807+",
        "日龄3天，无抽搐 | HP:0001250-",
        "日龄3天，母亲有癫痫 | HP:0001250f",
        "女，5月，喂养困难，抽搐 | HP:0008872+,HP:0001250+",
        "胎儿超声：胎儿抽搐，无抽搐 | HP:0032808+,HP:0032808-",
        "新生儿，胎儿期超声示胎儿正常，抽搐 | HP:0001250+",
        "女，5月，生长障碍 | HP:0001508+",
        "女，5岁，喂养困难，抽搐 | HP:0011968+,HP:0001250+",
        "喂养困难，抽搐 | HP:0011968+,HP:0001250+"
      })
  void theAgeOfThePatientNarrowsTheTerm(String text, String expected) {
    TermId seizure = new TermId("HP:0001250");
    TermId feeding = new TermId("HP:0011968");
    TermId thriving = new TermId("HP:0001508");
    RecogniserBuilder builder = new RecogniserBuilder();
    builder
        .add(below(seizure, seizure, "Seizure", "癫痫"))
        .add(below(seizure, new TermId("HP:0032807"), "Neonatal seizure"))
        .add(below(feeding, new TermId("HP:0032808"), "Fetal seizure"))
        .add(below(feeding, feeding, "Feeding difficulties"))
        .add(below(feeding, new TermId("HP:0008872"), "Feeding difficulties in infancy"))
        .add(below(thriving, thriving, "Failure to thrive"))
        .add(below(thriving, new TermId("HP:0001531"), "Failure to thrive in infancy"));
    assertThat(
            builder.build().recognise(text, Genre.CLINICAL).stream()
                .map(PhenotypeRecogniserTest::shown)
                .collect(Collectors.joining(",")))
        .isEqualTo(expected);
  }

  private static IndexedTerm below(TermId system, TermId id, String label, String... names) {
    return new IndexedTerm(
        id,
        ConceptKind.PHENOTYPE,
        true,
        Stream.of(id, system, RecogniserBuilder.PHENOTYPES).distinct().toList(),
        List.of(),
        Map.of(Language.EN, label),
        Stream.of(names)
            .map(
                name ->
                    new IndexedName(
                        name,
                        Language.EN,
                        SynonymScope.EXACT,
                        "abbreviation",
                        TranslationStatus.ORIGINAL))
            .toList());
  }

  @Test
  void everyTermIsReadFromItsOwnLabels() {
    for (IndexedTerm term : TERMS.stream().filter(term -> !isRoot(term)).toList()) {
      term.labels()
          .values()
          .forEach(
              label ->
                  assertThat(RECOGNISER.recognise(label))
                      .as(label)
                      .anyMatch(finding -> finding.id().equals(term.id())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000\u0001",
        "😀发热😀",
        "\uD800发热",
        "\uDC00发热\uD83D",
        "<table><tr><td>发热</td></tr>",
        "{\\rtf1\\ansi \\'b7\\'a2\\'c8\\'c8}",
        "<b>发热</b>",
        "发热发热发热",
        "((((((",
        "，，，，。。"
      })
  void oddTextIsReadWithoutHarm(String text) {
    RECOGNISER
        .recognise(text)
        .forEach(
            finding ->
                assertThat(text.substring(finding.start(), finding.end()))
                    .isEqualTo(finding.text()));
  }

  @Property(tries = 300)
  void offsetsLieOnTheText(@ForAll String before, @ForAll String after) {
    String text = before + " 发热 " + after;
    List<Finding> findings = RECOGNISER.recognise(text);
    findings.forEach(
        finding ->
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.text()));
  }

  /** Longer than what is read at once, in one line without an end: nothing is lost or found twice where it is cut. */
  @Test
  void aLongLineWithoutAnEndIsReadToItsEnd() {
    int times = 3 * FoldedText.PART / 6;
    String text = "发热，咳嗽、".repeat(times) + "头痛";
    List<Finding> findings = RECOGNISER.recognise(text, Genre.CLINICAL);
    assertThat(findings).hasSize(2 * times + 1);
    assertThat(findings.get(2 * times).end()).isEqualTo(text.length());
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(text.startsWith(finding.text(), finding.start())).isTrue());
  }

  /** That everything is abnormal tells nothing. */
  private static boolean isRoot(IndexedTerm term) {
    return term.id().equals(RecogniserBuilder.PHENOTYPES);
  }

  private static String shown(Finding finding) {
    String sign =
        switch (finding.presence()) {
          case PRESENT -> "+";
          case EXCLUDED -> "-";
          case UNCERTAIN -> "?";
          case RESOLVED -> "r";
          case HYPOTHETICAL -> "h";
        };
    return finding.id() + (finding.family() ? "f" : sign);
  }

  private static PhenotypeRecogniser build() {
    RecogniserBuilder builder = new RecogniserBuilder();
    TERMS.forEach(builder::add);
    return builder.build();
  }

  private static IndexedTerm term(String id, String english, String chinese) {
    TermId termId = new TermId(id);
    return new IndexedTerm(
        termId,
        ConceptKind.PHENOTYPE,
        true,
        List.of(termId, RecogniserBuilder.PHENOTYPES),
        List.of(),
        Map.of(Language.EN, english, Language.ZH, chinese),
        List.of());
  }
}
