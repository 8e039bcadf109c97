/** The onset terms of HPO that people use, youngest first. */
export const ONSETS = ['HP:0030674', 'HP:0003577', 'HP:0003623', 'HP:0003593', 'HP:0011463', 'HP:0003621', 'HP:0011462', 'HP:0003596', 'HP:0003584'] as const;

const AGE = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T[\dHMS.]+)?$/;
const FROM_YEAR: readonly (readonly [number, string])[] = [[60, 'HP:0003584'], [40, 'HP:0003596'], [16, 'HP:0011462'], [5, 'HP:0003621'], [1, 'HP:0011463']];

/** The onset term of an ISO 8601 age, by the bounds of HPO's definitions: P3Y4M is childhood onset; undefined where it is no age. */
export function onsetOfAge(age?: string): string | undefined {
  const found = AGE.exec(age ?? '');
  if (!found) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((count) => Number(count ?? 0));
  const ofDays = 7 * weeks + days;
  const whole = years + Math.floor((months + Math.floor(ofDays / 30)) / 12);
  const grown = FROM_YEAR.find(([from]) => whole >= from);
  if (grown) return grown[1];
  if (months > 0 || ofDays >= 28) return 'HP:0003593';
  return ofDays > 0 ? 'HP:0003623' : 'HP:0003577';
}
