import type { Schema } from '../../api/client';

export type Neighbour = Schema<'Neighbour'>;

/** True for a statement that two identifiers of different vocabularies correspond. */
export const isMapping = (link: Neighbour): boolean => /^(NOT )?(skos|oboInOwl|semapv|owl):/.test(link.relation);

/** A relation's kind, without what is specific to one statement: `TREATMENT PREVENTS` is `TREATMENT`. */
export const family = (relation: string): string => (relation.startsWith('NOT ') ? relation : relation.split(' ')[0]!);

export interface Filter {
  text: string;
  relation?: string;
}

export function matches(link: Neighbour, filter: Filter): boolean {
  if (filter.relation && link.relation !== filter.relation) return false;
  const text = filter.text.trim().toLowerCase();
  const { name, englishName, id } = link.term;
  return text === '' || [name, englishName, id].some((words) => words?.toLowerCase().includes(text));
}

/** Relations with how often each occurs, most frequent first. */
export function countRelations(links: readonly Neighbour[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { relation } of links) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

const IN_PROFILE = new Set(['HAS_PHENOTYPE', 'EXCLUDES_PHENOTYPE', 'CAUSED_BY', 'TREATMENT']);

/** True for a statement that a disease page shows in its profile or among its facts. */
export const isInProfile = (link: Neighbour): boolean => link.outgoing && IN_PROFILE.has(family(link.relation));
export const isStatement = (link: Neighbour): boolean => !isMapping(link);
export const isOtherStatement = (link: Neighbour): boolean => !isMapping(link) && !isInProfile(link);
