import './differential.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/Failure';
import type { TermRef } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { useLang } from '../../i18n/useLang';
import { Comparison } from './Comparison';
import { FindingsPanel } from './FindingsPanel';
import { NotePanel } from './NotePanel';
import { Questions } from './Questions';
import { rank } from './rankRequest';
import { RankingHead } from './RankingHead';
import { RankingList } from './RankingList';
import { useWorkspace } from './useWorkspace';

const FIRST = 20;
const MORE = 30;

/** Findings on one side, the diseases that explain them on the other; the list answers as one types. */
export function DifferentialPage() {
  const { t } = useTranslation();
  const lang = useLang();
  usePageTitle(t('nav.differential'));
  const workspace = useWorkspace();
  const patient = workspace.history.now;
  const [top, setTop] = useState(FIRST);
  const [compared, setCompared] = useState<string[]>([]);
  const [comparing, setComparing] = useState(false);
  const asked = useDeferredValue(patient);
  const ranking = useQuery({
    queryKey: ['rank', asked, top, lang],
    queryFn: ({ signal }) => rank(asked, top, lang, signal),
    enabled: asked.features.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const { nameOf, remember } = useNames(ranking.data?.names);
  const shown = patient.features.length > 0 ? ranking.data : undefined;
  const chosen = useMemo(() => shown?.candidates.filter(({ disease }) => compared.includes(disease.id)) ?? [], [shown, compared]);
  const answer = (term: TermRef, excluded: boolean) => {
    remember(term);
    workspace.change({ kind: 'set', feature: { id: term.id, excluded } });
  };
  return (
    <div className="page workspace">
      <div>
        <FindingsPanel workspace={workspace} nameOf={nameOf} remember={remember} />
        <NotePanel onTake={(features, terms) => (terms.forEach(remember), workspace.change({ kind: 'setAll', features }))} />
      </div>
      <div>
        <h1 className="visually-hidden">{t('rank.title')}</h1>
        {patient.features.length === 0 && <Nothing onExample={() => workspace.change({ kind: 'setAll', features: WORKED_CASE })} />}
        {ranking.isError && patient.features.length > 0 && <Failure failure={ranking.error} again={() => void ranking.refetch()} />}
        {ranking.isPending && patient.features.length > 0 && !ranking.isError && <Waiting lines={12} />}
        {shown && (
          <div className={ranking.isPlaceholderData ? 'stale' : ''} aria-busy={ranking.isFetching}>
            <RankingHead ranking={shown} patient={patient} nameOf={nameOf} compared={chosen.length} onCompare={() => setComparing(true)} onImport={(imported) => workspace.change({ kind: 'replace', with: imported })} />
            {comparing && chosen.length > 1 && <Comparison candidates={chosen} patient={patient} onClose={() => setComparing(false)} />}
            <Questions candidates={shown.candidates} patient={patient} onAnswer={answer} />
            <RankingList candidates={shown.candidates} total={shown.total} compared={compared} onCompare={setCompared} onMore={shown.candidates.length < shown.total ? () => setTop(top + MORE) : undefined} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Tall stature, long fingers, dislocated lens, dilated aortic root, no seizures: Marfan syndrome. */
const WORKED_CASE = [
  { id: 'HP:0000098', excluded: false },
  { id: 'HP:0001166', excluded: false },
  { id: 'HP:0001083', excluded: false },
  { id: 'HP:0002616', excluded: false },
  { id: 'HP:0001250', excluded: true },
];

function Nothing({ onExample }: { onExample: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="nothing">
      <h2>{t('rank.empty')}</h2>
      <p>{t('rank.emptyAdvice')}</p>
      <button type="button" className="quiet" onClick={onExample}>{t('case.example')}</button>
    </div>
  );
}

/** Names for the identifiers of the case: as picked, or as the ranking gives them in the page's language. */
function useNames(given: Map<string, TermRef> | undefined) {
  const picked = useRef(new Map<string, TermRef>());
  const remember = useCallback((term: TermRef) => void picked.current.set(term.id, term), []);
  const nameOf = useCallback((id: string): TermRef => given?.get(id) ?? picked.current.get(id) ?? { id }, [given]);
  return { nameOf, remember };
}
