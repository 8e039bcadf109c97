import { describe, expect, test } from 'vitest';
import { barOf, scaleOf } from '../src/pages/differential/bar';
import { begin, changed, EMPTY, fromFragment, step, toFragment, type PatientCase } from '../src/pages/differential/case';
import { toCsv } from '../src/pages/differential/csv';
import { caseAsPhenopacket, caseOfFile, listAsJson } from '../src/pages/differential/exports';
import { choicesOf, readNegation } from '../src/pages/differential/negation';
import { stretches } from '../src/pages/differential/highlight';

const seizure = { id: 'HP:0001250', excluded: false };

describe('a case', () => {
  test('holds a term once, present or excluded', () => {
    const once = changed(changed(EMPTY, { kind: 'set', feature: seizure }), { kind: 'set', feature: { ...seizure, excluded: true } });
    expect(once.features).toEqual([{ id: 'HP:0001250', excluded: true }]);
  });

  test('keeps a corrected finding once where the right one was there already', () => {
    const both: PatientCase = { features: [seizure, { id: 'HP:0002069', excluded: false }], genes: [] };
    expect(changed(both, { kind: 'swap', from: 'HP:0001250', to: { id: 'HP:0002069', excluded: true } }).features).toEqual([{ id: 'HP:0002069', excluded: true }]);
  });

  test('takes the sex out of a note with its findings and keeps the one it has where the note tells none', () => {
    const read = step(begin(EMPTY), { kind: 'setAll', features: [seizure], sex: 'FEMALE' });
    expect(read.now.sex).toBe('FEMALE');
    expect(step(read, { kind: 'setAll', features: [] }).now.sex).toBe('FEMALE');
    expect(step(read, 'undo').now).toEqual(EMPTY);
  });

  test('undoes and redoes', () => {
    const one = step(begin(EMPTY), { kind: 'set', feature: seizure });
    const two = step(one, { kind: 'sex', sex: 'MALE' });
    const back = step(step(two, 'undo'), 'undo');
    expect(back.now).toEqual(EMPTY);
    expect(step(back, 'undo')).toBe(back);
    expect(step(step(back, 'redo'), 'redo').now).toEqual(two.now);
    expect(step(step(two, 'undo'), { kind: 'drop', id: 'HP:0001250' }).future).toEqual([]);
  });

  test('travels in a fragment and comes back the same', () => {
    const patient: PatientCase = { features: [seizure, { id: 'HP:0001083', excluded: true }], sex: 'FEMALE', onset: 'HP:0011463', genes: ['HGNC:3603'] };
    expect(toFragment(patient)).toBe('f=HP:0001250~-HP:0001083&s=F&o=HP:0011463&g=HGNC:3603');
    expect(fromFragment(`#${toFragment(patient)}`)).toEqual(patient);
    expect(fromFragment('#')).toEqual(EMPTY);
  });

  test('reads a damaged fragment as far as it goes', () => {
    expect(fromFragment('#f=HP:1~<script>~%E0%A4%A~-HP%3A2&s=X&zz').features).toEqual([{ id: 'HP:1', excluded: false }, { id: 'HP:2', excluded: true }]);
  });
});

describe('a bar', () => {
  const parts = [{ kind: 'A', value: 3 }, { kind: 'B', value: -1 }, { kind: 'C', value: 1 }, { kind: 'D', value: 0 }];

  test('adds up to the score', () => {
    const scale = scaleOf([parts, [{ kind: 'A', value: 8 }]]);
    const bar = barOf(parts, scale);
    const width = (positive: boolean) => bar.pieces.filter(({ part }) => part.value > 0 === positive).reduce((sum, { from, to }) => sum + to - from, 0) * (scale.max - scale.min);
    expect(bar.score).toBe(3);
    expect(width(true) - width(false)).toBeCloseTo(bar.score, 12);
    expect(scale).toEqual({ min: -1, max: 8 });
  });

  test('stays within its scale and leaves no gap', () => {
    const bar = barOf(parts, scaleOf([parts]));
    const right = bar.pieces.filter(({ part }) => part.value > 0);
    expect(right[0]!.from).toBeCloseTo(bar.zero);
    expect(right[1]!.from).toBeCloseTo(right[0]!.to);
    for (const { from, to } of bar.pieces) expect(from >= 0 && from < to && to <= 1 + 1e-12).toBe(true);
  });

  test('of nothing is empty', () => expect(barOf([], scaleOf([]))).toMatchObject({ pieces: [], score: 0 }));
});

test('a table keeps Chinese, quotes and formulas safe', () => {
  expect(toCsv([['马凡综合征', 'a "b", c', '=1+1', 2, undefined]])).toBe('\ufeff马凡综合征,"a ""b"", c",\'=1+1,2,\r\n');
});

test('overlapping findings cut the text without losing a character', () => {
  const spans = [{ start: 2, end: 6, id: 'a' }, { start: 4, end: 8, id: 'b' }, { start: 90, end: 99, id: 'outside' }];
  const cut = stretches(10, spans);
  expect(cut.map(({ start, end }) => [start, end])).toEqual([[0, 2], [2, 4], [4, 6], [6, 8], [8, 10]]);
  expect(cut.map((stretch) => stretch.spans.map(({ id }) => id).join(''))).toEqual(['', 'a', 'ab', 'b', '']);
  expect(stretches(0, [])).toEqual([]);
});

test('a leading word excludes', () => {
  expect(readNegation('无癫痫')).toEqual({ text: '癫痫', excluded: true });
  expect(readNegation('no seizures')).toEqual({ text: 'seizures', excluded: true });
  expect(readNegation('nosebleed')).toEqual({ text: 'nosebleed', excluded: false });
  expect(readNegation('无')).toEqual({ text: '无', excluded: false });
});

test('a name that begins like an exclusion is offered beside the exclusion', () => {
  const hit = (id: string, match: string) => ({ term: { id }, match, matched: id });
  const choices = choicesOf([hit('HP:0000970', 'label_prefix'), hit('HP:7', 'words')], [hit('HP:0000975', 'label')], []);
  expect(choices.map(({ value }) => value)).toEqual(['HP:0000970', '-HP:0000975']);
});

test('an exported case comes back as it was, from a phenopacket and from JSON', () => {
  const patient: PatientCase = { features: [seizure, { id: 'HP:0001083', excluded: true }], sex: 'FEMALE', onset: 'HP:0011463', genes: ['HGNC:3603'] };
  const exported = { patient, candidates: [], total: 0, build: { number: 1, digest: 'd' }, disclaimer: '', engine: '', nameOf: (id: string) => ({ id }) };
  const text = caseAsPhenopacket(exported, (source) => (source === 'hpo' ? '2026-02-16' : ''), new Date(0));
  expect(caseOfFile(text)).toEqual(patient);
  expect(caseOfFile(listAsJson(exported))).toEqual(patient);
  expect(JSON.parse(text).metaData.resources[0].version).toBe('2026-02-16');
  expect(() => caseOfFile('{}')).toThrow();
});

test('a phenopacket of version 1 is read, and what is no identifier is left out', () => {
  const packet = { phenotypicFeatures: [{ type: { id: 'HP:0001250' }, negated: true }, { type: { id: 'HP:<x>' } }], genes: [{ id: 'HGNC:3603' }], subject: { sex: 'MALE' } };
  expect(caseOfFile(JSON.stringify(packet))).toEqual({ features: [{ id: 'HP:0001250', excluded: true }], sex: 'MALE', genes: ['HGNC:3603'] });
});

test('an age at onset in a phenopacket becomes its term', () => {
  const onset = (iso8601duration: string) =>
    caseOfFile(JSON.stringify({ phenotypicFeatures: [], diseases: [{ excluded: true, onset: { ontologyClass: { id: 'HP:0003584' } } }, { onset: { age: { iso8601duration } } }] })).onset;
  expect(['P0D', 'P3W', 'P28D', 'P11M', 'P400D', 'P3Y4M', 'P16Y', 'P45Y', 'P60Y'].map(onset)).toEqual([
    'HP:0003577', 'HP:0003623', 'HP:0003593', 'HP:0003593', 'HP:0011463', 'HP:0011463', 'HP:0011462', 'HP:0003596', 'HP:0003584',
  ]);
  expect(onset('some day')).toBeUndefined();
});
