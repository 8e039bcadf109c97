import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { startTransition, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { TermName, type TermRef } from '../../components/TermName';
import { Matched } from '../../components/Matched';
import { useLang } from '../../i18n/useLang';
import { choicesOf, readNegation, type Choice } from './negation';

/** The root of what can be a finding. */
const PHENOTYPIC_ABNORMALITY = 'HP:0000118';
const HITS = '12';

interface Props {
  onPick: (term: TermRef, excluded: boolean) => void;
  onlyFindings?: boolean;
}

/** Findings as one types them: Chinese, English, pinyin, identifiers; a leading "no" or 无 excludes. */
export function FindingSearch({ onPick, onlyFindings = false }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const meant = readNegation(text);
  const find = (q: string, enabled: boolean) => ({
    queryKey: ['findings', q, lang],
    queryFn: ({ signal }: { signal: AbortSignal }) => get('/api/v1/search', { query: { q, lang, branch: PHENOTYPIC_ABNORMALITY, limit: HITS }, signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const search = useQuery(find(text, text.length > 0));
  const excluding = useQuery(find(meant.text, meant.excluded));
  const genes = useQuery({
    queryKey: ['genes', text, lang],
    queryFn: ({ signal }) => get('/api/v1/search', { query: { q: text, lang, kind: ['Gene'], limit: '3' }, signal }),
    enabled: !onlyFindings && /^[A-Za-z][A-Za-z0-9-]{1,}$/.test(text),
    placeholderData: keepPreviousData,
  });
  const choices = text
    ? choicesOf(search.data?.items ?? [], meant.excluded ? (excluding.data?.items ?? []) : [], onlyFindings || meant.excluded ? [] : (genes.data?.items ?? []))
    : [];
  /** Enter takes what belongs to the text as it stands; from a list of an earlier text it could take another finding. */
  const upToDate = text === typed.trim() && !search.isPlaceholderData && !excluding.isPlaceholderData;
  const byEnter = useRef(false);
  /** The choice comes from the option itself: the list may have moved on since it was drawn. */
  const pick = ({ term, excluded }: Choice) => {
    if (byEnter.current && !upToDate) return;
    setTyped('');
    startTransition(() => onPick(term, excluded));
  };
  return (
    <>
      <AutoComplete
        className="finding-search"
        value={typed}
        onChange={(value, option) => !(option && 'choice' in option) && setTyped(value)}
        onKeyDown={(event) => (byEnter.current = event.key === 'Enter')}
        onSelect={(_, option) => pick(option.choice)}
        defaultActiveFirstOption
        aria-label={t('case.search')}
        placeholder={t('case.placeholder')}
        popupMatchSelectWidth={420}
        notFoundContent={text && search.isSuccess && !search.isFetching ? t('case.noHit') : null}
        options={choices.map((choice) => ({
          value: choice.value,
          choice,
          label: (
            <span className="hit">
              {choice.excluded && <span className="mark first bad">{t('case.excludeHint')}</span>}
              <TermName term={choice.term} plain />
              <Matched term={choice.term} wording={choice.matched} />
            </span>
          ),
        }))}
      />
      {search.isError && <Failure failure={search.error} again={() => void search.refetch()} />}
    </>
  );
}
