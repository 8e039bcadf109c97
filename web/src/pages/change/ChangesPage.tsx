import './words';
import './change.css';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, type Schema } from '../../api/client';
import { useBuild } from '../../api/queries';
import { Failure } from '../../components/Failure';
import { minute, whole } from '../../components/numbers';
import { TermName } from '../../components/TermName';
import { usePageTitle } from '../../components/usePageTitle';
import { Waiting } from '../../components/Waiting';
import { sourceName } from '../../i18n/sourceNames';
import { useLang } from '../../i18n/useLang';

type Row = Schema<'ConceptChange'>;

const SORTS = ['added', 'removed', 'retired', 'renamed'] as const;
const MARKS: Record<string, string> = { added: 'good', removed: 'bad', retired: 'bad', renamed: 'warn' };
const A_PAGE = 50;

/** Concepts that the last load added, removed, retired or renamed. */
export function ChangesPage() {
  const { t } = useTranslation('change');
  usePageTitle(t('title'));
  const builds = useQuery({ queryKey: ['builds'], queryFn: ({ signal }) => get('/api/v1/builds', { signal }) });
  const current = builds.data?.items.find((build) => build.current)?.number ?? 0;
  const before = builds.data?.items.find(({ number }) => number < current);
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      {builds.isPending && <Waiting lines={8} />}
      {builds.isError && <Failure failure={builds.error} again={() => void builds.refetch()} />}
      {builds.data && <p className="lead">{before ? t('lead', { number: before.number, date: minute(before.createdAt) }) : t('onlyBuild')}</p>}
      {before && <Changes />}
    </div>
  );
}

function Changes() {
  const { t } = useTranslation('change');
  const { t: app } = useTranslation();
  const lang = useLang();
  const sources = [...new Set(useBuild().data?.content.releases.map((release) => release.source))].sort();
  const [source, setSource] = useState('');
  const [change, setChange] = useState('');
  const pages = useInfiniteQuery({
    queryKey: ['changes', source, change, lang],
    queryFn: ({ pageParam, signal }) =>
      get('/api/v1/changes', { query: { lang, source: source || undefined, change: change || undefined, offset: pageParam, limit: String(A_PAGE) }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
    placeholderData: keepPreviousData,
  });
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]!.total ?? 0;
  return (
    <>
      <div className="toolbar">
        <Select aria-label={t('what')} value={change} onChange={setChange} options={[{ value: '', label: t('any') }, ...SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))]} />
        <Select aria-label={t('source')} value={source} onChange={setSource} popupMatchSelectWidth={false} options={[{ value: '', label: t('anySource') }, ...sources.map((value) => ({ value, label: value }))]} />
        <span className="soft" role="status">{pages.data && app('app.of', { shown: whole(rows.length), total: whole(total) })}</span>
      </div>
      {pages.isPending && <Waiting lines={8} />}
      {pages.isError && <Failure failure={pages.error} again={() => void pages.refetch()} />}
      {pages.data && total === 0 && <p className="soft">{t('none')}</p>}
      {rows.length > 0 && <Table rows={rows} />}
      {pages.hasNextPage && <p className="cap"><Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{app('app.more')}</Button></p>}
    </>
  );
}

function Table({ rows }: { rows: Row[] }) {
  const lang = useLang();
  const { t } = useTranslation('change');
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="plain wide changes">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('concept')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.source} ${row.term.id}`}>
              <td><span className={`mark first ${MARKS[row.change]}`}>{t(`sort.${row.change as 'added'}`)}</span></td>
              <th scope="row"><TermName term={row.term} /></th>
              <td className="soft">{row.before !== row.after && row.before}</td>
              <td>{row.before !== row.after && row.after}</td>
              <td className="soft nowrap">{sourceName(row.source, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
