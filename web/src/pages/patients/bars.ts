import type { Schema } from '../../api/client';
import type { Bar } from '../archive/FacetChart';

/** The value of patients whose own values may not be told. */
export const OTHERS = '';

/** Bars of counts, named; the others stand last. */
export function barsOf(values: readonly Schema<'PatientControllerValueCount'>[], others: number, word: (value: string) => string, othersName: string): Bar[] {
  const named = values.map(({ value, term, patients }) => ({ value, name: term ? (term.name ?? term.id) : word(value), count: patients }));
  return others > 0 ? [...named, { value: OTHERS, name: othersName, count: others }] : named;
}
