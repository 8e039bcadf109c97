import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBuild } from '../../api/queries';
import { Failure } from '../../components/Failure';
import { whole } from '../../components/numbers';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';
import { Lookup } from '../term/Lookup';

const STARTS = [
  ['/differential', 'startDifferential', 'startDifferentialText'],
  ['/explore', 'startExplore', 'startExploreText'],
  ['/archive', 'startArchive', 'startArchiveText'],
  ['/sources', 'startSources', 'startSourcesText'],
] as const;

/** Where to begin, and what the build holds. */
export function HomePage() {
  const { t } = useTranslation();
  usePageTitle('');
  return (
    <div className="page">
      <div className="intro">
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.lead')}</p>
        <Lookup />
      </div>
      <div className="starts">
        {STARTS.map(([to, title, text]) => (
          <Link key={to} to={to} className="start">
            <strong>{t(`home.${title}`)}</strong>
            <span>{t(`home.${text}`)}</span>
          </Link>
        ))}
      </div>
      <Content />
    </div>
  );
}

function Content() {
  const { t } = useTranslation();
  const lang = useLang();
  const build = useBuild();
  if (build.isPending) return <Waiting />;
  if (build.isError) return <Failure failure={build.error} again={() => void build.refetch()} />;
  const { concepts, figures, statements } = build.data.content;
  const tiles = [...largestFirst(concepts), ...Object.entries(figures).filter(([name]) => name.endsWith("Groups")).sort()];
  const most = Math.max(1, ...Object.values(statements));
  return (
    <div className="two-columns">
      <Section title={t('home.inBuild')}>
        <dl className="tiles">
          {tiles.map(([name, count]) => (
            <div key={name}>
              <dt>{labelOf(name, lang)}</dt>
              <dd>{whole(count)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('home.statements')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('home.kind')}</th>
              <th scope="col" className="number">{t('home.count')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {largestFirst(statements).map(([name, count]) => (
              <tr key={name}>
                <td>{capitalised(labelOf(name, lang))}</td>
                <td className="number">{whole(count)}</td>
                <td className="meter" aria-hidden="true">
                  <span style={{ width: `${(100 * count) / most}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const largestFirst = (counts: Record<string, number>) =>
  Object.entries(counts).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
