import type { Lang } from './index';

/** Chinese for the closed word lists of sources that publish in English only. */
const ZH: Record<string, string> = {
  // Orphanet: ages, disorder types, prevalence
  'All ages': '任何年龄', Antenatal: '产前', Neonatal: '新生儿期', Infancy: '婴儿期', Childhood: '儿童期', Adolescent: '青少年期', Adult: '成年', Elderly: '老年',
  'No data available': '无资料', Disease: '疾病', 'Clinical subtype': '临床亚型', 'Etiological subtype': '病因亚型', 'Histopathological subtype': '组织病理亚型',
  'Clinical syndrome': '临床综合征', 'Malformation syndrome': '畸形综合征', 'Morphological anomaly': '形态异常', 'Biological anomaly': '生物学异常', 'Clinical group': '临床组', Category: '疾病大类', 'Particular clinical situation in a disease or syndrome': '疾病或综合征的特殊临床情况',
  'Point prevalence': '时点患病率', 'Annual incidence': '年发病率', 'Prevalence at birth': '出生患病率', 'Lifetime Prevalence': '终生患病率', 'Cases/families': '病例或家系数', Estimate: '估计',
  Worldwide: '全球', Europe: '欧洲', China: '中国', Japan: '日本', 'United States': '美国', 'United Kingdom': '英国', France: '法国', Germany: '德国', Italy: '意大利', Spain: '西班牙',
  Unknown: '不详', 'Not yet documented': '尚无记载',
  'Autosomal dominant': '常染色体显性', 'Autosomal recessive': '常染色体隐性', 'X-linked recessive': 'X 连锁隐性', 'X-linked dominant': 'X 连锁显性',
  'Multigenic/multifactorial': '多基因或多因素', 'Mitochondrial inheritance': '线粒体遗传', 'Not applicable': '不适用',
  // Genes
  'has material basis in germline mutation in': '由该基因生殖系变异致病', 'Disease-causing germline mutation(s) in': '致病性生殖系变异',
  'Disease-causing germline mutation(s) (loss of function) in': '致病性生殖系变异（功能丧失）', 'Disease-causing germline mutation(s) (gain of function) in': '致病性生殖系变异（功能获得）',
  'Major susceptibility factor in': '主要易感因素', 'Modifying germline mutation in': '修饰性生殖系变异', 'Candidate gene tested in': '候选基因', 'Role in the phenotype of': '与表型有关',
  'Disease-causing somatic mutation(s) in': '致病性体细胞变异', 'Part of a fusion gene in': '融合基因的一部分', 'Biomarker tested in': '生物标志物',
  Definitive: '确定', Strong: '强', Moderate: '中等', Limited: '有限', Disputed: '有争议', Refuted: '已否定', 'No Known Disease Relationship': '无已知关系',
  MENDELIAN: '孟德尔遗传', POLYGENIC: '多基因', UNKNOWN: '不详', ASSOCIATION: '关联',
  // Treatments
  treats: '治疗', prevents: '预防', investigates: '检查', contraindicated: '禁忌', 'contraindicated in': '禁忌', 'lack of observed response': '未见疗效', diagnoses: '诊断',
  Approved: '已批准', Investigational: '研究中', Withdrawn: '已撤回', Suspended: '已中止', Terminated: '已终止',
  'Chinese compendium of rare diseases (2018)': '罕见病诊疗指南（2018）',
};

/** A source's own word in the language of the page where its list is closed and known, else as the source has it. */
export const sourceWord = (word: string, lang: Lang): string => (lang === 'zh' ? (ZH[word] ?? word) : word);
