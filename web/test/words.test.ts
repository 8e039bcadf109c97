import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeName } from '../src/i18n/geography';
import { saidBy, sourceName } from '../src/i18n/sourceNames';
import { stageName } from '../src/pages/admin/stages';

test('a Chinese page names a source, says that it has no version, and keeps the identifier of one that has no Chinese name', () => {
  expect(saidBy('repodb', 'latest', 'zh')).toBe('repoDB 药物与疾病 未注版本');
  expect(saidBy('repodb', 'latest', 'en')).toBe('repoDB latest');
  expect(saidBy('my-list', '3', 'zh')).toBe('my-list 3');
});

test('there is a Chinese name for every source of the catalogue', () => {
  const catalogue = readFileSync(new URL('../../ontologies/sources.yaml', import.meta.url), 'utf8');
  const ids = [...catalogue.matchAll(/^\s+- id: (\S+)$/gm)].map(([, id]) => id!);
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter((id) => !/[\u4e00-\u9fff]/.test(sourceName(id, 'zh')))).toEqual([]);
});

test('a Chinese page names countries by Unicode, and others as the source does', () => {
  expect(placeName('Sweden', 'zh')).toBe('瑞典');
  expect(placeName('Europe', 'zh')).toBe('欧洲');
  expect(placeName('Turkey', 'zh')).toBe('土耳其');
  expect(placeName('Ruritania', 'zh')).toBe('Ruritania');
  expect(placeName('Sweden', 'en')).toBe('Sweden');
});

test('a Chinese page names the stages of a load', () => {
  expect(stageName('bolt: Designation', 'zh')).toBe('写入 名称');
  expect(stageName('search index', 'zh')).toBe('搜索索引');
  expect(stageName('search index', 'en')).toBe('search index');
});
