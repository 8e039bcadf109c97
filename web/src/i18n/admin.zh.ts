import type { admin as en } from './admin.en';
import type { Shape } from './area';

export const admin: Shape<typeof en> = {
  title: '管理',
  parts: { users: '用户与密钥', builds: '图谱版本与加载', audit: '操作日志', evaluation: '评测' },
  denied: '管理需要管理员角色。',
  deniedAdvice: '请以管理员登录。',
  role: { reader: '读者', clinician: '临床医生', curator: '审编员', reviewer: '审核人', administrator: '管理员' },
  users: {
    new: '新建用户', name: '用户名', role: '角色', make: '新建', password: '一次性密码', passwordLead: '请交给 {{name}}。只显示这一次，仅用于设置自己的密码。',
    state: '状态', active: '可用', mustChange: '尚未设置密码', disabled: '禁止登录', disable: '禁用', enable: '启用', keys: 'API 密钥', noKeys: '无', keyLabel: '密钥用途', makeKey: '生成密钥', key: '新的 API 密钥',
    keyLead: '请立即复制：只显示这一次。请求时以“Authorization: Bearer …”发送。', revoke: '吊销', revoked: '已吊销', done: '已妥善保存', roleOf: '{{name}} 的角色', addKey: '为 {{name}} 生成密钥',
  },
  builds: {
    title: '磁盘上的图谱版本', number: '版本', made: '生成时间', releases: '发布数', digest: '内容', current: '使用中', starter: '入门版', load: '加载', allowed: '从 {{folder}} 加载。新版完成之前仍由原版提供服务。',
    notAllowed: '本服务器不允许从页面加载。运维人员可用 --allow-load 启动服务器以允许，或另行运行“hoofbeat load”。', start: '立即加载', cancel: '取消', stage: '阶段', progress: '进度', running: '自 {{at}} 起加载中。',
    done: '{{at}} 完成：版本 {{build}}。', failed: '{{at}} 失败；原版继续服务。', cancelled: '{{at}} 已取消；原版继续服务。', issues: '未能使用的行', source: '来源', kind: '类别', file: '文件', line: '行号', text: '原文', message: '问题（英文）',
    count: '行数', chooseIssues: '请选择一类以查看其行。', noIssues: '所有行均已使用。',
  },
  audit: { lead: '登录、用户、密钥、加载与患者归档的记录，最新在前。其中从不含表型与密码。', who: '人员', act: '操作', about: '对象', at: '时间', from: '起始日', to: '截止日（不含）', total_other: '{{count, number}} 条', none: '没有符合的记录。', more: '更早', any: '全部操作' },
  act: {
    'log-in': '登录', 'log-in refused': '登录被拒', 'password set': '设置密码', 'user made': '新建用户', 'user changed': '更改用户', 'key made': '生成密钥', 'key revoked': '吊销密钥',
    'load started': '开始加载', 'load cancelled': '取消加载', 'packet archived': '归档患者', 'packet removed': '移除患者',
  },
  evaluation: {
    lead: '“hoofbeat evaluate … --json data/evaluation/名称.json”保存的报告。按发布数据：疾病的陈述可能来自该病例自己的论文；排除论文：这类陈述不计入。', empty: '尚无保存的报告。',
    emptyAdvice: '请运行：./hoofbeat evaluate --cases 文件 --json data/evaluation/first.json，再加 --leave-publication-out 运行一次，然后回到此页。', unreadable: '以下文件不是排序评测报告：{{files}}', set: '病例集', engine: '引擎', n: 'n', published: '按发布数据', left: '排除论文', top1: '首位', top10: '前十', mrr: 'MRR', unrankable: '无法排序', report: '报告', missing: '未运行',
  },
};
