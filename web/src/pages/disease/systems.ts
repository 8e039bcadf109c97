import type { TermRef } from '../../components/TermName';
import type { ProfileRow } from './useDisease';

export interface SystemGroup {
  /** Null for findings outside every body system. */
  system: TermRef | null;
  rows: ProfileRow[];
}

/** How sure it is to meet the finding: excluded last, unknown frequency before rare ones known to be rare. */
const rank = (row: ProfileRow): number => (row.excluded ? -1 : (row.fraction ?? 0.3));

/**
 * Findings by body system; one that belongs to several stands under the first, so that none is counted twice. The systems with
 * most to say come first, ties by name.
 */
export function bySystem(rows: readonly ProfileRow[]): SystemGroup[] {
  const groups = new Map<string, SystemGroup>();
  for (const row of rows) {
    const system = row.systems[0] ?? null;
    const key = system?.id ?? '';
    const group = groups.get(key) ?? { system, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  for (const group of groups.values()) group.rows.sort((a, b) => rank(b) - rank(a) || a.phenotype.id.localeCompare(b.phenotype.id));
  const weight = (group: SystemGroup) => group.rows.reduce((sum, row) => sum + Math.max(0, rank(row)), 0);
  return [...groups.values()].sort((a, b) => weight(b) - weight(a) || (a.system?.id ?? '').localeCompare(b.system?.id ?? ''));
}
