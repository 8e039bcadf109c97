import type { Lang } from '../../i18n';
import { said, type Said } from '../../i18n/said';

/** What loaders say of a row, by its English; a group stands for what the row names. */
const ZH: Said = [
  [/^no loaded source describes it$/, '已载入的数据源都没有描述它'],
  [/^obsolete, and its source names no replacement; kept as written$/, '已停用，其来源未给出替代；按原文保留'],
  [/^(\S+) stands for it now$/, '现由 $1 代替'],
  [/^the name is not among the drug's own synonyms; shown as (.+)$/, '该名称不在此药自己的同义词中；显示为 $1'],
  [/^the name is not among the drug's own synonyms; none is shown$/, '该名称不在此药自己的同义词中；不显示名称'],
  [/^a heading without a code, or a code without a name$/, '有标题而无编码，或有编码而无名称'],
  [/^named '(.*)' in an earlier row; that name stands$/, '前面的行已命名为“$1”；以该名称为准'],
  [/^called '?(.*?)'? in an earlier row; that symbol stands$/, '前面的行称为“$1”；以该符号为准'],
  [/^repeats an earlier row to the letter$/, '与前面的一行完全相同'],
  [/^(\S+) has (\d+) exact partners in (\S+); those of them that live stay one group until a curator splits them$/, '$1 在 $3 中有 $2 个完全对应；其中现行者归为一组，直至审编者拆分'],
  [/^names no drug$/, '未写明药物'],
  [/^(\d+) cells where at least (\d+) are needed; the row is left out$/, '只有 $1 格，至少需要 $2 格；该行略去'],
  [/^(\d+) \[Typedef\] stanzas are left to the sources that own them$/, '$1 个 [Typedef] 段留给其所属数据源'],
  [/^(\d+) terms of (\S+) are left to the sources that own them$/, '$2 的 $1 个术语留给其所属数据源'],
  [/^not a packet; passed over$/, '不是资料包；跳过'],
  [/^not an identifier such as (\S+)$/, '不是 $1 这样的编号'],
  [/^not an identifier.*$/, '不是可用的编号'],
  [/^not a code of this edition$/, '不是本版的编码'],
  [/^defined (?:twice|a second time); the first (?:definition )?stands$/, '重复定义；以第一次为准'],
  [/^(?:named|listed) twice(?:; the first(?: name)? stands)?$/, '重复列出；以第一次为准'],
  [/^the header announces (\d+) diseases of (\S+), the file holds (\d+)$/, '文件头声称 $2 有 $1 个疾病，文件中有 $3 个'],
  [/^announces (\d+) disorders and holds (\d+)$/, '声称有 $1 个疾病，实有 $2 个'],
  [/^(\d+) rows hold no translation yet$/, '$1 行尚无译文'],
  [/^(\d+) definitions are still being proofread and left out$/, '$1 条定义仍在校对，略去'],
  [/^translated from "?(.*?)"?, which is now "?(.*?)"?$/, '译自“$1”，原文现为“$2”'],
  [/^no label; the row is left out$/, '没有名称；该行略去'],
  [/^(?:no Chinese label|no Chinese name|no CNS_NAME|a disease without a Chinese name)$/, '没有中文名称'],
  [/^a (?:code|class|packet) without a (?:name|label|description)$/, '没有名称'],
  [/^stands under itself; left out$/, '以自身为上位；略去'],
  [/^not UTF-8; read as (.+)$/, '不是 UTF-8 编码；按 $1 读取'],
  [/^not a frequency such as .*; kept as unstated$/, '不是可用的频率；按未注明处理'],
  [/^an interpretation without outcome; the row is left out$/, '检验解读没有结果；该行略去'],
  [/^a treatment without relation; the row is left out$/, '治疗没有写明关系；该行略去'],
  [/^a (?:predicate_modifier|qualifier) other than N(?:ot|OT); the row is left out, since it may negate$/, '限定词不是 NOT，可能表示否定；该行略去'],
];

/** A message of a load in the language of the page; undefined where there are no Chinese words for it. */
export const issueMessage = (message: string, lang: Lang) => said(message, lang, ZH);
