import type { Schema } from '../../api/client';

export type Row = Schema<'EvaluationRow'>;
type Report = Pick<Schema<'EvaluationControllerReport'>, 'name' | 'savedAt' | 'rows'>;

/** One engine on one set of cases, with and without the cases' own publications. */
export interface Beside {
  set: string;
  engine: string;
  n: number;
  published?: Row;
  left?: Row;
  reports: { name: string; savedAt: string }[];
}

/** Puts the two ways of one engine on one set beside each other; of several reports the newest counts, and they come newest first. */
export function beside(reports: readonly Report[]): Beside[] {
  const found = new Map<string, Beside>();
  for (const { name, savedAt, rows } of reports) {
    for (const row of rows) {
      const key = `${row.set}\n${row.engine}`;
      const one = found.get(key) ?? { set: row.set, engine: row.engine, n: row.n, reports: [] };
      const way = row.leavePublicationOut ? 'left' : 'published';
      if (!one[way]) {
        one[way] = row;
        if (!one.reports.some((report) => report.name === name)) one.reports.push({ name, savedAt });
      }
      found.set(key, one);
    }
  }
  return [...found.values()].sort((a, b) => a.set.localeCompare(b.set) || a.engine.localeCompare(b.engine));
}
