import { labelOf } from '../../i18n/labels';
import type { Lang } from '../../i18n';

const ZH: Record<string, string> = {
  read: '读取数据源', link: '连接各数据源', snapshot: '写入图谱文件', 'graph rows': '整理图谱数据', 'graph import': '导入图数据库', 'store: schema': '建立数据库结构',
  'search index': '搜索索引', 'reading of text': '文本识别词表', 'ranking engine': '排序引擎', 'bolt: remove superseded': '移除旧数据', 'bolt: retire': '标记停用概念', 'store: import': '导入图数据库', 'store: open': '打开图数据库', 'store: check': '核对图数据库', 'store: done': '图数据库完成',
};

/** A stage of a load in the language of the page; what it names of a source or a table stays as it is. */
export function stageName(stage: string, lang: Lang): string {
  if (lang === 'en') return stage;
  const [, kind, what] = /^(fetch |bolt: count |bolt: )(.+)$/.exec(stage) ?? [];
  if (ZH[stage]) return ZH[stage];
  if (!kind || !what) return stage;
  return `${{ 'fetch ': '下载', 'bolt: count ': '核对', 'bolt: ': '写入' }[kind]} ${labelOf(what, lang)}`;
}
