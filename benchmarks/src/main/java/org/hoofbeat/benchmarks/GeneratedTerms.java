package org.hoofbeat.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Makes any number of terms with names like those of medicine, two English and two Chinese a term, from a fixed seed: sites,
 * qualities and processes put together, numbered where they run out.
 */
final class GeneratedTerms {

  static final int NAMES_A_TERM = 4;

  private static final String[] QUALITY = {
    "acute",
    "chronic",
    "congenital",
    "recurrent",
    "progressive",
    "bilateral",
    "juvenile",
    "familial",
    "atypical",
    "severe",
    "mild",
    "secondary",
    "primary",
    "diffuse",
    "focal",
    "cystic"
  };
  private static final String[] SITE = {
    "renal",
    "hepatic",
    "cardiac",
    "pulmonary",
    "cerebral",
    "cerebellar",
    "retinal",
    "optic",
    "gastric",
    "femoral",
    "tibial",
    "cutaneous",
    "muscular",
    "thyroid",
    "adrenal",
    "pancreatic",
    "ovarian",
    "splenic",
    "nasal",
    "palatal"
  };
  private static final String[] PROCESS = {
    "dysplasia",
    "atrophy",
    "hypoplasia",
    "fibrosis",
    "stenosis",
    "inflammation",
    "neoplasm",
    "degeneration",
    "calcification",
    "haemorrhage",
    "deficiency",
    "syndrome",
    "abnormality",
    "duplication",
    "agenesis"
  };
  private static final String[] ZH_QUALITY = {
    "急性", "慢性", "先天性", "反复", "进行性", "双侧", "少年型", "家族性", "非典型", "重度", "轻度", "继发性", "原发性", "弥漫性",
    "局灶性", "囊性"
  };
  private static final String[] ZH_SITE = {
    "肾", "肝", "心脏", "肺", "大脑", "小脑", "视网膜", "视神经", "胃", "股骨", "胫骨", "皮肤", "肌肉", "甲状腺", "肾上腺", "胰腺",
    "卵巢", "脾", "鼻", "腭"
  };
  private static final String[] ZH_PROCESS = {
    "发育异常", "萎缩", "发育不良", "纤维化", "狭窄", "炎", "肿瘤", "变性", "钙化", "出血", "缺乏", "综合征", "畸形", "重复", "缺如"
  };

  private GeneratedTerms() {}

  /** Terms numbered from 0. */
  static Stream<IndexedTerm> of(int count, long seed) {
    return IntStream.range(0, count).mapToObj(i -> term(i, new Random(seed + i)));
  }

  private static IndexedTerm term(int number, Random random) {
    TermId id = new TermId("GEN:" + number);
    int[] pick = {
      random.nextInt(QUALITY.length),
      random.nextInt(SITE.length),
      random.nextInt(PROCESS.length),
      random.nextInt(SITE.length)
    };
    String word = "x" + Integer.toString(number % 40_000, 26).replaceAll("[0-9]", "a");
    String english =
        String.join(
            " ",
            QUALITY[pick[0]],
            SITE[pick[1]],
            PROCESS[pick[2]],
            word,
            "type",
            Integer.toString(number % 97));
    String chinese =
        ZH_QUALITY[pick[0]]
            + ZH_SITE[pick[1]]
            + ZH_PROCESS[pick[2]]
            + number % 97
            + "型"
            + (char) (0x4E00 + number % 6_000);
    List<IndexedName> names = new ArrayList<>();
    names.add(
        name(
            SITE[pick[3]]
                + " and "
                + SITE[pick[1]]
                + " "
                + PROCESS[pick[2]]
                + " "
                + word
                + " "
                + number,
            Language.EN));
    names.add(
        name(
            ZH_SITE[pick[3]]
                + ZH_SITE[pick[1]]
                + ZH_PROCESS[pick[2]]
                + (char) (0x4E00 + number % 6_000)
                + number,
            Language.ZH));
    return new IndexedTerm(
        id,
        ConceptKind.CODE,
        true,
        List.of(id),
        List.of(),
        Map.of(Language.EN, english, Language.ZH, chinese),
        names);
  }

  private static IndexedName name(String text, Language language) {
    return new IndexedName(text, language, SynonymScope.EXACT, null, TranslationStatus.ORIGINAL);
  }
}
