import type { TermRef } from '../../components/TermName';

/** How a finding of the patient stands to a disease. */
export type MatchKind =
  | 'EXACT' | 'MORE_GENERAL' | 'MORE_SPECIFIC' | 'SHARED_ANCESTOR' | 'NONE'
  | 'EXCLUDED_AGREES' | 'EXCLUDED_CONTRADICTS' | 'EXCLUDED_IN_RELATIVES' | 'EXCLUDED_NEUTRAL';

export interface FindingMatch {
  finding: TermRef;
  kind: MatchKind;
  matched?: TermRef;
  frequency?: number;
  inferred?: boolean;
  references: string[];
  sources: string[];
}

/** One summand of a score, in nats. */
export interface ScorePart {
  kind: string;
  value: number;
  match?: FindingMatch;
  /** For RELATIVES: the disease that fits better. */
  relative?: TermRef;
}

export interface Candidate {
  disease: TermRef;
  members: string[];
  rare: boolean;
  rank: number;
  score: number;
  probability: number;
  parts: ScorePart[];
}

export type Standing = 'explained' | 'unexplained' | 'contradicted' | 'neutral';

/** What a match says in one word. */
export function standingOf(kind: MatchKind): Standing {
  switch (kind) {
    case 'EXACT':
    case 'MORE_GENERAL':
    case 'MORE_SPECIFIC':
    case 'SHARED_ANCESTOR':
    case 'EXCLUDED_AGREES':
      return 'explained';
    case 'NONE':
      return 'unexplained';
    case 'EXCLUDED_CONTRADICTS':
      return 'contradicted';
    case 'EXCLUDED_IN_RELATIVES':
    case 'EXCLUDED_NEUTRAL':
      return 'neutral';
  }
}

/** Findings of a candidate's explanation by what they say. */
export function standings(candidate: Candidate): Record<Standing, FindingMatch[]> {
  const out: Record<Standing, FindingMatch[]> = { explained: [], unexplained: [], contradicted: [], neutral: [] };
  for (const { match } of candidate.parts) if (match) out[standingOf(match.kind)].push(match);
  return out;
}

/** 12 % for people; what is less than one in a thousand is said so, never shown as nought. */
export function percent(probability: number): string {
  if (probability < 0.001) return '<0.1%';
  return probability < 0.1 ? `${(100 * probability).toFixed(1)}%` : `${Math.round(100 * probability)}%`;
}

const LEVELS = [[0.9, 'veryHigh'], [0.6, 'high'], [0.25, 'medium'], [0.05, 'low']] as const;

/** A calibrated probability in a word; the thresholds are told beside it. */
export function confidenceWord(probability: number): 'veryHigh' | 'high' | 'medium' | 'low' | 'veryLow' {
  return LEVELS.find(([least]) => probability >= least)?.[1] ?? 'veryLow';
}
