import './archive.css';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { get } from '../../api/client';
import { Problem } from '../../api/problem';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { whole } from '../../components/numbers';
import { usePageTitle } from '../../components/usePageTitle';
import { useLang } from '../../i18n/useLang';
import { ArchiveParts } from './ArchiveParts';
import { ArchiveTable } from './ArchiveTable';
import { choiceOf, FACETS, toggled, valueName, type Choice, type FacetCounts, type FacetName } from './archive';
import { FacetPanel } from './FacetPanel';

const PAGE = 50;

/** The rare diseases of the build, in charts that narrow the list. The choice is in the address. */
export function ArchivePage() {
  const { t } = useTranslation();
  const lang = useLang();
  usePageTitle(t('archive.title'));
  const [query, setQuery] = useSearchParams();
  const choice = useMemo(() => choiceOf(query), [query]);
  const choose = (next: Choice) => setQuery(new URLSearchParams(next), { replace: true, preventScrollReset: true });
  const counts = useQuery({
    queryKey: ['archive', choice, lang],
    queryFn: ({ signal }) => get('/api/v1/archive', { query: { ...choice, lang }, signal }),
    placeholderData: keepPreviousData,
  });
  const preparing = counts.failureReason instanceof Problem && counts.failureReason.passing;
  const byName = new Map(counts.data?.facets.map((facet) => [facet.name, facet]));
  return (
    <div className="page">
      <div className="bench-head">
        <h1>{t('archive.title')}</h1>
        <ArchiveParts />
      </div>
      <p className="lead">{t('archive.lead')}</p>
      {counts.isError && <Failure failure={counts.error} again={() => void counts.refetch()} />}
      {counts.isPending && preparing && <Alert type="info" showIcon title={t('archive.preparing')} />}
      {counts.isPending && <Waiting lines={12} />}
      {counts.data && (
        <div className={counts.isPlaceholderData ? 'stale' : ''} aria-busy={counts.isFetching}>
          <p role="status"><b>{t('archive.count', { matching: whole(counts.data.matching), total: whole(counts.data.total) })}</b></p>
          <Chosen choice={choice} facets={byName} onChange={choose} />
          <div className="facets">
            {FACETS.map((facet) => byName.get(facet)).map((facet) => facet && <FacetPanel key={facet.name} counts={facet} chosen={choice[facet.name as FacetName]} onChoose={(value) => choose(toggled(choice, facet.name as FacetName, value))} />)}
          </div>
          <p className="soft small">{t('archive.noted')}</p>
          <Listed choice={choice} total={counts.data.matching} />
        </div>
      )}
    </div>
  );
}

function Chosen({ choice, facets, onChange }: { choice: Choice; facets: Map<string, FacetCounts>; onChange: (next: Choice) => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const chosen = FACETS.filter((facet) => choice[facet]);
  if (chosen.length === 0) return <p className="chosen soft">{t('archive.filters')}: {t('archive.noFilter')}</p>;
  const nameOf = (facet: FacetName) => {
    const value = facets.get(facet)?.values.find((one) => one.value === choice[facet]) ?? { value: choice[facet]!, diseases: 0 };
    return `${t(`archive.facet.${facet}`)}: ${valueName(facet, value, lang)}`;
  };
  return (
    <p className="chosen">
      {t('archive.filters')}
      {chosen.map((facet) => (
        <Button key={facet} size="small" aria-label={t('archive.drop', { value: nameOf(facet) })} onClick={() => onChange(toggled(choice, facet, choice[facet]!))}>{nameOf(facet)} ×</Button>
      ))}
      {chosen.length > 1 && <Button size="small" type="link" onClick={() => onChange({})}>{t('archive.clear')}</Button>}
    </p>
  );
}

function Listed({ choice, total }: { choice: Choice; total: number }) {
  const { t } = useTranslation();
  const lang = useLang();
  const pages = useInfiniteQuery({
    queryKey: ['archive-diseases', choice, lang],
    queryFn: ({ pageParam, signal }) => get('/api/v1/archive/diseases', { query: { ...choice, lang, offset: pageParam, limit: String(PAGE) }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
    placeholderData: keepPreviousData,
  });
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const csv = `/api/v1/archive/diseases?${new URLSearchParams({ ...choice, lang, format: 'csv', bom: 'true' })}`;
  return (
    <Section title={t('archive.list')} count={total} aside={<a href={csv} download>{t('archive.csv')}</a>}>
      {pages.isError && <Failure failure={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <Waiting lines={8} />}
      {pages.data && rows.length === 0 && <p className="soft">{t('archive.none')}</p>}
      {rows.length > 0 && <ArchiveTable rows={rows} />}
      {rows.length > 0 && (
        <p className="cap">
          {t('app.of', { shown: whole(rows.length), total: whole(total) })}
          {pages.hasNextPage && <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('app.more')}</Button>}
        </p>
      )}
    </Section>
  );
}
