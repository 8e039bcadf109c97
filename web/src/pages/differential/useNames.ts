import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { get } from '../../api/client';
import type { TermRef } from '../../components/TermName';
import type { Lang } from '../../i18n';
import type { PatientCase } from './case';

/** The same array as before where nothing has changed, as a function within the hook would not give. */
const termsOf = (answers: { data?: { term: TermRef } }[]) => answers.map(({ data }) => data?.term);

/**
 * Names for the identifiers of a case: as the ranking gives them in the page's language, as asked for one by one, or as picked.
 * A link brings identifiers only, and the ranking names none that it does not use.
 */
export function useNames(patient: PatientCase, given: Map<string, TermRef> | undefined, lang: Lang) {
  const picked = useRef(new Map<string, TermRef>());
  const remember = useCallback((term: TermRef) => void picked.current.set(term.id, term), []);
  const unnamed = useMemo(() => [...patient.features.map(({ id }) => id), ...patient.genes].filter((id) => !given?.has(id)), [patient, given]);
  const answered = useQueries({
    queries: unnamed.map((id) => ({
      queryKey: ['term', id, lang],
      queryFn: ({ signal }: { signal: AbortSignal }) => get('/api/v1/terms/{id}', { path: { id }, query: { lang }, signal }),
      staleTime: Infinity,
    })),
    combine: termsOf,
  });
  const asked = useMemo(() => new Map(unnamed.map((id, at) => [id, answered[at]])), [unnamed, answered]);
  const nameOf = useCallback((id: string): TermRef => given?.get(id) ?? asked.get(id) ?? picked.current.get(id) ?? { id }, [given, asked]);
  return { nameOf, remember };
}
