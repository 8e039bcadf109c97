import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { minute } from '../../components/numbers';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { IssueTable } from './IssueTable';
import { LoadPanel } from './LoadPanel';

/** The builds on disk, loading a new one, and the rows that a build could not use. */
export function BuildsPart() {
  const { t } = useTranslation('admin');
  const builds = useQuery({ queryKey: ['admin', 'builds'], queryFn: ({ signal }) => get('/api/v1/builds', { signal }) });
  const [chosen, setChosen] = useState<number>();
  const current = builds.data?.items.find((build) => build.current)?.number;
  const shown = chosen ?? current;
  return (
    <>
      <LoadPanel />
      <Section title={t('builds.title')}>
        {builds.isPending && <Waiting />}
        {builds.isError && <Failure failure={builds.error} again={() => void builds.refetch()} />}
        {builds.data && (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('builds.number')}</th>
                <th scope="col">{t('builds.made')}</th>
                <th scope="col" className="number">{t('builds.releases')}</th>
                <th scope="col">{t('builds.digest')}</th>
              </tr>
            </thead>
            <tbody>
              {builds.data.items.map((build) => (
                <tr key={build.number}>
                  <th scope="row">
                    <button type="button" className="quiet" aria-pressed={build.number === shown} onClick={() => setChosen(build.number)}>{build.number}</button>
                    {build.current && <span className="mark good">{t('builds.current')}</span>}
                    {build.starter && <span className="mark warn">{t('builds.starter')}</span>}
                  </th>
                  <td>{minute(build.createdAt)}</td>
                  <td className="number">{build.releases}</td>
                  <td className="mono soft">{build.digest.slice(0, 16)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {shown !== undefined && <IssueTable key={shown} build={shown} />}
    </>
  );
}
