import type { TermRef } from '../../components/TermName';
import type { ProfileRow } from '../disease/useDisease';

export interface Question {
  finding: TermRef;
  /** Bits by which the answer is expected to narrow the diseases down. */
  gain: number;
  /** Candidates that are known to have it, as indices. */
  speaksFor: number[];
}

/** A finding that no source lists may still be met: rarely. */
const UNLISTED = 0.02;
/** Listed without a frequency. */
const UNSTATED = 0.5;
/** No listed frequency is taken for certain. */
const CERTAIN = 0.98;

const entropy = (weights: readonly number[]): number => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return sum === 0 ? 0 : weights.reduce((total, weight) => (weight > 0 ? total - (weight / sum) * Math.log2(weight / sum) : total), 0);
};

function frequencyOf(row: ProfileRow | undefined): number {
  if (!row || row.excluded) return UNLISTED;
  return Math.min(CERTAIN, Math.max(UNLISTED, row.fraction ?? UNSTATED));
}

/**
 * Findings worth asking for next: by the expected drop of the entropy over the candidates when one learns whether the patient has
 * it. Candidates weigh by their confidence; a disease answers yes as often as it is said to show the very finding. What is
 * answered already is left out.
 */
export function questions(
  candidates: readonly { probability: number }[],
  profiles: readonly (readonly ProfileRow[])[],
  answered: ReadonlySet<string>,
  most: number,
): Question[] {
  const rows = profiles.map((profile) => new Map(profile.map((row) => [row.phenotype.id, row])));
  const findings = new Map<string, TermRef>();
  for (const profile of profiles) for (const { phenotype } of profile) if (!answered.has(phenotype.id)) findings.set(phenotype.id, phenotype);
  const sum = candidates.reduce((total, { probability }) => total + probability, 0) || 1;
  const weights = candidates.map(({ probability }) => probability / sum);
  const before = entropy(weights);
  const out: Question[] = [];
  for (const finding of findings.values()) {
    const frequencies = rows.map((profile) => frequencyOf(profile.get(finding.id)));
    const yes = weights.map((weight, at) => weight * frequencies[at]!);
    const no = weights.map((weight, at) => weight * (1 - frequencies[at]!));
    const share = yes.reduce((a, b) => a + b, 0);
    const gain = before - share * entropy(yes) - (1 - share) * entropy(no);
    out.push({ finding, gain, speaksFor: frequencies.flatMap((frequency, at) => (frequency > UNLISTED ? [at] : [])) });
  }
  return out.sort((a, b) => b.gain - a.gain || a.finding.id.localeCompare(b.finding.id)).slice(0, most);
}
