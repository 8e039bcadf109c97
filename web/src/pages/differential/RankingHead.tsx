import { Alert, Button } from 'antd';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whole } from '../../components/numbers';
import { TermName, type TermRef } from '../../components/TermName';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';
import type { PatientCase } from './case';
import { ExportMenu } from './ExportMenu';
import { Import } from './Import';
import type { RankingAnswer } from './rankRequest';

interface Props {
  ranking: RankingAnswer;
  patient: PatientCase;
  nameOf: (id: string) => TermRef;
  compared: number;
  onCompare: () => void;
  onImport: (patient: PatientCase) => void;
}

const LEGEND = [
  ['finding', 'legendFinding'],
  ['excluded', 'legendExcluded'],
  ['coverage', 'legendCoverage'],
  ['learned', 'legendLearned'],
  ['gene', 'legendGene'],
  ['other', 'legendOther'],
  ['against', 'legendAgainst'],
] as const;

/** What the list is, what can be done with it, and what was found about the case as a whole. */
export const RankingHead = memo(function RankingHead({ ranking, patient, nameOf, compared, onCompare, onImport }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <>
      <div className="rank-head">
        <h2>
          {t('rank.title')} <span className="count">{t('rank.candidates', { total: whole(ranking.total) })}</span>
        </h2>
        <span className="acts no-print">
          <Button size="small" disabled={compared < 2} onClick={onCompare}>{t('rank.compareNow', { count: compared })}</Button>
          <Share />
          <ExportMenu ranking={ranking} patient={patient} nameOf={nameOf} />
          <Import onImport={onImport} small />
        </span>
      </div>
      <ul className="legend" aria-label={t('rank.legend')}>
        {LEGEND.map(([kind, words]) => <li key={kind}><span className={`piece ${kind}`} aria-hidden="true" />{t(`rank.${words}`)}</li>)}
      </ul>
      {ranking.notices.length > 0 && <Alert type="info" showIcon title={t('rank.notices')} description={<ul className="bare">{ranking.notices.map((notice) => <li key={`${notice.problem} ${notice.term.id}`}><TermName term={notice.term} plain /> {t(`problem.${notice.problem as 'DUPLICATE'}`)}</li>)}</ul>} />}
      <Unused ranking={ranking} patient={patient} />
      <p className="soft small">
        {t('rank.engine')}{lang === 'zh' ? '：' : ': '}{labelOf(ranking.engine, lang)}{lang === 'zh' ? '。' : '. '}{t('rank.calibration')} {t('app.build', { number: ranking.build.number })}{lang === 'zh' ? '。' : '. '}{t('app.disclaimer')}
      </p>
    </>
  );
});

const WITH_SEX_AND_ONSET = ['combined', 'evidence'];

/** Says plainly what was told of the patient and changes nothing. */
function Unused({ ranking, patient }: Pick<Props, 'ranking' | 'patient'>) {
  const { t } = useTranslation();
  const unused = WITH_SEX_AND_ONSET.includes(ranking.engine) ? [] : [patient.sex && t('case.sex'), patient.onset && t('case.onset')].filter(Boolean);
  return unused.length > 0 ? <Alert type="warning" showIcon title={t('case.unused', { what: unused.join(', ') })} /> : null;
}

function Share() {
  const { t } = useTranslation();
  const [shared, setShared] = useState(false);
  const share = async () => {
    await navigator.clipboard.writeText(location.href);
    setShared(true);
    setTimeout(() => setShared(false), 1500);
  };
  return <Button size="small" onClick={() => void share()}>{t(shared ? 'case.shared' : 'case.share')}</Button>;
}
