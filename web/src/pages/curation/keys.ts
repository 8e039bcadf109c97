import type { Card } from './mappings';

/** What a key asks for, given the mapping that is open. */
export type Intent =
  | { kind: 'act'; act: string; predicate?: string }
  | { kind: 'edit'; predicate: string }
  | { kind: 'next' | 'previous' | 'undo' | 'say' | 'assign' };

const RELATIONS: Record<string, string> = {
  e: 'skos:exactMatch', c: 'skos:closeMatch', b: 'skos:broadMatch', n: 'skos:narrowMatch', r: 'skos:relatedMatch',
};
const MOVES: Record<string, Intent> = {
  j: { kind: 'next' }, k: { kind: 'previous' }, u: { kind: 'undo' }, m: { kind: 'say' }, i: { kind: 'assign' },
};
const ACTS: Record<string, readonly string[]> = { a: ['accept', 'reconcile-accept'], x: ['reject', 'reconcile-reject'], s: ['submit'], t: ['return'], o: ['reopen'] };

/** Keys in the order of the legend, with the word for each. */
export const LEGEND = [
  ['a', 'accept'], ['x', 'reject'], ['e', 'exact'], ['c', 'close'], ['b', 'broad'], ['n', 'narrow'], ['r', 'related'], ['s', 'submit'],
  ['t', 'return'], ['o', 'reopen'], ['j', 'next'], ['k', 'previous'], ['u', 'takeBack'], ['m', 'say'], ['i', 'assignMe'],
] as const;

/** A relation's key states it of a candidate, and accepts it of a mapping in review or in dispute. */
export function intentOf(key: string, card: Pick<Card, 'acts'> | undefined): Intent | undefined {
  const move = MOVES[key];
  if (move) return move;
  if (!card) return undefined;
  const act = ACTS[key]?.find((one) => card.acts.includes(one));
  if (act) return { kind: 'act', act };
  const predicate = RELATIONS[key];
  if (!predicate) return undefined;
  if (card.acts.includes('edit')) return { kind: 'edit', predicate };
  const accept = ACTS.a!.find((one) => card.acts.includes(one));
  return accept ? { kind: 'act', act: accept, predicate } : undefined;
}

/** True where a key belongs to the field that has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return !!element?.closest?.('input, textarea, select, [contenteditable], .ant-select-dropdown');
}
