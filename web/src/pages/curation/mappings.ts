import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get, post, send, type Schema } from '../../api/client';
import type { Lang } from '../../i18n';

export type Card = Schema<'MappingCard'>;
export type Seen = Schema<'Seen'>;
export type Revision = Schema<'HistoryEntry'>;
export type Evidence = Schema<'Evidence'>;

/** Which mappings are listed; what is left out does not restrict. */
export interface Filter {
  status?: string;
  subject?: string;
  object?: string;
  justification?: string;
  assignee?: string;
  waiting?: boolean;
}

const A_PAGE = 100;

export const useCards = (filter: Filter, lang: Lang) =>
  useInfiniteQuery({
    queryKey: ['curation', 'cards', filter, lang],
    queryFn: ({ pageParam, signal }) =>
      get('/api/v1/curation/mappings', { query: { ...filter, lang, offset: pageParam, limit: String(A_PAGE) }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
    staleTime: Infinity,
  });

export const evidenceQuery = (id: string, lang: Lang) => ({
  queryKey: ['curation', 'evidence', id, lang],
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/api/v1/curation/mappings/{id}/evidence', { path: { id }, query: { lang }, signal }),
});

export const useHistory = (id: string, version: number) =>
  useQuery({
    queryKey: ['curation', 'history', id, version],
    queryFn: ({ signal }) => get('/api/v1/curation/mappings/{id}/history', { path: { id }, signal }),
  });

const seen = (card: Card) => ({ 'If-Match': `"${card.version}"` });

export const read = (id: string, lang: Lang): Promise<Card> => get('/api/v1/curation/mappings/{id}', { path: { id }, query: { lang } });

/** Does an act to a mapping as it was seen; gives it as it is then. */
export async function act(card: Card, name: string, lang: Lang, decision: { why?: string; predicate?: string }): Promise<Card> {
  const path = { id: card.id, act: name };
  const address = name === 'submit' ? '/api/v1/curation/mappings/{id}/submit' : '/api/v1/review/mappings/{id}/{act}';
  const answer = await send('POST', address, { path, query: { lang }, body: decision, headers: seen(card) });
  return (await answer.json()) as Card;
}

/** States another relation of a candidate. */
export async function edit(card: Card, predicate: string, lang: Lang, why?: string): Promise<Card> {
  const { subject, object, negated, justification, confidence, comment } = card;
  const body = { subject: subject.id, object: object.id, predicate, negated, justification, confidence, comment, why };
  const answer = await send('PUT', '/api/v1/curation/mappings/{id}', { path: { id: card.id }, query: { lang }, body, headers: seen(card) });
  return (await answer.json()) as Card;
}

export const say = (id: string, text: string) => send('POST', '/api/v1/curation/mappings/{id}/comments', { path: { id }, body: { text } });
export const undo = (items: Seen[]) => post('/api/v1/curation/undo', { body: { items } });
export const assign = (ids: string[], assignee: string | null) => post('/api/v1/curation/assign', { body: { ids, assignee: assignee ?? undefined } });

/** The part of a CURIE after its prefix: what words are kept under. */
export const local = (curie: string): string => curie.slice(curie.indexOf(':') + 1);
