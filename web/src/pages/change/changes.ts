import type { Schema } from '../../api/client';

export type StatementView = Schema<'StatementView'>;

/** A part of a statement as it was, as it is, or both. */
export interface Part {
  name: string;
  before?: string;
  after?: string;
}

export interface Change {
  sort: 'added' | 'removed' | 'changed';
  kind: string;
  source: string;
  version: string;
  parts: Part[];
  terms: StatementView['terms'];
}

/** What says nothing where it stands as a value. */
const EMPTY = ['false', 'UNKNOWN'];
const names = ({ parts }: StatementView): string[] => Object.keys(parts);
const agreeing = (a: StatementView, b: StatementView): number => names(a).filter((name) => a.parts[name] === b.parts[name]).length;

/** What a statement is about; the rest is what it says. */
const ABOUT = ['id', 'concept', 'disease', 'phenotype', 'gene', 'child', 'parent', 'subject', 'object', 'action', 'test', 'drug', 'kind', 'catalogue'];

/** One statement that was changed rather than two: by one source, about the same, and more of its parts agree than differ. */
function isSame(a: StatementView, b: StatementView): boolean {
  const all = new Set([...names(a), ...names(b)]).size;
  return a.kind === b.kind && a.source === b.source && ABOUT.every((name) => a.parts[name] === b.parts[name]) && 2 * agreeing(a, b) > all;
}

/** What is said otherwise: changed statements first, each once, then those that are gone and those that are new. */
export function changesOf(added: readonly StatementView[], removed: readonly StatementView[]): Change[] {
  const fresh = [...added];
  const changed: Change[] = [];
  const gone: Change[] = [];
  for (const before of removed) {
    const [after] = fresh.filter((one) => isSame(before, one)).sort((a, b) => agreeing(b, before) - agreeing(a, before));
    if (after) {
      fresh.splice(fresh.indexOf(after), 1);
      changed.push(change('changed', after, before));
    } else gone.push(change('removed', undefined, before));
  }
  return [...changed, ...gone, ...fresh.map((after) => change('added', after, undefined))];
}

function change(sort: Change['sort'], after: StatementView | undefined, before: StatementView | undefined): Change {
  const { kind, source, version } = (after ?? before)!;
  const all = [...new Set([...names(before ?? after!), ...names(after ?? before!)])];
  const parts = all
    .map((name) => ({ name, before: before?.parts[name], after: after?.parts[name] }))
    .filter((part) => [part.before, part.after].some((value) => value !== undefined && !EMPTY.includes(value)))
    .filter((part) => sort !== 'changed' || part.before !== part.after || ABOUT.includes(part.name));
  return { sort, kind, source, version, parts, terms: [...(before?.terms ?? []), ...(after?.terms ?? [])] };
}
