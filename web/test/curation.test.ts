import { describe, expect, it } from 'vitest';
import { formatOf } from '../src/pages/curation/formats';
import { beside, type Row } from '../src/pages/admin/evaluation';
import { afterLogin, isUsable } from '../src/pages/access/password';
import { changesOf } from '../src/pages/curation/diff';
import { filterOf, parametersOf } from '../src/pages/curation/filter';
import { intentOf, LEGEND } from '../src/pages/curation/keys';
import type { Revision } from '../src/pages/curation/mappings';

describe('keys of the bench', () => {
  it('state a relation of a candidate', () => {
    expect(intentOf('b', { acts: ['edit', 'submit'] })).toEqual({ kind: 'edit', predicate: 'skos:broadMatch' });
  });
  it('accept with a relation in review, and reconcile with one in dispute', () => {
    expect(intentOf('n', { acts: ['accept', 'reject'] })).toEqual({ kind: 'act', act: 'accept', predicate: 'skos:narrowMatch' });
    expect(intentOf('c', { acts: ['reconcile-accept'] })).toEqual({ kind: 'act', act: 'reconcile-accept', predicate: 'skos:closeMatch' });
    expect(intentOf('x', { acts: ['reconcile-reject'] })).toEqual({ kind: 'act', act: 'reconcile-reject' });
  });
  it('do nothing that the server would refuse', () => {
    for (const key of ['a', 'x', 'b', 's', 't', 'o']) expect(intentOf(key, { acts: [] })).toBeUndefined();
    expect(intentOf('a', undefined)).toBeUndefined();
  });
  it('each stand once in the legend', () => {
    const keys = LEGEND.map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a filter', () => {
  it('survives the way through the address', () => {
    const filter = { status: 'in_review', subject: 'ORPHA', assignee: '-', waiting: true };
    expect(filterOf(new URLSearchParams(parametersOf(filter)))).toEqual(filter);
  });
});

describe('a history', () => {
  it('shows what an act changed and nothing else', () => {
    const before = { status: 'in_review', predicate: 'skos:exactMatch', subject: 'ORPHA:558' };
    const after = { ...before, status: 'accepted', predicate: 'skos:broadMatch' };
    expect(changesOf({ before, after } as unknown as Revision)).toEqual([
      { field: 'status', before: 'in_review', after: 'accepted' },
      { field: 'predicate', before: 'skos:exactMatch', after: 'skos:broadMatch' },
    ]);
  });
});

describe('reports of an evaluation', () => {
  const row = (leavePublicationOut: boolean, top1: number) => ({ set: 'b', engine: 'combined', n: 10, leavePublicationOut, top1 }) as Row;
  it('stand beside each other, the newest of each way', () => {
    const [one] = beside([
      { name: 'new.json', savedAt: '2', rows: [row(false, 0.6)] },
      { name: 'old.json', savedAt: '1', rows: [row(false, 0.5), row(true, 0.4)] },
    ]);
    expect(one).toMatchObject({ published: { top1: 0.6 }, left: { top1: 0.4 } });
    expect(one!.reports.map(({ name }) => name)).toEqual(['new.json', 'old.json']);
  });
});

describe('logging in', () => {
  it('goes on with a page of ours only', () => {
    expect(afterLogin('/curation?waiting=true')).toBe('/curation?waiting=true');
    for (const foreign of [null, 'https://else.where', '//else.where', '/\\else.where']) expect(afterLogin(foreign)).toBe('/');
  });
  it('asks for a password that the server takes', () => {
    expect(isUsable('correct horse battery', 'li')).toBe(true);
    expect(isUsable('short', 'li')).toBe(false);
    expect(isUsable('li is a name of mine', 'li')).toBe(false);
  });
});

describe('files of mappings', () => {
  it('goes where the server takes it, by the end of its name', () => {
    expect(formatOf('Review of May.XLSX')).toMatchObject({ address: '/api/v1/curation/table', binary: true });
    expect(formatOf('set.sssom.tsv')?.address).toBe('/api/v1/curation/sssom');
    expect(formatOf('notes.docx')).toBeUndefined();
    expect(formatOf('noending')).toBeUndefined();
  });
});
