import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Lang } from '../i18n';
import { get } from './client';
import { Problem } from './problem';

const RETRY_AFTER_MS = 4000;

/** Ask again only where waiting helps. */
export function retry(failures: number, failure: unknown): boolean {
  return failure instanceof Problem && failure.passing && failures < 100;
}
export const retryDelay = (): number => RETRY_AFTER_MS;

export const useBuild = () =>
  useQuery({ queryKey: ['build'], queryFn: ({ signal }) => get('/api/v1/builds/current', { signal }), staleTime: 60_000 });

export const useTerm = (id: string, lang: Lang) =>
  useQuery({
    queryKey: ['term', id, lang],
    queryFn: ({ signal }) => get('/api/v1/terms/{id}', { path: { id }, query: { lang }, signal }),
    enabled: id !== '',
  });

const NEIGHBOURS_A_PAGE = 120;

/** What is one statement away, a page at a time. */
export const useNeighbours = (id: string, lang: Lang) =>
  useInfiniteQuery({
    queryKey: ['neighbours', id, lang],
    queryFn: ({ pageParam, signal }) =>
      get('/api/v1/terms/{id}/neighbours', { path: { id }, query: { lang, offset: pageParam, limit: String(NEIGHBOURS_A_PAGE) }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
    placeholderData: keepPreviousData,
  });
