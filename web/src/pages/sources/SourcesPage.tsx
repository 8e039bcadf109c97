import { Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../api/client';
import { useBuild } from '../../api/queries';
import { Clear } from '../../components/Clear';
import { Failure } from '../../components/Failure';
import { minute, whole } from '../../components/numbers';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { labelOf } from '../../i18n/labels';
import { licenceName, sourceName, sourceTitle, versionName } from '../../i18n/sourceNames';
import { useLang } from '../../i18n/useLang';

type Release = Schema<'Release'>;

const issuesOf = (release: Release): number => Object.values(release.issues).reduce((sum, count) => sum + count, 0);

/** Every release in the build, and what could not be used of it. */
export function SourcesPage() {
  const { t } = useTranslation();
  const build = useBuild();
  usePageTitle(t('sources.title'));
  return (
    <div className="page">
      <h1>{t('sources.title')}</h1>
      {build.isPending && <Waiting lines={8} />}
      {build.isError && <Failure failure={build.error} again={() => void build.refetch()} />}
      {build.data && (
        <>
          <p className="lead">
            {t('sources.lead', {
              number: build.data.content.number,
              date: minute(build.data.content.createdAt),
              loader: build.data.content.loaderVersion,
            })}{' '}
            <span className="mono">{build.data.content.digest}</span>{' '}
            <Link to="/changes">{t('sources.changes')}</Link>
          </p>
          <Releases releases={build.data.content.releases} />
        </>
      )}
    </div>
  );
}

function Releases({ releases }: { releases: Release[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [onlyIssues, setOnlyIssues] = useState(false);
  const shown = useMemo(
    () =>
      releases.filter(
        (release) =>
          (!onlyIssues || issuesOf(release) > 0) &&
          `${release.name} ${sourceName(release.source, 'zh')} ${release.source} ${release.licence}`.toLowerCase().includes(text.trim().toLowerCase()),
      ),
    [releases, text, onlyIssues],
  );
  const sum = (pick: (release: Release) => number) => whole(shown.reduce((total, release) => total + pick(release), 0));
  return (
    <>
      <div className="toolbar">
        <Input value={text} allowClear={{ clearIcon: <Clear /> }} placeholder={t('sources.filter')} aria-label={t('sources.filter')} onChange={(e) => setText(e.target.value)} />
        <Checkbox checked={onlyIssues} onChange={(e) => setOnlyIssues(e.target.checked)}>{t('sources.onlyIssues')}</Checkbox>
        <span className="soft" role="status">
          {t('sources.totals', { sources: shown.length, used: sum((r) => r.rowsUsed), read: sum((r) => r.rowsRead) })}
        </span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('sources.title')}>
        <table className="plain wide">
          <thead>
            <tr>
              <th scope="col">{t('sources.source')}</th>
              <th scope="col">{t('sources.release')}</th>
              <th scope="col">{t('sources.licence')}</th>
              <th scope="col">{t('sources.redistribution')}</th>
              <th scope="col" className="number">{t('sources.read')}</th>
              <th scope="col" className="number">{t('sources.used')}</th>
              <th scope="col">{t('sources.issues')}</th>
              <th scope="col">{t('sources.checksum')}</th>
            </tr>
          </thead>
          <tbody>{shown.map((release) => <ReleaseRow key={`${release.source}@${release.version}`} release={release} />)}</tbody>
        </table>
      </div>
    </>
  );
}

function ReleaseRow({ release }: { release: Release }) {
  const { t } = useTranslation();
  const lang = useLang();
  const link = release.url && /^https?:\/\//.test(release.url) ? release.url : undefined;
  const title = sourceTitle(release.source, release.name, lang);
  const issues = Object.entries(release.issues).sort((a, b) => b[1] - a[1]);
  return (
    <tr>
      <th scope="row">
        {link ? <a href={link} rel="noreferrer" target="_blank">{title}</a> : title}
        <span className="mono soft block">{release.source}</span>
      </th>
      <td className="nowrap mono">{versionName(release.version, lang)}</td>
      <td>{licenceName(release.licence, lang)}</td>
      <td>{labelOf(release.redistribution, lang)}</td>
      <td className="number">{whole(release.rowsRead)}</td>
      <td className="number">{whole(release.rowsUsed)}</td>
      <td>
        {issues.length === 0 ? <span className="soft">{t('sources.none')}</span> : (
          <ul className="bare">
            {issues.map(([kind, count]) => <li key={kind}>{labelOf(kind, lang)} <b>{whole(count)}</b></li>)}
          </ul>
        )}
      </td>
      <td className="mono soft" title={release.sha256}>{release.sha256.slice(0, 12)}</td>
    </tr>
  );
}
