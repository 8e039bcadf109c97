import './differential.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { Failure } from '../../components/Failure';
import type { TermRef } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { useLang } from '../../i18n/useLang';
import type { Feature, PatientCase, Sex } from './case';
import { Comparison } from './Comparison';
import { FindingsPanel } from './FindingsPanel';
import { Import } from './Import';
import { NotePanel } from './NotePanel';
import { Questions, TwoDiseases, useQuestions } from './Questions';
import { rank } from './rankRequest';
import { RankingHead } from './RankingHead';
import { RankingList } from './RankingList';
import { Tour } from './Tour';
import { useNames } from './useNames';
import { useWorkspace } from './useWorkspace';
import { WORKED_CASE } from './workedCase';

const FIRST = 20;
const MORE = 30;

/** Findings on one side, the diseases that explain them on the other; the list answers as one types. */
export function DifferentialPage() {
  const { t } = useTranslation();
  const lang = useLang();
  usePageTitle(t('nav.differential'));
  const { history, change } = useWorkspace();
  const patient = history.now;
  const [top, setTop] = useState(FIRST);
  const [compared, setCompared] = useState<string[]>([]);
  const [comparing, setComparing] = useState(false);
  const [touring, setTouring] = useState(false);
  const asked = useDeferredValue(patient);
  const ranking = useQuery({
    queryKey: ['rank', asked, top, lang],
    queryFn: ({ signal }) => rank(asked, top, lang, signal),
    enabled: asked.features.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const { nameOf, remember } = useNames(patient, ranking.data?.names, lang);
  const take = useCallback((features: Feature[], terms: TermRef[], sex?: Sex) => (terms.forEach(remember), change({ kind: 'setAll', features, sex })), [remember, change]);
  const replace = useCallback((imported: PatientCase) => change({ kind: 'replace', with: imported }), [change]);
  const compare = useCallback(() => setComparing(true), []);
  const more = useCallback(() => setTop((now) => now + MORE), []);
  const shown = patient.features.length > 0 ? ranking.data : undefined;
  const questions = useQuestions(asked, ranking.isSuccess && !ranking.isPlaceholderData && asked.features.length > 0);
  const chosen = useMemo(() => shown?.candidates.filter(({ disease }) => compared.includes(disease.id)) ?? [], [shown, compared]);
  const answer = useCallback((term: TermRef, excluded: boolean) => take([{ id: term.id, excluded }], [term]), [take]);
  const example = () => change({ kind: 'setAll', features: WORKED_CASE });
  return (
    <div className="page workspace">
      <Tour open={touring} onOpen={setTouring} isEmpty={patient.features.length === 0} onExample={example} />
      <div className="case-column">
        <FindingsPanel history={history} change={change} nameOf={nameOf} remember={remember} />
        {shown && questions && <Questions items={questions.items} patient={patient} onAnswer={answer} />}
        <NotePanel onTake={take} />
      </div>
      <div>
        <h1 className="visually-hidden">{t('rank.title')}</h1>
        {patient.features.length === 0 && <Nothing onExample={example} onTour={() => setTouring(true)} onImport={replace} />}
        {ranking.isError && patient.features.length > 0 && <Failure failure={ranking.error} again={() => void ranking.refetch()} />}
        {ranking.isPending && patient.features.length > 0 && !ranking.isError && ranking.failureReason instanceof Problem && <Failure failure={ranking.failureReason} />}
        {ranking.isPending && patient.features.length > 0 && !ranking.isError && <Waiting lines={12} />}
        {shown && (
          <div className={ranking.isPlaceholderData ? 'stale' : ''} aria-busy={ranking.isFetching}>
            <RankingHead ranking={shown} patient={patient} nameOf={nameOf} compared={chosen.length} onCompare={compare} onImport={replace} />
            {comparing && chosen.length > 1 && <Comparison candidates={chosen} patient={patient} onClose={() => setComparing(false)} />}
            {questions?.pairs.slice(0, 1).map((pair) => <TwoDiseases key={`${pair.first.id} ${pair.second.id}`} pair={pair} />)}
            <RankingList candidates={shown.candidates} total={shown.total} compared={compared} onCompare={setCompared} onMore={more} />
          </div>
        )}
      </div>
    </div>
  );
}

function Nothing({ onExample, onTour, onImport }: { onExample: () => void; onTour: () => void; onImport: (patient: PatientCase) => void }) {
  const { t } = useTranslation();
  return (
    <div className="nothing">
      <h2>{t('rank.empty')}</h2>
      <p>{t('rank.emptyAdvice')}</p>
      <p className="acts">
        <Button onClick={onExample}>{t('case.example')}</Button>
        <Button onClick={onTour}>{t('tour.again')}</Button>
        <Import onImport={onImport} />
      </p>
    </div>
  );
}
