import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import type { Lang } from '../../i18n';

export type SimilarAnswer = Schema<'SimilarDiseases'>;

/** Diseases with the most similar findings. */
export const useSimilar = (id: string, lang: Lang, limit: number) =>
  useQuery({
    queryKey: ['similar', id, lang, limit],
    queryFn: ({ signal }) => get('/api/v1/diseases/{id}/similar', { path: { id }, query: { lang, limit }, signal }),
    placeholderData: keepPreviousData,
  });
