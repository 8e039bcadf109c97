interface Counted {
  name: string;
  count: number;
}

const sorted = (counts: Map<string, number>): Counted[] =>
  [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));

/** How many issues each source and each kind has, most first; those without are left out. */
export function kindsOf(releases: readonly { source: string; issues: Record<string, number> }[]): { sources: Counted[]; kinds: Counted[] } {
  const sources = new Map<string, number>();
  const kinds = new Map<string, number>();
  for (const { source, issues } of releases) {
    for (const [kind, count] of Object.entries(issues)) {
      sources.set(source, (sources.get(source) ?? 0) + count);
      kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    }
  }
  return { sources: sorted(sources), kinds: sorted(kinds) };
}
