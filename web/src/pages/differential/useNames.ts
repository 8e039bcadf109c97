import { useQueries } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { get } from '../../api/client';
import type { TermRef } from '../../components/TermName';
import type { Lang } from '../../i18n';
import type { PatientCase } from './case';

/**
 * Names for the identifiers of a case: as the ranking gives them in the page's language, as asked for one by one, or as picked.
 * A link brings identifiers only, and the ranking names none that it does not use.
 */
export function useNames(patient: PatientCase, given: Map<string, TermRef> | undefined, lang: Lang) {
  const picked = useRef(new Map<string, TermRef>());
  const remember = useCallback((term: TermRef) => void picked.current.set(term.id, term), []);
  const unnamed = [...patient.features.map(({ id }) => id), ...patient.genes].filter((id) => !given?.has(id));
  const asked = useQueries({
    queries: unnamed.map((id) => ({
      queryKey: ['term', id, lang],
      queryFn: ({ signal }: { signal: AbortSignal }) => get('/api/v1/terms/{id}', { path: { id }, query: { lang }, signal }),
      staleTime: Infinity,
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }, at) => (data ? [[unnamed[at]!, data.term] as const] : []))),
  });
  const nameOf = useCallback((id: string): TermRef => given?.get(id) ?? asked.get(id) ?? picked.current.get(id) ?? { id }, [given, asked]);
  return { nameOf, remember };
}
