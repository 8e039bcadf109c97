import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { Section } from '../../components/Section';
import { TermName, type TermRef } from '../../components/TermName';
import type { Lang } from '../../i18n';
import { useLang } from '../../i18n/useLang';
import type { PatientCase } from './case';
import { askNext } from './rankRequest';

type Item = Schema<'QuestionsItem'>;
type Pair = Schema<'QuestionsPair'>;

interface Props {
  patient: PatientCase;
  /** The list of this very case is there: the questions come after it, so that it never waits for them. */
  ready: boolean;
  onAnswer: (term: TermRef, excluded: boolean) => void;
}

const nameOf = ({ name, id }: TermRef): string => name ?? id;
const listed = (terms: TermRef[], lang: Lang): string => terms.map(nameOf).join(lang === 'zh' ? '、' : ', ');

/** What would tell the first candidates apart, where an answer is one click and the list moves; and two diseases at once. */
export function Questions({ patient, ready, onAnswer }: Props) {
  const lang = useLang();
  const { data } = useQuery({
    queryKey: ['questions', patient, lang],
    queryFn: ({ signal }) => askNext(patient, lang, signal),
    enabled: ready,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const known = new Set(patient.features.map(({ id }) => id));
  const open = data?.items.filter(({ finding }) => !known.has(finding.id)) ?? [];
  return (
    <>
      {data?.pairs.slice(0, 1).map((pair) => <TwoDiseases key={`${pair.first.id} ${pair.second.id}`} pair={pair} />)}
      {open.length > 0 && <Asked items={open} onAnswer={onAnswer} />}
    </>
  );
}

function TwoDiseases({ pair: { first, second, byFirst, bySecond } }: { pair: Pair }) {
  const { t } = useTranslation();
  const lang = useLang();
  const part = (disease: TermRef, findings: TermRef[]) => <li>{t('rank.pairPart', { disease: nameOf(disease), findings: listed(findings, lang) })}</li>;
  return <Alert type="info" showIcon title={t('rank.pair')} description={<ul className="bare">{part(first, byFirst)}{part(second, bySecond)}</ul>} />;
}

function Asked({ items, onAnswer }: { items: Item[]; onAnswer: Props['onAnswer'] }) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <Section title={t('ask.title')} className="no-print">
      <p className="soft small">{t('ask.lead')}</p>
      <ul className="rows questions">
        {items.map(({ finding, supports, examinations }) => (
          <li key={finding.id}>
            <div>
              <TermName term={finding} />
              {supports.length > 0 && <span className="soft small block">{t('ask.for', { names: listed(supports, lang) })}</span>}
              {examinations.length > 0 && <span className="soft small block">{t('ask.by', { names: listed(examinations.map(({ action }) => action), lang) })}</span>}
            </div>
            <span className="acts">
              <Button size="small" aria-label={`${t('case.present')}: ${nameOf(finding)}`} onClick={() => onAnswer(finding, false)}>{t('case.present')}</Button>
              <Button size="small" aria-label={`${t('case.excluded')}: ${nameOf(finding)}`} onClick={() => onAnswer(finding, true)}>{t('case.excluded')}</Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
