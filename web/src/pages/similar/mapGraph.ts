import type { ElementDefinition } from 'cytoscape';
import type { SimilarAnswer } from './useSimilar';

const NAME_LENGTH = 26;

const short = (name: string): string => {
  const letters = [...name];
  return letters.length <= NAME_LENGTH ? name : `${letters.slice(0, NAME_LENGTH - 1).join('')}…`;
};

/** Links drawn at each disease beside the one to the middle: more is a ball of wool. */
const LINKS_EACH = 3;

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
