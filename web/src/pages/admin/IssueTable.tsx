import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { useBuild } from '../../api/queries';
import { Failure } from '../../components/Failure';
import { whole } from '../../components/numbers';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';
import { kindsOf } from './issues';

const A_PAGE = 50;

/** Rows of sources that a build could not use. */
export function IssueTable({ build }: { build: number }) {
  const { t } = useTranslation('admin');
  const { t: app } = useTranslation();
  const lang = useLang();
  const releases = useBuild().data?.content.releases ?? [];
  const [source, setSource] = useState('');
  const [kind, setKind] = useState('');
  const [limit, setLimit] = useState(A_PAGE);
  const issues = useQuery({
    queryKey: ['admin', 'issues', build, source, kind, limit],
    queryFn: ({ signal }) => get('/api/v1/admin/builds/{number}/issues', { path: { number: build }, query: { source: source || undefined, kind: kind || undefined, limit: String(limit) }, signal }),
    placeholderData: keepPreviousData,
  });
  const { sources, kinds } = kindsOf(releases);
  return (
    <Section title={t('builds.issues')} count={issues.data?.total}>
      <div className="toolbar">
        <Select aria-label={t('builds.source')} value={source} onChange={setSource} options={[{ value: '', label: t('builds.anySource') }, ...sources.map(({ name, count }) => ({ value: name, label: `${name} (${whole(count)})` }))]} />
        <Select aria-label={t('builds.kind')} value={kind} onChange={setKind} options={[{ value: '', label: t('builds.anyKind') }, ...kinds.map(({ name, count }) => ({ value: name, label: `${labelOf(name, lang)} (${whole(count)})` }))]} />
      </div>
      {issues.isPending && <Waiting />}
      {issues.isError && <Failure failure={issues.error} />}
      {issues.data?.total === 0 && <p className="soft">{t('builds.noIssues')}</p>}
      {issues.data && issues.data.total > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('builds.issues')}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('builds.source')}</th>
                <th scope="col">{t('builds.kind')}</th>
                <th scope="col">{t('builds.line')}</th>
                <th scope="col">{t('builds.text')}</th>
                <th scope="col">{t('builds.message')}</th>
              </tr>
            </thead>
            <tbody>
              {issues.data.items.map((row, index) => (
                <tr key={index}>
                  <td title={row.file}>{row.source}</td>
                  <td className="nowrap">{labelOf(row.kind, lang)}</td>
                  <td className="number">{row.line === 0 ? '' : row.line}</td>
                  <td className="mono">{row.text.slice(0, 160)}</td>
                  <td lang="en">{row.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {issues.data && issues.data.total > limit && <button type="button" className="quiet" onClick={() => setLimit(limit + A_PAGE * 4)}>{app('app.more')}</button>}
    </Section>
  );
}
