import type { Lang } from './index';

/** What sources call the further facts of a concept. */
const ZH: Record<string, string> = {
  definition_xrefs: '定义出处', synonym_xrefs: '同义词出处', xref: '交叉引用', is_a: '上位', intersection_of: '逻辑定义', relationship: '关系', PURL: '永久网址', 'IAO:0000233': '讨论记录',
  'dc:creator': '创建者', 'dcterms:creator': '创建者', 'dcterms:contributor': '贡献者', 'dc:date': '日期', 'dcterms:date': '日期',
  'Accession Numbers': '登录号', 'Standard InChI Key': '标准 InChI 键', 'name in the table': '表中名称', 'MIM Entry Type': 'MIM 条目类型',
  BrowserLink: '浏览器链接', ChapterNo: '章号', ClassKind: '类目级别', DepthInKind: '同级深度', IsResidual: '是否残余类目', IsValidCode: '是否有效编码', isLeaf: '是否末级', 'Linearization URI': '线性化网址', 'Primary tabulation': '是否主要归类',
  Grouping1: '分组 1', Grouping2: '分组 2', Grouping3: '分组 3', Grouping4: '分组 4', Grouping5: '分组 5',
  type: '级别', asterisk_code: '星号编码', who_code: '世卫编码', order_number: '顺序号', valid_billing_code: '可计费编码', poa_exempt: '入院时存在豁免', chronic_indicator: '慢性指标',
};

/** The few values of these facts that are words and not identifiers. */
const VALUES: Record<string, string> = { True: '是', False: '否', chapter: '章', block: '节', category: '类目', subcategory: '亚目', gene: '基因', phenotype: '表型', 'predominantly phenotypes': '以表型为主', 'gene/phenotype': '基因与表型' };

export const detailName = (key: string, lang: Lang): string => (lang === 'zh' ? (ZH[key] ?? key) : key.replace(/_/g, ' '));
export const detailValue = (value: string, lang: Lang): string => (lang === 'zh' ? (VALUES[value] ?? value) : value);
