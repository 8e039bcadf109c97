import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { NameList } from '../../components/NameList';
import { Section } from '../../components/Section';
import { TermName, type TermRef } from '../../components/TermName';
import type { Lang } from '../../i18n';
import { useLang } from '../../i18n/useLang';
import type { PatientCase } from './case';
import { askNext } from './rankRequest';

type Item = Schema<'QuestionsItem'>;
type Pair = Schema<'QuestionsPair'>;

/** What to ask next, and pairs of diseases; asked for once the list of this very case is there, so that it never waits for them. */
export function useQuestions(patient: PatientCase, ready: boolean) {
  const lang = useLang();
  return useQuery({
    queryKey: ['questions', patient, lang],
    queryFn: ({ signal }) => askNext(patient, lang, signal),
    enabled: ready,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  }).data;
}

const nameOf = ({ name, id }: TermRef): string => name ?? id;
const listed = (terms: TermRef[], lang: Lang): string => terms.map(nameOf).join(lang === 'zh' ? '、' : ', ');

/** Two diseases at once, where they explain the findings clearly better than one. */
export function TwoDiseases({ pair: { first, second, byFirst, bySecond } }: { pair: Pair }) {
  const { t } = useTranslation();
  const lang = useLang();
  const part = (disease: TermRef, findings: TermRef[]) => <li>{t('rank.pairPart', { disease: nameOf(disease), findings: listed(findings, lang) })}</li>;
  return <Alert type="info" showIcon title={t('rank.pair')} description={<ul className="bare">{part(first, byFirst)}{part(second, bySecond)}</ul>} />;
}

/** The root of medical actions, which tells nobody what to do. */
const ANY_ACTION = 'MAXO:0000001';

function Examined({ by }: { by: TermRef[] }) {
  const { t } = useTranslation();
  const colon = useLang() === 'zh' ? '：' : ': ';
  const known = by.filter(({ id }) => id !== ANY_ACTION);
  return known.length > 0 ? <span className="block">{t('ask.by')}{colon}<NameList terms={known} /></span> : null;
}

/** What would tell the first candidates apart: an answer is one click, and the list beside it moves. */
export const Questions = memo(function Questions({ items, patient, onAnswer }: { items: Item[]; patient: PatientCase; onAnswer: (term: TermRef, excluded: boolean) => void }) {
  const { t } = useTranslation();
  const colon = useLang() === 'zh' ? '：' : ': ';
  const known = new Set(patient.features.map(({ id }) => id));
  const open = items.filter(({ finding }) => !known.has(finding.id));
  if (open.length === 0) return null;
  return (
    <Section title={t('ask.title')} className="asked no-print">
      <p className="soft small">{t('ask.lead')}</p>
      <ul className="rows questions">
        {open.map(({ finding, supports, examinations }) => (
          <li key={finding.id}>
            <TermName term={finding} />
            <span className="acts">
              <Button size="small" aria-label={`${t('case.present')}: ${nameOf(finding)}`} onClick={() => onAnswer(finding, false)}>{t('case.present')}</Button>
              <Button size="small" aria-label={`${t('case.excluded')}: ${nameOf(finding)}`} onClick={() => onAnswer(finding, true)}>{t('case.excluded')}</Button>
            </span>
            <div className="soft small">
              {supports.length > 0 && <span className="block">{t('ask.for')}{colon}<NameList terms={supports} /></span>}
              <Examined by={examinations.map(({ action }) => action)} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
});
