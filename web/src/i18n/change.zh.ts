import type { Shape } from './area';
import type { change as en } from './change.en';

export const change: Shape<typeof en> = {
  title: '上次加载的变化',
  lead: '与 {{date}} 的版本 {{number}} 相比，新增、移除、停用或改名的概念。关于某一术语的陈述变化，见该术语的页面。',
  onlyBuild: '数据目录中只有这一个版本。下次加载之后，这里会显示其变化。',
  nothing: '与 {{date}} 的版本 {{number}} 相比，该术语没有变化。',
  since: '与 {{date}} 的版本 {{number}} 相比。',
  isNew: '该版本尚无此术语。',
  all: '上次加载的全部变化',
  none: '没有符合的变化。',
  source: '来源',
  anySource: '全部来源',
  what: '变化',
  any: '全部变化',
  concept: '概念',
  before: '原名',
  after: '现名',
  statement: '陈述',
  sort: { added: '新增', removed: '移除', changed: '更改', retired: '停用', renamed: '改名' },
  part: {
    concept: '概念', text: '文字', language: '语言', scope: '范围', type: '类型', status: '状态', translationOf: '译自', disease: '疾病', kind: '种类', value: '值',
    term: '术语', details: '细节', drug: '药物', authority: '机构', phenotype: '表型', action: '措施', relation: '关系', references: '文献', gene: '基因', association: '关联',
    submitter: '提交者', frequency: '频率', child: '下位', parent: '上位', classification: '分类', test: '检验', outcome: '结果', excluded: '排除', subject: '主体', predicate: '关系', object: '对象',
    negated: '否定', justification: '依据', confidence: '可信度', relationCode: '关系代码', onset: '发病年龄', sex: '性别', modifiers: '修饰', evidence: '证据', aspect: '方面', biocuration: '编审',
    prevalenceClass: '患病率分级', valuePer100000: '每十万人，或例数', geography: '地区', id: '编号', label: '名称', definition: '定义', comment: '注释', obsolete: '停用', replacedBy: '替代为', consider: '可考虑',
    alternativeIds: '其他编号', subsets: '子集', approval: '批准', catalogue: '目录', number: '编号',
  },
};
