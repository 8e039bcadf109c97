import { useTranslation } from 'react-i18next';
import { barOf, type Scale } from './bar';
import type { ScorePart } from './ranking';

const CLASS: Record<string, string> = {
  FINDING: 'finding',
  EXCLUDED_FINDING: 'excluded',
  EXCLUDED_AGREEMENT: 'excluded',
  COVERAGE: 'coverage',
  PICTURE: 'coverage',
  LEARNED: 'learned',
  GENE: 'gene',
};

export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** A score as the sum of its parts: for the disease to the right of the line, against it to the left. */
export function ContributionBar({ parts, scale, nameOfPart }: { parts: readonly ScorePart[]; scale: Scale; nameOfPart: (part: ScorePart) => string }) {
  const { t } = useTranslation();
  const bar = barOf(parts, scale);
  const text = t('rank.barLabel', { score: bar.score.toFixed(2), count: bar.pieces.length });
  return (
    <span className="bar-track" role="img" aria-label={text}>
      <span className="zero" style={{ left: `${100 * bar.zero}%` }} />
      {bar.pieces.map(({ part, from, to }, at) => (
        <span
          key={at}
          className={`piece ${CLASS[part.kind] ?? 'other'} ${part.value < 0 ? 'against' : ''}`}
          style={{ left: `${100 * from}%`, width: `${100 * (to - from)}%` }}
          title={`${nameOfPart(part)} ${signed(part.value)}`}
        />
      ))}
    </span>
  );
}
