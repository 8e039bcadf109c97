import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useBuild } from '../api/queries';
import { may, useSession } from '../api/session';
import { afterPaint } from '../components/afterPaint';
import { chooseLanguage } from '../i18n';
import { useLang } from '../i18n/useLang';
import { Account } from './Account';
import { chooseAppearance, useAppearance } from './appearance';
import { Footer } from './Footer';

/** Address, name, and the least role that is shown it. */
const PAGES = [
  ['/', 'home', 'reader'],
  ['/differential', 'differential', 'clinician'],
  ['/explore', 'explore', 'reader'],
  ['/archive', 'archive', 'reader'],
  ['/sources', 'sources', 'reader'],
  ['/curation', 'curation', 'curator'],
  ['/admin', 'admin', 'administrator'],
] as const;

/** What every page has: skip link, navigation, language and appearance, build and disclaimer. */
export function Shell() {
  const { t } = useTranslation();
  const busy = useNavigation().state !== 'idle';
  const content = useRef<HTMLElement>(null);
  const session = useSession().data;
  const { pathname, search } = useLocation();
  useFocusOnNewPage(content);
  if (session?.roles.length === 0 && pathname !== '/login') {
    return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return (
    <>
      <a className="skip" href="#content" onClick={(event) => (event.preventDefault(), content.current?.focus())}>
        {t('app.skip')}
      </a>
      <header className="bar">
        <NavLink to="/" className="brand" aria-label={`${t('app.name')} · ${t('nav.home')}`}>
          <Mark />
          <span>{t('app.name')}</span>
        </NavLink>
        <nav aria-label={t('app.navigation')}>
          {PAGES.filter(([, , role]) => (session ? may(session, role) : role === 'reader' || role === 'clinician')).map(([to, name]) => (
            <NavLink key={to} to={to} end={to === '/'}>
              {t(`nav.${name}`)}
            </NavLink>
          ))}
        </nav>
        <Switches />
      </header>
      {busy && <Progress />}
      <StarterNotice />
      <main id="content" ref={content} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

function Switches() {
  const { t } = useTranslation();
  const lang = useLang();
  const dark = useAppearance() === 'dark';
  const other = lang === 'zh' ? 'en' : 'zh';
  const [turning, setTurning] = useState(false);
  /** Either draws the whole page anew. */
  const turn = (page: () => void) => {
    setTurning(true);
    afterPaint(() => (page(), setTurning(false)));
  };
  return (
    <div className="switches">
      {turning && <Progress />}
      <Account />
      <button type="button" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => turn(() => chooseLanguage(other))}>
        {t('app.switchLanguage')}
      </button>
      <button
        type="button"
        className="square"
        title={t(dark ? 'app.light' : 'app.dark')}
        aria-label={t(dark ? 'app.light' : 'app.dark')}
        onClick={() => turn(() => chooseAppearance(dark ? 'light' : 'dark'))}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 2a8 8 0 1 0 0 16z" fill="currentColor" />
          <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
    </div>
  );
}

function Progress() {
  const { t } = useTranslation();
  return <div className="progress" role="progressbar" aria-label={t('app.loading')} />;
}

function StarterNotice() {
  const { t } = useTranslation();
  const build = useBuild();
  if (!build.data?.build.starter) return null;
  return (
    <p className="starter" role="note">
      {t('app.starter')}
    </p>
  );
}

/** After a link the keyboard goes on in the new page, not in the bar. */
function useFocusOnNewPage(content: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname && !content.current?.contains(document.activeElement)) {
      content.current?.focus({ preventScroll: true });
    }
    last.current = pathname;
  }, [pathname, content]);
}

/** A hoofprint. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <path d="M9 5c-3 7-2 15 2 21h4C10 20 9.500 12 12.500 5zm14 0c3 7 2 15-2 21h-4c5-6 5.500-14 2.500-21z" fill="currentColor" />
    </svg>
  );
}
