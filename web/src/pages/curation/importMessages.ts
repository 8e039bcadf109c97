import type { Lang } from '../../i18n';
import { said, type Said } from '../../i18n/said';

/** Where a row stands in an imported file, and what is said of it. */
const PLACED = /^(Line|Row|Mapping) (\d+): ([\s\S]*)$/;
const PLACES: Record<string, string> = { Line: '第 # 行', Row: '第 # 行', Mapping: '第 # 条映射' };

const ZH: Said = [
  [/^'(\S+)' is missing$/, '缺少 $1'],
  [/^The value '(\S+)' is missing$/, '缺少 $1'],
  [/^(\d+) cells under (\d+) columns$/, '有 $1 格，而标题有 $2 列'],
  [/^not a confidence from 0 to 1: '(.*)'$/, '置信度应在 0 到 1 之间，不能是“$1”'],
  [/^not a predicate modifier: '(.*)'\s[\s\S]*$/, '限定词只能是 Not，不能是“$1”'],
  [/^not true or false: '(.*)'$/, '否定一栏只能是 true 或 false，不能是“$1”'],
  [/^the prefix of '(.*)' in (\S+) is not declared\s[\s\S]*$/, '$2 中“$1”的前缀没有声明；请在 curie_map 中写明'],
  [/^Unknown identifier: (\S+) is not in graph build (\d+)\s[\s\S]*$/, '图谱第 $2 版中没有 $1；也许没有载入它的数据源'],
  [/^Not an identifier: '([\s\S]*)'\s[\s\S]*$/, '“$1”不是编号；应写作“前缀:编码”，如 HP:0001250'],
  [/^A mapping of (\S+) to itself$/, '$1 不能映射到自身'],
  [/^Not a value of 'predicate': '(.*)'\sMaybe ([\s\S]*) or (\S+)\.$/, '“$1”不是可用的关系；可用 $2 或 $3'],
  [/^Not a value of 'comment': (\d+) characters\sMaybe at most (\d+)\.$/, '备注有 $1 个字符，最多 $2 个'],
  [/^Not a value of 'justification'\sMaybe (\S+)\.$/, '依据的写法不对；应如 $1'],
  [/^Column '(.*)' is no slot(?: and no declared extension)?; left out$/, '“$1”列不是 SSSOM 的字段；略去'],
  [/^'(.*)' is no slot and no declared extension; left out$/, '“$1”不是 SSSOM 的字段；略去'],
  [/^Column '(.*)' is called '(.*)' today$/, '“$1”列按现名“$2”读取'],
];

/** What an import says of a row or a column, in the language of the page; undefined where there are no Chinese words for it. */
export function importMessage(message: string, lang: Lang): string | undefined {
  const [, place = '', number = '', rest = ''] = PLACED.exec(message) ?? [];
  const where = PLACES[place];
  if (lang === 'en' || !where) return said(message, lang, ZH);
  const words = said(rest, lang, ZH);
  return words && `${where.replace('#', number)}：${words}`;
}
