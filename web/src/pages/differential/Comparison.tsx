import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { usePainted } from '../../components/afterPaint';
import { Section } from '../../components/Section';
import { TermName, foreign } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { statedFrequency } from '../../i18n/frequencies';
import { useLang } from '../../i18n/useLang';
import type { ProfileRow } from '../disease/useDisease';
import type { PatientCase } from './case';
import { percent, type Candidate } from './ranking';
import { gridOf, type GridRow } from './grid';

const FIRST = 30;

/** Two to five diseases side by side, finding by finding, the patient's own first. */
export function Comparison({ candidates, patient, onClose }: { candidates: Candidate[]; patient: PatientCase; onClose: () => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const begun = usePainted(true, false);
  const allDrawn = usePainted(all);
  const profiles = useQueries({
    queries: candidates.map(({ disease: { id } }) => ({
      queryKey: ['profile', id, lang],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get('/api/v1/diseases/{id}/profile', { path: { id }, query: { lang, sort: 'frequency', limit: 'all' }, signal }),
    })),
    combine: (results) => (results.every((result) => result.data) ? results.map((result) => result.data!.items) : undefined),
  });
  const rows = useMemo(() => (profiles ? gridOf(candidates, profiles, patient) : []), [profiles, candidates, patient]);
  const shown = allDrawn ? rows : rows.slice(0, FIRST);
  return (
    <Section title={t('compare.title')} aside={<Button size="small" onClick={onClose}>{t('app.close')}</Button>} className="comparison">
      {!profiles || !begun ? <Waiting lines={8} /> : (
        <div className="scroll">
          <table className="plain grid">
            <thead>
              <tr>
                <th scope="col">{t('rank.finding')}</th>
                <th scope="col">{t('rank.patient')}</th>
                {candidates.map(({ disease, probability }) => (
                  <th key={disease.id} scope="col"><span className="grid-name" lang={foreign(disease)}>{disease.name ?? disease.id}</span><span className="soft mono">{disease.id} {percent(probability)}</span></th>
                ))}
              </tr>
            </thead>
            <tbody>{shown.map((row) => <GridLine key={row.finding.id} row={row} />)}</tbody>
          </table>
        </div>
      )}
      {begun && rows.length > shown.length && <Button size="small" loading={all} onClick={() => setAll(true)}>{t('app.all', { total: rows.length })}</Button>}
    </Section>
  );
}

function GridLine({ row }: { row: GridRow }) {
  const { t } = useTranslation();
  const patient = row.patient === 'present' ? t('case.present') : row.patient === 'excluded' ? t('case.excluded') : '';
  return (
    <tr className={row.patient ? 'asked' : ''}>
      <th scope="row"><TermName term={row.finding} /></th>
      <td>{patient && <span className={`mark first ${row.patient === 'present' ? 'good' : 'bad'}`}>{patient}</span>}</td>
      {row.cells.map((cell, at) => <td key={at} className="cell">{cell ? <Cell cell={cell} /> : <span className="soft">·</span>}</td>)}
    </tr>
  );
}

function Cell({ cell }: { cell: { row?: ProfileRow; through?: string } }) {
  const { t } = useTranslation();
  const lang = useLang();
  if (cell.row?.excluded) return <span className="mark first bad">{t('disease.excluded')}</span>;
  const fraction = cell.row?.fraction;
  const text = fraction === undefined ? t('disease.unstated') : `${Math.round(100 * fraction)}%`;
  const level = fraction === undefined ? 2 : Math.max(1, Math.ceil(5 * fraction));
  return <span className={`heat heat-${level} ${cell.through ? 'through' : ''}`} title={cell.through ?? cell.row?.stated.map((one) => statedFrequency(one, lang)).join(lang === 'zh' ? '；' : '; ')}>{cell.through ? `≈ ${text}` : text}</span>;
}
