import type { TermRef } from '../../components/TermName';
import type { ProfileRow } from '../disease/useDisease';
import type { PatientCase } from './case';
import type { Candidate } from './ranking';

export interface GridCell {
  row?: ProfileRow;
  /** The related finding of the disease that stands for the patient's, where it has not the very one. */
  through?: string;
}

export interface GridRow {
  finding: TermRef;
  patient?: 'present' | 'excluded';
  cells: (GridCell | undefined)[];
}

/**
 * Findings against diseases: the patient's first, in their order, then those in which the diseases differ most. A disease that
 * has only a relative of a patient's finding shows that one.
 */
export function gridOf(candidates: readonly Candidate[], profiles: readonly (readonly ProfileRow[])[], patient: PatientCase): GridRow[] {
  const rows = new Map<string, GridRow>();
  const rowOf = (finding: TermRef) => {
    const row = rows.get(finding.id) ?? { finding, cells: candidates.map(() => undefined) };
    rows.set(finding.id, row);
    return row;
  };
  const names = new Map(candidates.flatMap(({ parts }) => parts.flatMap(({ match }) => (match ? [[match.finding.id, match.finding] as const] : []))));
  for (const { id, excluded } of patient.features) rowOf(names.get(id) ?? { id }).patient = excluded ? 'excluded' : 'present';
  profiles.forEach((profile, at) => {
    for (const row of profile) rowOf(row.phenotype).cells[at] = { row };
  });
  candidates.forEach(({ parts }, at) => {
    for (const { match } of parts) {
      if (!match?.matched || match.matched.id === match.finding.id) continue;
      const row = rows.get(match.finding.id);
      const standing = profiles[at]?.find((one) => one.phenotype.id === match.matched!.id);
      if (row && !row.cells[at]) row.cells[at] = { row: standing, through: match.matched.name ?? match.matched.id };
    }
  });
  const asked = [...rows.values()].filter((row) => row.patient);
  const others = [...rows.values()].filter((row) => !row.patient);
  others.sort((a, b) => spread(b) - spread(a) || a.finding.id.localeCompare(b.finding.id));
  return [...asked, ...others];
}

/** How much the diseases differ in a finding: the gap between the largest and the smallest frequency, unknown taken as half. */
function spread(row: GridRow): number {
  const values = row.cells.map((cell) => (!cell || cell.row?.excluded ? 0 : (cell.row?.fraction ?? 0.5)));
  return Math.max(...values) - Math.min(...values);
}
