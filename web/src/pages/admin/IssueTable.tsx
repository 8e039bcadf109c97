import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, type Schema } from '../../api/client';
import { Failure } from '../../components/Failure';
import { whole } from '../../components/numbers';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { labelOf } from '../../i18n/labels';
import { sourceName } from '../../i18n/sourceNames';
import { useLang } from '../../i18n/useLang';
import { issueMessage } from './issueMessages';

type Count = Schema<'LoadIssuesCount'>;
type Row = Schema<'LoadIssuesRow'>;

const A_PAGE = 50;

/** Rows of sources that a build could not use: how many of each kind a source has, then those of the one that is chosen. */
export function IssueTable({ build }: { build: number }) {
  const { t } = useTranslation('admin');
  const { t: app } = useTranslation();
  const [chosen, setChosen] = useState<Pick<Count, 'source' | 'kind'>>();
  const issues = useInfiniteQuery({
    queryKey: ['admin', 'issues', build, chosen?.source, chosen?.kind],
    queryFn: ({ pageParam, signal }) => get('/api/v1/admin/builds/{number}/issues', { path: { number: build }, query: { ...chosen, offset: pageParam, limit: String(A_PAGE) }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
    placeholderData: keepPreviousData,
  });
  const counts = issues.data?.pages[0]!.counts ?? [];
  const rows = issues.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('builds.issues')} count={counts.reduce((sum, { count }) => sum + count, 0)}>
      {issues.isPending && <Waiting />}
      {issues.isError && <Failure failure={issues.error} again={() => void issues.refetch()} />}
      {issues.data && counts.length === 0 && <p className="soft">{t('builds.noIssues')}</p>}
      {counts.length > 0 && <Summary counts={counts} chosen={chosen} choose={setChosen} />}
      {counts.length > 0 && !chosen && <p className="soft">{t('builds.chooseIssues')}</p>}
      {chosen && <Rows rows={rows} />}
      {chosen && issues.data && (
        <p className="cap">
          {app('app.of', { shown: whole(rows.length), total: whole(issues.data.pages[0]!.total) })}
          {issues.hasNextPage && <Button size="small" loading={issues.isFetchingNextPage} onClick={() => void issues.fetchNextPage()}>{app('app.more')}</Button>}
        </p>
      )}
    </Section>
  );
}

function Summary({ counts, chosen, choose }: { counts: Count[]; chosen?: Pick<Count, 'source' | 'kind'>; choose: (count?: Pick<Count, 'source' | 'kind'>) => void }) {
  const { t } = useTranslation('admin');
  const lang = useLang();
  const most = counts[0]!.count;
  return (
    <table className="plain issue-counts">
      <thead>
        <tr>
          <th scope="col">{t('builds.source')}</th>
          <th scope="col">{t('builds.kind')}</th>
          <th scope="col" className="number">{t('builds.count')}</th>
          <th scope="col" className="meter" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {counts.map(({ source, kind, count }) => {
          const pressed = chosen?.source === source && chosen.kind === kind;
          return (
            <tr key={`${source} ${kind}`}>
              <th scope="row">{sourceName(source, lang)}</th>
              <td><button type="button" className="quiet value" aria-pressed={pressed} onClick={() => choose(pressed ? undefined : { source, kind })}>{labelOf(kind, lang)}</button></td>
              <td className="number">{whole(count)}</td>
              <td className="meter" aria-hidden="true"><progress value={count} max={most} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('admin');
  const lang = useLang();
  const placed = rows.some(({ file }) => file !== '');
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('builds.issues')}>
      <table className="plain">
        <thead>
          <tr>
            {placed && <th scope="col">{t('builds.file')}</th>}
            {placed && <th scope="col">{t('builds.line')}</th>}
            <th scope="col">{t('builds.text')}</th>
            <th scope="col">{t('builds.message')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {placed && <td className="mono soft">{row.file}</td>}
              {placed && <td className="number">{row.line === 0 ? '' : row.line}</td>}
              <td className="mono">{row.text.slice(0, 160)}</td>
              <td lang={issueMessage(row.message, lang) ? undefined : 'en'}>{issueMessage(row.message, lang) ?? row.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
