import type { ElementDefinition } from 'cytoscape';
import type { SimilarAnswer } from './useSimilar';

const NAME_LENGTH = 26;

const short = (name: string): string => {
  const letters = [...name];
  return letters.length <= NAME_LENGTH ? name : `${letters.slice(0, NAME_LENGTH - 1).join('')}…`;
};

/** Links drawn at each disease beside the one to the middle: more is a ball of wool. */
const LINKS_EACH = 3;

type Link = SimilarAnswer['links'][number];

/** The order round the middle: each beside the one that it is most like of those not yet placed. */
function ring(ids: readonly string[], links: readonly Link[]): string[] {
  const left = new Set(ids);
  const order: string[] = [];
  let last: string | undefined = ids[0];
  while (last !== undefined) {
    order.push(last);
    left.delete(last);
    const here = last;
    const best = links.filter(({ a, b }) => (a === here && left.has(b)) || (b === here && left.has(a))).sort((x, y) => y.similarity - x.similarity)[0];
    last = best ? (best.a === here ? best.b : best.a) : [...left][0];
  }
  return order;
}

/** Space that a name takes, in pixels. */
const WIDTH = 96;
const HEIGHT = 52;

/** Where each disease lies: what is more like the one in the middle lies nearer, neighbours on the ring are alike. */
export function mapPositions({ disease, items, links }: SimilarAnswer): Map<string, { x: number; y: number }> {
  const ids = items.map((one) => one.disease.id);
  const order = ring(ids, links);
  const reach = Math.max(6, ids.length) / 5;
  const places = order.map((id, at) => {
    const far = 0.62 + (0.38 * ids.indexOf(id)) / Math.max(1, ids.length - 1) + (at % 2 === 0 ? 0 : 0.16);
    const angle = (2 * Math.PI * at) / order.length;
    return [id, { x: Math.round(WIDTH * reach * 1.5 * far * Math.cos(angle)), y: Math.round(HEIGHT * reach * 1.4 * far * Math.sin(angle)) }] as const;
  });
  return new Map([[disease.id, { x: 0, y: 0 }], ...places]);
}

/** The disease, those like it, and each one's strongest links among themselves. */
export function mapElements({ disease, items, links }: SimilarAnswer): ElementDefinition[] {
  const drawn = new Map<string, number>();
  const kept = [...links].sort((a, b) => b.similarity - a.similarity).filter(({ a, b }) => {
    if ((drawn.get(a) ?? 0) >= LINKS_EACH || (drawn.get(b) ?? 0) >= LINKS_EACH) return false;
    drawn.set(a, (drawn.get(a) ?? 0) + 1);
    drawn.set(b, (drawn.get(b) ?? 0) + 1);
    return true;
  });
  return [
    { data: { id: disease.id, label: short(disease.name ?? disease.id), kind: 'centre' } },
    ...items.map((one) => ({ data: { id: one.disease.id, label: short(one.disease.name ?? one.disease.id), kind: 'Disease' } })),
    ...items.map((one) => ({ data: { id: `${disease.id} ${one.disease.id}`, source: disease.id, target: one.disease.id, similarity: one.similarity } })),
    ...kept.map(({ a, b, similarity }) => ({ data: { id: `${a} ${b}`, source: a, target: b, similarity } })),
  ];
}
