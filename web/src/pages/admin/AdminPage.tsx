import './words';
import './admin.css';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation, useParams } from 'react-router';
import { may, useSession } from '../../api/session';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { AuditPart } from './AuditPart';
import { BuildsPart } from './BuildsPart';
import { EvaluationPart } from './EvaluationPart';
import { UsersPart } from './UsersPart';

const PARTS = ['users', 'builds', 'audit', 'evaluation'] as const;

/** What administrators do. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  const { t: app } = useTranslation();
  const session = useSession();
  const { pathname } = useLocation();
  const { part = 'users' } = useParams();
  usePageTitle(t('title'));
  if (session.isPending) return <div className="page"><Waiting /></div>;
  if (!may(session.data, 'administrator')) {
    return (
      <div className="page nothing">
        <h1>{t('denied')}</h1>
        <p>{t('deniedAdvice')}</p>
        <Link to={`/login?next=${encodeURIComponent(pathname)}`}>{app('nav.login')}</Link>
      </div>
    );
  }
  return (
    <div className="page admin">
      <div className="bench-head">
        <h1>{t('title')}</h1>
        <nav className="parts" aria-label={t('title')}>
          {PARTS.map((one) => <NavLink key={one} to={one === 'users' ? '/admin' : `/admin/${one}`} end>{t(`parts.${one}`)}</NavLink>)}
        </nav>
      </div>
      {part === 'builds' ? <BuildsPart /> : part === 'audit' ? <AuditPart /> : part === 'evaluation' ? <EvaluationPart /> : <UsersPart />}
    </div>
  );
}
