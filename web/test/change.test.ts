import { expect, test } from 'vitest';
import { changesOf, type StatementView } from '../src/pages/change/changes';

const statement = (kind: string, parts: Record<string, string>): StatementView => ({ kind, source: 'hpo', version: '1', parts, terms: [] });
const finding = (phenotype: string, frequency: string) => statement('PhenotypeAnnotation', { disease: 'OMIM:1', phenotype, frequency, excluded: 'false' });

test('a statement with another value is one change, told by what it was and is', () => {
  const [change, ...others] = changesOf([finding('HP:1', '3/4')], [finding('HP:1', '1/2')]);
  expect(others).toEqual([]);
  expect(change!.sort).toBe('changed');
  expect(change!.parts.filter(({ before, after }) => before !== after)).toEqual([{ name: 'frequency', before: '1/2', after: '3/4' }]);
});

test('each statement is told once, as the change of the one that it agrees with most', () => {
  const changes = changesOf([finding('HP:2', '1/2'), finding('HP:1', '3/4')], [finding('HP:1', '1/2')]);
  expect(changes.map(({ sort }) => sort).sort()).toEqual(['added', 'changed']);
  expect(changes).toHaveLength(2);
});

test('statements of different kinds stay two, and what is plainly no is left out', () => {
  const changes = changesOf([statement('Mapping', { subject: 'OMIM:1', object: 'ORPHA:1', negated: 'false' })], [finding('HP:1', '')]);
  expect(changes.map(({ sort }) => sort)).toEqual(['removed', 'added']);
  expect(changes[1]!.parts.map(({ name }) => name)).toEqual(['subject', 'object']);
});
