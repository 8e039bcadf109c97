import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Section } from '../../components/Section';
import { TermName, type TermRef } from '../../components/TermName';
import { useLang } from '../../i18n/useLang';
import type { PatientCase } from './case';
import { questions } from './questions';
import type { Candidate } from './ranking';

const POOL = 8;
const ASKED = 6;

/** What would tell the first candidates apart; an answer is one click and the list moves. */
export function Questions({ candidates, patient, onAnswer }: { candidates: Candidate[]; patient: PatientCase; onAnswer: (term: TermRef, excluded: boolean) => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const pool = candidates.slice(0, POOL);
  const profiles = useQueries({
    queries: pool.map(({ disease: { id } }) => ({
      queryKey: ['profile', id, lang],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get('/api/v1/diseases/{id}/profile', { path: { id }, query: { lang, sort: 'frequency', limit: 'all' }, signal }),
    })),
    combine: (results) => (results.every((result) => result.data) ? results.map((result) => result.data!.items) : undefined),
  });
  const asked = useMemo(
    () => (profiles && profiles.length === pool.length ? questions(pool, profiles, new Set(patient.features.map(({ id }) => id)), ASKED) : []),
    [profiles, candidates, patient],
  );
  if (asked.length === 0) return null;
  return (
    <Section title={t('ask.title')} className="no-print">
      <p className="soft small">{t('ask.lead', { count: pool.length })}</p>
      <ul className="rows questions">
        {asked.map(({ finding, speaksFor }) => (
          <li key={finding.id}>
            <div>
              <TermName term={finding} />
              <span className="soft small block">{t('ask.for', { names: speaksFor.map((at) => pool[at]!.disease.name ?? pool[at]!.disease.id).join(lang === 'zh' ? '、' : ', ') })}</span>
            </div>
            <span className="acts">
              <Button size="small" aria-label={`${t('case.present')}: ${finding.name ?? finding.id}`} onClick={() => onAnswer(finding, false)}>{t('case.present')}</Button>
              <Button size="small" aria-label={`${t('case.excluded')}: ${finding.name ?? finding.id}`} onClick={() => onAnswer(finding, true)}>{t('case.excluded')}</Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
