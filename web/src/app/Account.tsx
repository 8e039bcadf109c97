import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { logOut, useSession } from '../api/session';

/** Who is logged in, and the way out; else the way in. */
export function Account() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  const session = useSession().data;
  if (!session) return null;
  if (!session.user) {
    if (pathname === '/login') return null;
    return <Link className="enter" to={`/login?next=${encodeURIComponent(pathname + search + hash)}`}>{t('nav.login')}</Link>;
  }
  return (
    <span className="account">
      <Link to={`/login?change=1&user=${encodeURIComponent(session.user)}`} title={t('nav.password')}>{session.user}</Link>
      <button type="button" onClick={() => void logOut(queries).then(() => navigate('/'))}>{t('nav.logout')}</button>
    </span>
  );
}
