import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/problem';
import { useLang } from '../../i18n/useLang';
import { act, assign, edit, evidenceQuery, read, say, undo, useCards, type Card, type Filter, type Seen } from './mappings';
import type { Intent } from './keys';

const STALE = 412;
export interface Said {
  id: string;
  word: string;
}

/** The list, the mapping that is open, and what can be done to it; every act is kept for undoing. */
export function useBench(filter: Filter, who: string) {
  const lang = useLang();
  const queries = useQueryClient();
  const cards = useCards(filter, lang);
  const [changed, setChanged] = useState<Record<string, Card>>({});
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<Seen[][]>([]);
  const [said, setSaid] = useState<Said>();
  const [failure, setFailure] = useState<unknown>();
  /** A key that comes before the page is drawn again has to see it, too. */
  const busy = useRef(false);
  const list = (cards.data?.pages.flatMap((page) => page.items) ?? []).map((card) => changed[card.id] ?? card);
  const card = list[at];

  useEffect(() => {
    const next = list[at + 1];
    if (next) void queries.prefetchQuery(evidenceQuery(next.id, lang));
    if (at >= list.length - 5 && cards.hasNextPage && !cards.isFetchingNextPage) void cards.fetchNextPage();
  });

  const put = (one: Card) => setChanged((all) => ({ ...all, [one.id]: one }));

  function go(to: number) {
    setAt(Math.max(0, Math.min(list.length - 1, to)));
    setFailure(undefined);
  }

  async function attempt(work: () => Promise<void>) {
    if (busy.current) return;
    busy.current = true;
    setFailure(undefined);
    try {
      await work();
    } catch (problem) {
      setFailure(problem);
      if (problem instanceof Problem && problem.status === STALE && card) put(await read(card.id, lang));
    } finally {
      busy.current = false;
    }
  }

  const change = (open: Card, word: string, make: () => Promise<Card>, onward: boolean) =>
    attempt(async () => {
      const after = await make();
      put(after);
      setDone((all) => [...all, [{ id: after.id, version: after.version }]]);
      setSaid({ id: open.id, word });
      setReason('');
      if (onward) go(at + 1);
    });

  const takeBack = () =>
    attempt(async () => {
      const last = done.at(-1);
      if (!last) return;
      const answer = await undo(last);
      setDone((all) => all.slice(0, -1));
      if (answer.items.length > 1) return renew();
      const [first] = answer.items;
      put(await read(first!.id, lang));
      const index = list.findIndex((one) => one.id === first!.id);
      if (index >= 0) go(index);
      setSaid({ id: first!.id, word: 'undo' });
    });

  const comment = () =>
    attempt(async () => {
      if (!card || !reason.trim()) return;
      await say(card.id, reason.trim());
      setReason('');
      await queries.invalidateQueries({ queryKey: ['curation', 'history', card.id] });
    });

  const give = (name: string | null) =>
    attempt(async () => {
      if (!card) return;
      await assign([card.id], name);
      put(await read(card.id, lang));
      await queries.invalidateQueries({ queryKey: ['curation', 'history', card.id] });
      setSaid({ id: card.id, word: 'assign' });
    });

  async function renew() {
    setChanged({});
    setAt(0);
    await queries.invalidateQueries({ queryKey: ['curation', 'cards'] });
  }

  function follow(intent: Intent): void {
    const why = reason.trim() || undefined;
    if (intent.kind === 'next') go(at + 1);
    else if (intent.kind === 'previous') go(at - 1);
    else if (intent.kind === 'undo') void takeBack();
    else if (intent.kind === 'assign') void give(who);
    else if (intent.kind === 'edit' && card) void change(card, 'edit', () => edit(card, intent.predicate, lang, why), false);
    else if (intent.kind === 'act' && card) {
      void change(card, intent.act, () => act(card, intent.act, lang, { why, predicate: intent.predicate }), true);
    }
  }

  const remember = (items: Seen[]) => setDone((all) => [...all, items]);
  return { cards, list, card, at, go, reason, setReason, said, failure, follow, comment, give, renew, remember, undoable: done.length > 0 };
}
export type Bench = ReturnType<typeof useBench>;
