import { expect, test } from 'vitest';
import { statedFrequency } from '../src/i18n/frequencies';
import { issueMessage } from '../src/pages/admin/issueMessages';

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
