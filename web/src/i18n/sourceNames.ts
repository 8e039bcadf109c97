import type { Lang } from './index';

/** Short names of the sources by their identifiers, English and Chinese. */
const NAMES: Record<string, readonly [string, string]> = {
  hpo: ['HPO', '人类表型本体（HPO）'], 'hpo-owl': ['HPO, OWL', '人类表型本体（HPO，OWL）'], hpoa: ['HPO annotations', 'HPO 疾病注释'],
  'genes-to-phenotype': ['HPO genes to phenotypes', 'HPO 基因与表型'], 'genes-to-disease': ['HPO genes to diseases', 'HPO 基因与疾病'],
  'hpo-zh-babelon': ['HPO in Chinese', 'HPO 中文译名'], 'hpo-ja-babelon': ['HPO in Japanese', 'HPO 日文译名'], 'hpo-fr-babelon': ['HPO in French', 'HPO 法文译名'],
  'hpo-es-babelon': ['HPO in Spanish', 'HPO 西班牙文译名'], 'hpo-de-babelon': ['HPO in German', 'HPO 德文译名'], 'hpo-cs-synonyms': ['HPO synonyms, Czech', 'HPO 捷克文同义词'],
  'hpo-fr-synonyms': ['HPO synonyms, French', 'HPO 法文同义词'], 'chpo-dictionary': ['CHPO names and definitions', 'CHPO 中文名称与定义'],
  'hpo-zh-machine-translated': ['HPO, machine translation', 'HPO 名称与定义机器译文'], mondo: ['Mondo', 'Mondo 疾病本体'], 'mondo-json': ['Mondo (JSON)', 'Mondo 疾病本体（JSON）'],
  'mondo-sssom': ['Mondo mapping sets', 'Mondo 映射集'], maxo: ['MAxO', '医疗措施本体（MAxO）'], 'maxo-annotations': ['MAxO annotations', 'MAxO 疾病与表型的治疗'],
  'maxo-diagnostic-annotations': ['MAxO diagnostic annotations', 'MAxO 表型的检查'], loinc2hpo: ['LOINC2HPO', 'LOINC2HPO 检验解读'],
  orphapackets: ['Orphapackets', 'Orphanet 疾病资料包'], 'orphadata-product1': ['Orphadata cross-references', 'Orphadata 1：交叉引用'],
  'orphadata-product4': ['Orphadata phenotypes', 'Orphadata 4：表型'], 'orphadata-product6': ['Orphadata genes', 'Orphadata 6：基因'],
  'orphadata-product9-prev': ['Orphadata epidemiology', 'Orphadata 9：流行病学'], 'orphadata-product9-ages': ['Orphadata natural history', 'Orphadata 9：发病年龄与遗传方式'],
  'orphadata-classifications': ['Orphadata classifications', 'Orphadata 3：分类'], 'ordo-sssom': ['ORDO mapping set', 'ORDO 映射集'], gard: ['GARD', '美国罕见病信息中心（GARD）'],
  icd10who: ['ICD-10 WHO', 'ICD-10 世卫组织 2019 版'], icd10cm: ['ICD-10-CM', 'ICD-10-CM 2022 财年版'], icd11: ['ICD-11 MMS', 'ICD-11 MMS 2024-01 版'],
  'icd11-zh': ['ICD-11 in Chinese', 'ICD-11 中文名称 2018-12'], 'who-icd-maps': ['WHO maps ICD-10 to ICD-11', '世卫组织 ICD-10 与 ICD-11 对照 2024-01'],
  'who-icd10-to-icd11-sssom': ['WHO ICD-10 to ICD-11 Foundation', '世卫组织 ICD-10 到 ICD-11 基础组件映射'], 'icd10cn-yibao': ['ICD-10 China, insurance', 'ICD-10 医保版 2.0'],
  'icd10cn-clinical-to-yibao': ['ICD-10 China, clinical to insurance', 'ICD-10 国家临床版 2.0 到医保版 2.0'],
  'icd10cn-beijing': ['ICD-10 China, Beijing', 'ICD-10 北京临床版 6.01'], 'icd9cm3cn-yibao': ['ICD-9-CM-3 China, insurance', 'ICD-9-CM-3 手术操作医保版 2.0'],
  'china-rare-catalogue': ["China's catalogues of rare diseases", '罕见病目录，第一批（2018）与第二批（2023）'],
  'china-rare-catalogue-mapped': ['Catalogues to Orphanet and Mondo', '罕见病目录与 Orphanet、Mondo 的对应'],
  'ccrd-phenotypes': ['CCRD compendium, phenotypes', '罕见病诊疗指南 2018 及表型'], 'ccrd-to-omim': ['CCRD to OMIM', '罕见病诊疗指南与 OMIM 的对应'],
  'ccrd-to-orpha': ['CCRD to Orphanet', '罕见病诊疗指南与 Orphanet 的对应'], 'zh-names-omim': ['OMIM names in Chinese', 'OMIM 疾病中文名'],
  'zh-names-orphanet': ['Orphanet names in Chinese', 'Orphanet 疾病中文名'], 'zh-disease-names': ['Disease names in Chinese', '疾病中文名合集'],
  'drugbank-vocabulary': ['DrugBank vocabulary', 'DrugBank 开放词表'], drugcentral: ['DrugCentral', 'DrugCentral 药物'],
  'drugcentral-synonyms': ['DrugCentral synonyms', 'DrugCentral 同义词'], repodb: ['repoDB', 'repoDB 药物与疾病'], atc: ['ATC', 'ATC 与 DDD 索引'],
  'matrix-indications': ['MATRIX indications', '药物适应证（MATRIX）'], 'matrix-contraindications': ['MATRIX contraindications', '药物禁忌证（MATRIX）'],
  'fda-orphan-designations': ['FDA orphan designations', '美国 FDA 孤儿药认定'], 'ema-medicines': ['EMA medicines', '欧洲 EMA 药品（EPAR）'],
  'pmda-approvals': ['PMDA approvals', '日本 PMDA 批准'], 'nhsa-drug-classes': ['NHSA drug classes', '医保药品分类'],
  'nhsa-payment-restrictions': ['NHSA payment limits', '医保药品限制支付范围'], 'zh-drug-names': ['Drug names in Chinese', '药品与商品中文名'],
  mim2gene: ['mim2gene', 'OMIM 基因对照（mim2gene）'], 'mondo-omim-genes': ['Mondo, OMIM and HGNC genes', 'Mondo、OMIM 与 HGNC：疾病的基因'],
  'clingen-validity': ['ClinGen validity', 'ClinGen 基因与疾病关系评级'], 'hoofbeat-zh': ['Hoofbeat, names in Chinese', '本程序所拟医疗措施与药物中文名'],
  'hoofbeat-profiles': ['Hoofbeat, unreviewed', '本程序所拟，未经审阅'],
  'disease-groups': ['disease groups', '疾病分组'], 'term-lists': ['own term lists', '自备术语表'], curated: ['curated here', '本处审编的映射'],
  'own-mappings': ['own mapping sets', '自备映射集'],
};

/** Licences that are said in words; those with a name of their own, as CC BY 4.0, keep it. */
const LICENCES: Record<string, string> = {
  'HPO licence': 'HPO 许可', 'HPO licence; OMIM terms for OMIM-derived rows': 'HPO 许可；源自 OMIM 的行遵 OMIM 条款', 'not stated': '未说明', 'LOINC licence': 'LOINC 许可', 'OMIM terms of use': 'OMIM 使用条款',
  "CC BY 4.0 (each file states its own, most CC0 1.0); SNOMED CT and MedDRA identifiers keep their owners' terms": 'CC BY 4.0（各文件自述，多为 CC0 1.0）；SNOMED CT 与 MedDRA 编号遵其所有者条款',
  'public domain (US government work)': '公有领域（美国政府作品）', 'text of the National Health Commission; WHO source CC BY-ND 3.0 IGO': '国家卫生健康委员会文本；世卫组织原文 CC BY-ND 3.0 IGO',
  'Chinese government text': '中国政府文本', 'Chinese government document (no copyright, Copyright Law Art. 5)': '中国政府文件（著作权法第五条，无著作权）', 'Apache-2.0 (repository)': 'Apache-2.0（代码库）',
  'mixed: names of several origins, some machine translated': '来源不一，部分为机器翻译', 'WHO Collaborating Centre terms: no redistribution, non-commercial use': '世卫组织合作中心条款：不得再分发，限非商业用途', 'not cleared': '未明确授权',
  'EMA reuse with credit': 'EMA：注明出处可再使用', 'Government of Japan standard terms, with credit': '日本政府标准条款，须注明出处', 'your own': '自有',
};

const UNDATED = 'latest';

/** A source's short name; one that is not known here is said as the build says it. */
export const sourceName = (id: string, lang: Lang): string => NAMES[id]?.[lang === 'zh' ? 1 : 0] ?? id;

/** A source's full name. */
export const sourceTitle = (id: string, name: string, lang: Lang): string => (lang === 'zh' ? (NAMES[id]?.[1] ?? name) : name);

export const licenceName = (licence: string, lang: Lang): string => (lang === 'zh' ? (LICENCES[licence] ?? licence) : licence);

/** A release's version; a source without versions says so in the language of the page. */
export const versionName = (version: string, lang: Lang): string => (lang === 'zh' && version === UNDATED ? '未注版本' : version);

/** A source with its version, as said beside a statement. */
export const saidBy = (source: string, version: string, lang: Lang): string => `${sourceName(source, lang)} ${versionName(version, lang)}`;
