import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import type { Lang } from '../../i18n';

export type DiseaseAnswer = Schema<'DiseaseAnswer'>;
export type ProfileRow = Schema<'ProfileRow'>;

export const useDisease = (id: string, lang: Lang, enabled = true) =>
  useQuery({
    queryKey: ['disease', id, lang],
    queryFn: ({ signal }) => get('/api/v1/diseases/{id}', { path: { id }, query: { lang }, signal }),
    enabled,
  });

/** Every finding of the disease; no disease has so many that a page is worth it. */
export const useProfile = (id: string, lang: Lang) =>
  useQuery({
    queryKey: ['profile', id, lang],
    queryFn: ({ signal }) => get('/api/v1/diseases/{id}/profile', { path: { id }, query: { lang, sort: 'frequency', limit: 'all' }, signal }),
  });
