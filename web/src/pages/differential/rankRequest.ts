import { post, send, type Schema } from '../../api/client';
import type { TermRef } from '../../components/TermName';
import type { Lang } from '../../i18n';
import type { PatientCase } from './case';
import type { Candidate, FindingMatch, MatchKind, ScorePart } from './ranking';

export interface RankingAnswer {
  candidates: Candidate[];
  /** Diseases ranked in all. */
  total: number;
  build: { number: number; digest: string };
  engine: string;
  notices: Schema<'RankAnswer'>['notices'];
  /** Names of the case's own terms in the page's language. */
  names: Map<string, TermRef>;
}

/** Ranks all diseases for the case; it travels in the body, which no log has. */
export async function rank(patient: PatientCase, top: number, lang: Lang, signal: AbortSignal): Promise<RankingAnswer> {
  const answer = await post('/api/v1/rank', { query: { lang }, body: question(patient, top), signal });
  const candidates = answer.items.map(candidate);
  const names = new Map(candidates.slice(0, 1).flatMap(({ parts }) => parts.flatMap(({ match }) => (match ? [[match.finding.id, match.finding] as const] : []))));
  return { candidates, total: answer.total, build: answer.build, engine: answer.engine, notices: answer.notices, names };
}

const ASKED = 6;

/** What would tell the first candidates apart, and pairs of diseases, by the engine that ranked. */
export const askNext = (patient: PatientCase, lang: Lang, signal: AbortSignal) =>
  post('/api/v1/questions', { query: { lang }, body: question(patient, ASKED), signal });

/** The same ranking as a PDF, written by the server and kept nowhere. */
export async function report(patient: PatientCase, top: number, lang: Lang, signal: AbortSignal): Promise<Blob> {
  const answer = await send('POST', '/api/v1/rank/report', { query: { lang }, body: question(patient, top), signal, headers: { Accept: 'application/pdf' } });
  return answer.blob();
}

function question(patient: PatientCase, top: number): Schema<'RankQuestion'> {
  const ids = (excluded: boolean) => patient.features.filter((feature) => feature.excluded === excluded).map(({ id }) => id);
  return { observed: ids(false), excluded: ids(true), sex: patient.sex?.toLowerCase(), onset: patient.onset, genes: [...patient.genes], limit: top };
}

function candidate({ disease, members, rare, rank: place, score, probability, parts }: Schema<'RankAnswerItem'>): Candidate {
  return { disease, members, rare, rank: place, score, probability, parts: (parts ?? []).map(part) };
}

const part = ({ kind, value, match, relative }: Schema<'RankAnswerPart'>): ScorePart => ({ kind, value, match: match && matchOf(match), relative });

const matchOf = ({ finding, kind, matched, frequency, inferred, evidence }: Schema<'RankAnswerMatch'>): FindingMatch => ({
  finding,
  kind: kind as MatchKind,
  matched,
  frequency,
  inferred,
  references: [...new Set(evidence.flatMap(({ references }) => references))],
  sources: [...new Set(evidence.map(({ source }) => source))],
});
