import { expect, test } from 'vitest';
import { bySystem } from '../src/pages/disease/systems';
import type { ProfileRow } from '../src/pages/disease/useDisease';
import { isIdentifier } from '../src/pages/term/identifier';
import { nameGiver } from '../src/pages/term/nameGiver';
import { elementsOf } from '../src/pages/term/neighbourhoodGraph';
import { countRelations, isMapping, matches, type Neighbour } from '../src/pages/term/relations';

const link = (relation: string, id: string, name = id): Neighbour => ({ relation, outgoing: true, term: { id, name }, source: 's', version: '1' });

test('identifiers are told from names', () => {
  for (const id of ['HP:0001250', 'MONDO_0007947', 'ICD10:Q87.4', 'http://purl.obolibrary.org/obo/HP_0001250']) expect(isIdentifier(id), id).toBe(true);
  for (const name of ['Marfan syndrome', '马凡综合征', '综合征:一型', 'seizure', '3:4']) expect(isIdentifier(name), name).toBe(false);
});

test('the picture takes turns between kinds of relation and says what it leaves out', () => {
  const links = [...Array.from({ length: 30 }, (_, n) => link('HAS_PHENOTYPE', `HP:${n}`)), link('CAUSED_BY', 'HGNC:1'), link('HAS_PHENOTYPE', 'HP:0')];
  const graph = elementsOf({ id: 'X:1', name: 'x' }, links, 4, (relation) => relation);
  expect(graph.shown).toBe(4);
  expect(graph.distinct).toBe(31);
  expect(graph.elements.map((element) => element.data.id)).toContain('HGNC:1');
});

test('mappings are told from statements, also negated ones', () => {
  expect(isMapping(link('NOT skos:exactMatch', 'A:1'))).toBe(true);
  expect(isMapping(link('HAS_PHENOTYPE', 'A:1'))).toBe(false);
});

test('links are found by any name and by relation', () => {
  const one = { ...link('skos:exactMatch', 'A:1', '马凡综合征'), term: { id: 'A:1', name: '马凡综合征', englishName: 'Marfan syndrome' } };
  expect(matches(one, { text: 'MARFAN' })).toBe(true);
  expect(matches(one, { text: '马凡', relation: 'skos:closeMatch' })).toBe(false);
  expect(countRelations([one, one, link('IS_A', 'B:1')])).toEqual([['skos:exactMatch', 2], ['IS_A', 1]]);
});

test('findings stand under one body system, frequent ones first, excluded ones last', () => {
  const row = (id: string, system: string | null, fraction?: number, excluded = false) =>
    ({ phenotype: { id }, systems: system ? [{ id: system }] : [], fraction, excluded }) as unknown as ProfileRow;
  const groups = bySystem([row('HP:1', 'HP:eye', 0.2), row('HP:2', 'HP:eye', undefined, true), row('HP:3', 'HP:eye', 0.9), row('HP:4', null), row('HP:5', 'HP:ear', 0.95)]);
  expect(groups.map((group) => group.system?.id ?? null)).toEqual(['HP:eye', 'HP:ear', null]);
  expect(groups[0]!.rows.map((one) => one.phenotype.id)).toEqual(['HP:3', 'HP:1', 'HP:2']);
});

test('a number that no source names is shown under the name of its disease', () => {
  const group = { id: { id: 'MONDO:1', kind: 'Disease', name: 'x' }, rare: true, annotated: true, members: [] };
  expect(nameGiver({ term: { id: 'OMIM:1' }, group })).toBe(group.id);
  expect(nameGiver({ term: { id: 'OMIM:1' } }).id).toBe('OMIM:1');
  expect(nameGiver({ term: { id: 'OMIM:1', name: 'own' }, group }).name).toBe('own');
});
