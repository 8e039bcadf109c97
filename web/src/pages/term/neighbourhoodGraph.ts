import type { ElementDefinition } from 'cytoscape';
import { family, type Neighbour } from './relations';

export interface Graph {
  elements: ElementDefinition[];
  /** Concepts drawn beside the one in the middle. */
  shown: number;
  /** Concepts there are in the links at hand. */
  distinct: number;
}

const NAME_LENGTH = 22;
const PER_RING = 14;
const RINGS = 10;

function short(name: string): string {
  const letters = [...name];
  return letters.length <= NAME_LENGTH ? name : `${letters.slice(0, NAME_LENGTH - 1).join('')}…`;
}

/**
 * At most `wanted` neighbours round the concept. Kinds of relation take turns, so that 400 findings do not hide the one gene;
 * the order within a kind is the server's.
 */
export function elementsOf(
  centre: { id: string; name: string },
  links: readonly Neighbour[],
  wanted: number,
  label: (relation: string) => string,
): Graph {
  const byKind = new Map<string, Neighbour[]>();
  const seen = new Set<string>([centre.id]);
  for (const link of links) {
    if (seen.has(link.term.id)) continue;
    seen.add(link.term.id);
    const kind = family(link.relation);
    byKind.set(kind, [...(byKind.get(kind) ?? []), link]);
  }
  const chosen: Neighbour[] = [];
  for (let turn = 0; chosen.length < Math.min(wanted, seen.size - 1); turn++) {
    for (const kind of byKind.values()) {
      const link = kind[turn];
      if (link && chosen.length < wanted) chosen.push(link);
    }
  }
  chosen.sort((a, b) => family(a.relation).localeCompare(family(b.relation)));
  const nodes = chosen.map((link, at) => ({
    data: { id: link.term.id, label: short(link.term.name ?? link.term.id), kind: link.term.kind ?? '', ring: RINGS - 1 - Math.floor(at / PER_RING) },
  }));
  const edges = chosen.map((link) => ({
    data: {
      id: `${link.relation} ${link.term.id}`,
      source: link.outgoing ? centre.id : link.term.id,
      target: link.outgoing ? link.term.id : centre.id,
      label: label(link.relation),
      kind: family(link.relation),
    },
  }));
  const middle = { data: { id: centre.id, label: short(centre.name), kind: 'centre', ring: RINGS } };
  return { elements: [middle, ...nodes, ...edges], shown: chosen.length, distinct: seen.size - 1 };
}
