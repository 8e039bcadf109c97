import { expect, test } from 'vitest';
import { statedFrequency } from '../src/i18n/frequencies';
import { issueMessage } from '../src/pages/admin/issueMessages';
import { importMessage } from '../src/pages/curation/importMessages';

test('a Chinese page says in Chinese what a load says of a row, with what the row names', () => {
  expect(issueMessage('no loaded source describes it', 'zh')).toBe('已载入的数据源都没有描述它');
  expect(issueMessage('HP:0007447 stands for it now', 'zh')).toBe('现由 HP:0007447 代替');
  expect(issueMessage("the name is not among the drug's own synonyms; shown as iobenguane (123I)", 'zh')).toBe('该名称不在此药自己的同义词中；显示为 iobenguane (123I)');
  expect(issueMessage('MONDO:0001713 has 2 exact partners in ORPHA; those of them that live stay one group until a curator splits them', 'zh')).toMatch(/^MONDO:0001713 在 ORPHA 中有 2 个完全对应/);
});

test('a message without Chinese words is left to the page, which marks it as English', () => {
  expect(issueMessage('a thing nobody has met', 'zh')).toBeUndefined();
  expect(issueMessage('a thing nobody has met', 'en')).toBe('a thing nobody has met');
});

test('a frequency is told in the words of the page with who states it', () => {
  expect(statedFrequency('45/58 (hpoa)', 'zh')).toBe('45/58（HPO 疾病注释）');
  expect(statedFrequency('HP:0040281 (hpoa)', 'zh')).toBe('非常常见（80% 至 99%）（HPO 疾病注释）');
  expect(statedFrequency('Frequent (79-30%) (orphapackets)', 'zh')).toBe('常见（30% 至 79%）（Orphanet 疾病资料包）');
  expect(statedFrequency('HP:0040281 (hpoa)', 'en')).toBe('Very frequent (hpoa)');
  expect(statedFrequency('Frequent (79-30%) (orphapackets)', 'en')).toBe('Frequent (79-30%) (orphapackets)');
  expect(statedFrequency('often', 'zh')).toBe('often');
});

test('what is wrong with rows of an import is said in the language of the page', () => {
  const zh = (message: string) => importMessage(message, 'zh');
  expect(zh('Line 5: 2 cells under 4 columns')).toBe('第 5 行：有 2 格，而标题有 4 列');
  expect(zh("Mapping 3: 'predicate_id' is missing")).toBe('第 3 条映射：缺少 predicate_id');
  expect(zh("Row 7: not a predicate modifier: 'NOT'\nMaybe Not.")).toBe('第 7 行：限定词只能是 Not，不能是“NOT”');
  expect(zh('Line 6: Unknown identifier: ICD10:Z99.9 is not in graph build 1\nMaybe its source is not loaded; `hoofbeat sources` lists what is.')).toBe('第 6 行：图谱第 1 版中没有 ICD10:Z99.9；也许没有载入它的数据源');
  expect(zh("Line 9: Not a value of 'predicate': 'sameAs'\nMaybe skos:exactMatch, closeMatch or oboInOwl:hasDbXref.")).toBe('第 9 行：“sameAs”不是可用的关系；可用 skos:exactMatch, closeMatch 或 oboInOwl:hasDbXref');
  expect(zh("Column 'mood' is no slot; left out")).toBe('“mood”列不是 SSSOM 的字段；略去');
  expect(zh('Line 2: a thing nobody has met')).toBeUndefined();
  expect(importMessage('Line 5: 2 cells under 4 columns', 'en')).toBe('Line 5: 2 cells under 4 columns');
});
