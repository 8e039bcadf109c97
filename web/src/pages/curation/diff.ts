import type { Revision } from './mappings';

/** Parts of a mapping that a history shows, in its order. */
const FIELDS = ['status', 'predicate', 'subject', 'object', 'negated', 'confidence', 'comment', 'assignee', 'outcome', 'justification'] as const;
export type Field = (typeof FIELDS)[number];
export interface Change {
  field: Field;
  before: string;
  after: string;
}

const text = (value: string | number | boolean | null | undefined): string => String(value ?? '');

/** What an act changed; nothing for the first, which made all of it. */
export function changesOf(revision: Pick<Revision, 'before' | 'after'>): Change[] {
  const { before, after } = revision;
  if (!before) return [];
  return FIELDS.map((field) => ({ field, before: text(before[field]), after: text(after[field]) })).filter((change) => change.before !== change.after);
}
