import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../components/Failure';
import { References } from '../../components/References';
import { Section } from '../../components/Section';
import { TermName, termAddress } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { useLang } from '../../i18n/useLang';
import { DiseaseFacts } from '../disease/DiseaseFacts';
import { Frequency } from '../disease/Frequency';
import { Profile } from '../disease/Profile';
import { useDisease } from '../disease/useDisease';
import { SimilarList } from '../similar/SimilarList';
import { useSimilar } from '../similar/useSimilar';
import { signed } from './ContributionBar';
import { standingOf, type Candidate, type FindingMatch, type ScorePart } from './ranking';
import { usePartName } from './usePartName';

/** Why a disease stands where it stands, its whole profile beside the patient, and its facts. */
export function RowDetail({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const lang = useLang();
  const disease = useDisease(candidate.disease.id, lang);
  const byMatched = useMemo(() => new Map(candidate.parts.flatMap(({ match }) => (match?.matched ? [[match.matched.id, match] as const] : []))), [candidate]);
  const beside = (match?: FindingMatch) => match && <Beside match={match} />;
  return (
    <div className="detail-grid">
      <div>
        <h3>{t('rank.why')}</h3>
        <Parts candidate={candidate} />
        <h3>{t('disease.findings')}</h3>
        <Profile id={candidate.disease.id} first={2} besideTitle={t('rank.patient')} beside={(row) => beside(byMatched.get(row.phenotype.id))} />
      </div>
      <div className="facts-column">
        <p><Link to={termAddress(candidate.disease.id)}>{t('rank.openPage')}</Link></p>
        {disease.isPending && <Waiting />}
        {disease.isError && <Failure failure={disease.error} again={() => void disease.refetch()} />}
        {disease.data && <DiseaseFacts answer={disease.data} />}
        <Similar id={candidate.disease.id} />
      </div>
    </div>
  );
}

const MOST_SIMILAR = 8;

function Similar({ id }: { id: string }) {
  const { t } = useTranslation();
  const similar = useSimilar(id, useLang(), MOST_SIMILAR);
  if (!similar.data || similar.data.items.length === 0) return null;
  return <Section title={t('similar.title')}><SimilarList items={similar.data.items} /></Section>;
}

function Parts({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  return (
    <table className="plain parts">
      <thead>
        <tr>
          <th scope="col">{t('rank.finding')}</th>
          <th scope="col">{t('rank.match')}</th>
          <th scope="col" className="number">{t('rank.contribution')}</th>
        </tr>
      </thead>
      <tbody>{candidate.parts.map((part, at) => <PartRow key={at} part={part} />)}</tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>{t('rank.sum')}</th>
          <td className="number"><b>{candidate.score.toFixed(2)}</b></td>
        </tr>
      </tfoot>
    </table>
  );
}

function PartRow({ part }: { part: ScorePart }) {
  const { t } = useTranslation();
  const name = usePartName();
  const { match } = part;
  return (
    <tr>
      <td>{match ? <TermName term={match.finding} /> : name(part)}</td>
      <td>
        {match && (
          <>
            <span className={`mark first ${STANDING_CLASS[standingOf(match.kind)]}`}>{t(`match.${match.kind}`)}</span>
            {match.matched && match.matched.id !== match.finding.id && <TermName term={match.matched} />}
            {match.frequency !== undefined && <Frequency row={{ excluded: false, fraction: match.frequency, stated: [] }} />}
            {match.inferred && <span className="mark" title={t('rank.inferredText')}>{t('rank.inferred')}</span>}
            <span className="soft small"> <References references={match.references} sources={match.sources} /></span>
          </>
        )}
      </td>
      <td className={`number ${part.value < 0 ? 'minus' : ''}`}>{signed(part.value)}</td>
    </tr>
  );
}

const STANDING_CLASS = { explained: 'good', unexplained: '', contradicted: 'bad', neutral: '' };

function Beside({ match }: { match: FindingMatch }) {
  const { t } = useTranslation();
  return <span className={`mark first ${STANDING_CLASS[standingOf(match.kind)]}`} title={match.finding.name ?? match.finding.id}>{t(`match.${match.kind}`)}</span>;
}
