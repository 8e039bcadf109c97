import type { Lang } from './index';

/** Words for values that the server names by a constant. */
const ZH: Record<string, string> = {
  Phenotype: '表型', Disease: '疾病', Gene: '基因', Drug: '药物', MedicalAction: '医疗措施', Code: '编码', Concept: '概念',
  Designation: '名称', Hierarchy: '层级', Mapping: '映射', PhenotypeAnnotation: '表型注释', GeneAssociation: '基因关联',
  GenePhenotype: '基因表型', Treatment: '治疗', Examination: '检查', LaboratoryInterpretation: '检验解读', Prevalence: '患病率',
  DiseaseCourse: '病程', CatalogueEntry: '目录收录', DrugStatement: '药品监管与支付',
  diseaseGroups: '疾病组', annotatedGroups: '有表型资料的疾病组', mergedGroups: '合并的疾病组', rareGroups: '罕见病组', rareAnnotatedGroups: '有表型资料的罕见病组',
  'Chinese compendium of rare diseases (2018)': '罕见病诊疗指南（2018）',
  'China, first national rare-disease catalogue (2018)': '第一批罕见病目录（2018）', 'China, second national rare-disease catalogue (2023)': '第二批罕见病目录（2023）',
  IS_A: '属于', CLASSIFIED_UNDER: '归类于', HAS_PHENOTYPE: '有表型', EXCLUDES_PHENOTYPE: '无此表型', CAUSED_BY: '致病基因',
  GENE_HAS_PHENOTYPE: '基因相关表型', EXAMINED_BY: '检查方式', RULES_OUT: '排除', SHOWS: '提示',
  'skos:exactMatch': '完全对应', 'skos:closeMatch': '近似对应', 'skos:broadMatch': '对方更宽', 'skos:narrowMatch': '对方更窄',
  'skos:relatedMatch': '相关', 'oboInOwl:hasDbXref': '交叉引用', NOT: '否定',
  LABEL: '首选名', EXACT: '同义', BROAD: '更宽', NARROW: '更窄', RELATED: '相关', OFFICIAL: '正式', CANDIDATE: '待审', PREFERRED: '首选',
  ONSET: '发病年龄', INHERITANCE: '遗传方式', AGE_OF_DEATH: '死亡年龄', DISORDER_TYPE: '疾病类型', DISABILITY: '残障',
  ORPHAN_DESIGNATION: '孤儿药认定', APPROVAL: '批准', PAYMENT_RESTRICTION: '医保支付限制', DOSE: '剂量',
  evidence: '证据', learned: '学习模型', combined: '证据与学习模型', semantic: '语义相似度', 'likelihood-ratio': '似然比',
  TREATS: '治疗', PREVENTS: '预防', CONTRAINDICATED: '禁忌', INVESTIGATED: '研究中', 'national-catalogue-1': '第一批罕见病目录', 'national-catalogue-2': '第二批罕见病目录', CCRD: '中国罕见病目录',
  UNKNOWN: '未注明', NOT_TRANSLATED: '未翻译', layperson: '通俗说法', abbreviation: '缩写', ABBREVIATION: '缩写', plural: '复数', plural_form: '复数', uk_spelling: '英式拼写', obsolete_synonym: '旧称', DEPRECATED: '已弃用', MISSPELLING: '拼写错误', 'OMO:0003000': '缩写', 'OMO:0003003': '通俗说法', 'OMO:0003004': '复数', 'OMO:0003011': '拉丁文名', allelic_requirement: '等位要求', IUPAC_NAME: 'IUPAC 名', systematic_synonym: '系统名', equivalent_name: '等同名称', BRAND_NAME: '商品名',
  phenobrain_cns_omim: 'OMIM 中文名表', phenobrain_cns_orphanet: 'Orphanet 中文名表', seba_deepseek: '机器译名表', national_catalogue: '罕见病目录', national_catalogue_via_label_match: '罕见病目录（名称匹配）',
  MALFORMED_ROW: '行格式错误', MALFORMED_ID: '编号格式错误', MALFORMED_VALUE: '取值错误', DUPLICATE_ROW: '重复行', DUPLICATE_ID: '重复编号',
  DANGLING_REFERENCE: '引用未定义的编号', OBSOLETE_REPLACED: '停用编号已替换', OBSOLETE_WITHOUT_REPLACEMENT: '停用编号无替代', CYCLE: '层级成环',
  ENCODING: '编码错误', CONFLICT: '陈述冲突', LIMIT: '超出限制', COUNT_MISMATCH: '数量不符', STALE_TRANSLATION: '译文过时', UNSUPPORTED: '不支持的内容',
  allowed: '允许', 'not-allowed': '不允许', unclear: '不明确', zh: '中文', en: '英文', TREATMENT: '治疗',
  ORIGINAL: '原文', SUPPLIED: '另行提供', MACHINE: '机器翻译', 'plural form': '复数', brand: '商品名', 'label match': '名称匹配',
  NHSA: '国家医保局', FDA: '美国食品药品监督管理局（FDA）', EMA: '欧洲药品管理局（EMA）', PMDA: '日本药品医疗器械管理局（PMDA）',
};

const EN: Record<string, string> = {
  'oboInOwl:hasDbXref': 'cross-reference', IS_A: 'is a', zh: 'Chinese', en: 'English', LABEL: 'preferred',
  'skos:exactMatch': 'exactly', 'skos:closeMatch': 'closely', 'skos:broadMatch': 'other is broader', 'skos:narrowMatch': 'other is narrower',
  'skos:relatedMatch': 'related', 'not-allowed': 'not allowed', MedicalAction: 'Medical action',
  'national-catalogue-1': 'China, first national catalogue', 'national-catalogue-2': 'China, second national catalogue', CCRD: 'CCRD',
  'China, first national rare-disease catalogue (2018)': 'China, first catalogue (2018)', 'China, second national rare-disease catalogue (2023)': 'China, second catalogue (2023)',
  'Chinese compendium of rare diseases (2018)': 'China, compendium (2018)',
  NHSA: 'NHSA (China)', FDA: 'FDA', EMA: 'EMA', PMDA: 'PMDA',
  combined: 'evidence and learned model', learned: 'learned model',
  diseaseGroups: 'Disease groups', annotatedGroups: 'Groups with findings', mergedGroups: 'Merged groups', rareGroups: 'Rare groups', rareAnnotatedGroups: 'Rare groups with findings',
};

function plain(constant: string): string {
  const words = constant.replace(/^[a-z]+:/i, '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
  return words === words.toUpperCase() || /[a-z] [A-Z]/.test(words) ? words.toLowerCase() : words;
}

/** The word for a constant; a relation such as `TREATMENT PREVENTS` is put together from its parts. */
export function labelOf(constant: string, lang: Lang): string {
  const known = (lang === 'zh' ? ZH : EN)[constant];
  if (known) return known;
  const [first, ...rest] = constant.split(' ');
  if (rest.length > 0 && first === first!.toUpperCase()) {
    return `${labelOf(first!, lang)} · ${labelOf(rest.join(' '), lang)}`;
  }
  return plain(constant);
}
