import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { TermName, type TermRef } from '../../components/TermName';
import { useLang } from '../../i18n/useLang';
import { choicesOf, readNegation } from './negation';

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
  const pick = (value: string) => {
    const choice = choices.find((one) => one.value === value);
    if (!choice) return;
    onPick(choice.term, choice.excluded);
    setTyped('');
  };
  return (
    <>
      <AutoComplete
        className="finding-search"
        value={typed}
        onChange={(value) => setTyped(choices.some((choice) => choice.value === value) ? typed : value)}
        onSelect={pick}
        defaultActiveFirstOption
        aria-label={t('case.search')}
        placeholder={t('case.placeholder')}
        popupMatchSelectWidth={420}
        notFoundContent={text && search.isSuccess && !search.isFetching ? t('case.noHit') : null}
        options={choices.map(({ value, term, matched, excluded }) => ({
          value,
          label: (
            <span className="hit">
              {excluded && <span className="mark first bad">{t('case.excludeHint')}</span>}
              <TermName term={term} plain />
              {![term.name, term.englishName, term.id].includes(matched) && <span className="soft small">{matched}</span>}
            </span>
          ),
        }))}
      />
      {search.isError && <Failure failure={search.error} again={() => void search.refetch()} />}
    </>
  );
}
