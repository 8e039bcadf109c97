import { expect, test } from 'vitest';
import { startLanguage } from '../src/i18n';
import { access as accessEn } from '../src/i18n/access.en';
import { access as accessZh } from '../src/i18n/access.zh';
import { admin as adminEn } from '../src/i18n/admin.en';
import { admin as adminZh } from '../src/i18n/admin.zh';
import { change as changeEn } from '../src/i18n/change.en';
import { change as changeZh } from '../src/i18n/change.zh';
import { curation as curationEn } from '../src/i18n/curation.en';
import { curation as curationZh } from '../src/i18n/curation.zh';
import { en } from '../src/i18n/en';
import { patients as patientsEn } from '../src/i18n/patients.en';
import { patients as patientsZh } from '../src/i18n/patients.zh';
import { labelOf } from '../src/i18n/labels';
import { zh } from '../src/i18n/zh';

type Node = string | { [key: string]: Node };

function flat(node: Node, at = ''): [string, string][] {
  return typeof node === 'string' ? [[at, node]] : Object.entries(node).flatMap(([key, value]) => flat(value, at ? `${at}.${key}` : key));
}
const english = new Map(flat({ ...en, access: accessEn, admin: adminEn, change: changeEn, curation: curationEn, patients: patientsEn } as unknown as Node));
const chinese = new Map(flat({ ...zh, access: accessZh, admin: adminZh, change: changeZh, curation: curationZh, patients: patientsZh } as unknown as Node));

/** The same in both languages for a reason. */
const SAME = new Set(['app.name', 'sources.checksum', 'admin.evaluation.n', 'admin.evaluation.mrr', 'curation.progress.kappa', 'curation.said.done']);

test('every word has both languages and the same placeholders', () => {
  // Only English tells one from several.
  const several = [...english].filter(([key]) => !key.endsWith('_one'));
  expect([...chinese.keys()].sort()).toEqual(several.map(([key]) => key).sort());
  for (const [key, words] of several) {
    const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map((match) => match[0]).sort();
    expect(placeholders(chinese.get(key)!), key).toEqual(placeholders(words));
  }
});

test('Chinese words are Chinese and English words are not', () => {
  for (const [key, words] of chinese) {
    if (!SAME.has(key) && key !== 'app.switchLanguage') expect(words, key).toMatch(/[\u4e00-\u9fff]/);
  }
  for (const [key, words] of english) if (key !== 'app.switchLanguage') expect(words, key).not.toMatch(/[\u4e00-\u9fff]/);
});

test('the browser decides the language until someone chooses', () => {
  expect(startLanguage(null, ['fr-FR', 'zh-TW', 'en'])).toBe('zh');
  expect(startLanguage(null, ['fr-FR'])).toBe('en');
  expect(startLanguage('en', ['zh-CN'])).toBe('en');
  expect(startLanguage('nonsense', ['zh-CN'])).toBe('zh');
});

test('constants of the server read as words', () => {
  expect(labelOf('HAS_PHENOTYPE', 'zh')).toBe('有表型');
  expect(labelOf('HAS_PHENOTYPE', 'en')).toBe('has phenotype');
  expect(labelOf('TREATMENT PREVENTS', 'zh')).toBe('治疗 · 预防');
  expect(labelOf('GeneAssociation', 'en')).toBe('gene association');
  for (const engine of ['combined', 'evidence', 'learned', 'likelihood-ratio', 'semantic']) expect(labelOf(engine, 'zh')).toMatch(/^[\u4e00-\u9fff]+$/);
});
