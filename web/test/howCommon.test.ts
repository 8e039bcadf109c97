import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../src/i18n/en';
import { zh } from '../src/i18n/zh';
import { howCommon } from '../src/pages/disease/howCommon';

const entry = (more: object) => ({ disease: 'ORPHA:558', type: 'Point prevalence', details: {}, source: 'orphapackets', version: '1', ...more });

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en }, zh: { translation: zh } }, interpolation: { escapeValue: false } }));

test('a count of patients is told as one, a rate as a rate, and a place only where there is one', () => {
  expect(howCommon(entry({ type: 'Cases/families', valuePer100000: 60, details: { range: '31-100' } }), 'en', i18next.getFixedT('en'))).toBe('patients known: 31-100');
  expect(howCommon(entry({ type: 'Cases/families', valuePer100000: 90, geography: 'Worldwide' }), 'zh', i18next.getFixedT('zh'))).toBe('已知患者：90 例 · 全球');
  expect(howCommon(entry({ type: 'Cases/families', geography: 'Worldwide' }), 'en', i18next.getFixedT('en'))).toBe('cases reported, not counted · Worldwide');
  expect(howCommon(entry({ prevalenceClass: '<1 / 1 000 000', valuePer100000: 0 }), 'en', i18next.getFixedT('en'))).toBe('<1 / 1 000 000');
  expect(howCommon(entry({ prevalenceClass: '1-5 / 10 000', valuePer100000: 20.5, geography: 'Europe' }), 'en', i18next.getFixedT('en'))).toBe('1-5 / 10 000 (20.5 / 100,000) · Europe');
});
