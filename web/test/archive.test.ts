import { expect, test } from 'vitest';
import { choiceOf, ordered, toggled, valueName } from '../src/pages/archive/archive';
import { confidenceWord } from '../src/pages/differential/ranking';
import { mapElements, mapPositions } from '../src/pages/similar/mapGraph';
import type { SimilarAnswer } from '../src/pages/similar/useSimilar';

test('a value chosen again is taken back, and an address brings facets only', () => {
  expect(toggled({ gene: 'known' }, 'gene', 'known')).toEqual({});
  expect(toggled({ gene: 'known' }, 'system', 'HP:0000478')).toEqual({ gene: 'known', system: 'HP:0000478' });
  expect(choiceOf(new URLSearchParams('gene=known&evil=1&onset='))).toEqual({ gene: 'known' });
});

test('ages stand from birth to old age, prevalences from common to rare, all else as the server counts', () => {
  const values = (...of: string[]) => of.map((value) => ({ value, diseases: 1 }));
  const order = (facet: 'onset' | 'prevalence' | 'type', ...of: string[]) => ordered(facet, values(...of)).map(({ value }) => value);
  expect(order('onset', 'HP:0003581', 'HP:9999999', 'HP:0003577')).toEqual(['HP:0003577', 'HP:0003581', 'HP:9999999']);
  expect(order('prevalence', '<1 / 1 000 000', '1-5 / 10 000')).toEqual(['1-5 / 10 000', '<1 / 1 000 000']);
  expect(order('type', 'b', 'a')).toEqual(['b', 'a']);
});

test('values are named in the language of the page', () => {
  expect(valueName('treatment', { value: 'drug', diseases: 1 }, 'zh')).toBe('药物');
  expect(valueName('system', { value: 'HP:1', term: { id: 'HP:1', name: 'Abnormality of the eye' }, diseases: 1 }, 'en')).toBe('Eye');
});

test('a confidence has one word, and its thresholds belong to the higher one', () => {
  expect([0.9, 0.6, 0.25, 0.05, 0.04].map(confidenceWord)).toEqual(['veryHigh', 'high', 'medium', 'low', 'veryLow']);
});

test('a map joins each disease to the middle and at most three times to others, strongest first', () => {
  const ids = ['A', 'B', 'C', 'D', 'E'];
  const links = ids.flatMap((a, at) => ids.slice(at + 1).map((b, other) => ({ a, b, similarity: 1 - other / 10 - at / 100 })));
  const answer = { disease: { id: 'X' }, items: ids.map((id) => ({ disease: { id }, similarity: 0.5, rare: true, findings: 1 })), links } as unknown as SimilarAnswer;
  const edges = mapElements(answer).filter(({ data }) => data.source);
  expect(edges.filter(({ data }) => data.source === 'X')).toHaveLength(5);
  for (const id of ids) expect(edges.filter(({ data }) => data.source !== 'X' && [data.source, data.target].includes(id)).length).toBeLessThanOrEqual(3);
  expect(edges.some(({ data }) => data.id === 'A B')).toBe(true);
});

test('on the map no disease lies on another, and diseases that are alike lie beside each other', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const answer = { disease: { id: 'X' }, items: ids.map((id) => ({ disease: { id } })), links: [{ a: 'A', b: 'H', similarity: 0.9 }] } as unknown as SimilarAnswer;
  const places = mapPositions(answer);
  const angle = (id: string) => Math.atan2(places.get(id)!.y, places.get(id)!.x);
  expect(places.get('X')).toEqual({ x: 0, y: 0 });
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  // A is first on the ring, at 0; H is drawn beside it, an eighth of the turn away.
  expect(angle('A')).toBe(0);
  expect(angle('H')).toBeGreaterThan(0);
  expect(angle('H')).toBeLessThan(Math.PI / 3);
});
