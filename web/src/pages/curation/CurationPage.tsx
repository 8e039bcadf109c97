import './words';
import './curation.css';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation, useParams } from 'react-router';
import { may, useSession } from '../../api/session';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { NamesPart } from './NamesPart';
import { QueuePart } from './QueuePart';
import { SetsPart } from './SetsPart';

/** Holds the charts, which nothing else here needs. */
const ProgressPart = lazy(async () => ({ default: (await import('./ProgressPart')).ProgressPart }));
const PARTS = ['queue', 'names', 'progress', 'sets'] as const;

/** The curators' bench. */
export function CurationPage() {
  const { t } = useTranslation('curation');
  const session = useSession();
  const { part = 'queue' } = useParams();
  usePageTitle(t('title'));
  if (session.isPending) return <div className="page"><Waiting /></div>;
  if (!may(session.data, 'curator')) return <Denied />;
  return (
    <div className="page bench">
      <div className="bench-head">
        <h1>{t('title')}</h1>
        <nav className="parts" aria-label={t('title')}>
          {PARTS.map((one) => (
            <NavLink key={one} to={one === 'queue' ? '/curation' : `/curation/${one}`} end>{t(`parts.${one}`)}</NavLink>
          ))}
        </nav>
      </div>
      {part === 'names' ? <NamesPart /> : part === 'progress' ? <Suspense fallback={<Waiting lines={8} />}><ProgressPart /></Suspense> : part === 'sets' ? <SetsPart /> : <QueuePart who={session.data?.user ?? ''} />}
    </div>
  );
}

function Denied() {
  const { t } = useTranslation('curation');
  const { t: app } = useTranslation();
  const { pathname } = useLocation();
  return (
    <div className="page nothing">
      <h1>{t('denied')}</h1>
      <p>{t('deniedAdvice')}</p>
      <Link to={`/login?next=${encodeURIComponent(pathname)}`}>{app('nav.login')}</Link>
    </div>
  );
}
