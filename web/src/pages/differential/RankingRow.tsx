import { Checkbox } from 'antd';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { foreign } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import type { Scale } from './bar';
import { ContributionBar } from './ContributionBar';
import { confidenceWord, percent, standings, type Candidate, type FindingMatch } from './ranking';
import { RowDetail } from './RowDetail';
import { usePartName } from './usePartName';

interface Props {
  candidate: Candidate;
  scale: Scale;
  open: boolean;
  /** What is behind it is to be drawn; until then its place is held. */
  detailed: boolean;
  onToggle: (id: string) => void;
  compared: boolean;
  comparable: boolean;
  onCompare: (id: string) => void;
}

/** One disease of the list; its name opens what is behind it. A click draws the rows that it changes, and no other. */
export const RankingRow = memo(function RankingRow({ candidate, scale, open, detailed, onToggle, compared, comparable, onCompare }: Props) {
  const { t } = useTranslation();
  const nameOfPart = usePartName();
  const detail = useId();
  const { disease } = candidate;
  const name = disease.name ?? disease.id;
  const { explained, unexplained, contradicted } = standings(candidate);
  return (
    <>
      <tr className={open ? 'open' : ''}>
        <td className="number rank">{candidate.rank}</td>
        <td>
          <button type="button" className="row-name" aria-expanded={open} aria-controls={detail} onClick={() => onToggle(disease.id)}>
            <span aria-hidden="true" className="chevron">{open ? '▾' : '▸'}</span>
            <span lang={foreign(disease)}>{name}</span>
          </button>
          <span className="row-ids">
            {disease.englishName && disease.englishName !== name && <span lang="en">{disease.englishName} </span>}
            <span className="mono">{disease.id}</span>
            {candidate.rare && <span className="mark good">{t('term.rare')}</span>}
            {disease.fallback && <span className="mark" title={t('app.fallback')}>{t('app.fallbackTag')}</span>}
          </span>
        </td>
        <td className="number">{percent(candidate.probability)}<span className="soft small block" title={t('confidence.meaning')}>{t(`confidence.${confidenceWord(candidate.probability)}`)}</span></td>
        <td className="bar-cell">
          <ContributionBar parts={candidate.parts} scale={scale} nameOfPart={nameOfPart} />
          <span className="number soft">{candidate.score.toFixed(2)}</span>
        </td>
        <td className="standing">
          <Count kind="good" label="rank.explained" matches={explained} />
          <Count kind="" label="rank.unexplained" matches={unexplained} />
          <Count kind="bad" label="rank.contradicted" matches={contradicted} />
        </td>
        <td className="centre">
          <Checkbox checked={compared} disabled={!comparable} aria-label={t('rank.compareWith', { name })} onChange={() => onCompare(disease.id)} />
        </td>
      </tr>
      {open && (
        <tr className="detail">
          <td colSpan={6} id={detail}>{detailed ? <RowDetail candidate={candidate} /> : <Waiting lines={8} />}</td>
        </tr>
      )}
    </>
  );
});

function Count({ kind, label, matches }: { kind: string; label: 'rank.explained' | 'rank.unexplained' | 'rank.contradicted'; matches: FindingMatch[] }) {
  const { t } = useTranslation();
  if (matches.length === 0) return null;
  const names = matches.map(({ finding }) => finding.name ?? finding.id).join('、');
  return <span className={`mark ${kind}`} title={`${t(label)}: ${names}`}>{t(label)} {matches.length}</span>;
}
