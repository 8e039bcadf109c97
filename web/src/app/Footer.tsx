import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBuild } from '../api/queries';

/** Which build the page comes from, and what it is not. */
export function Footer() {
  const { t } = useTranslation();
  const build = useBuild().data?.build;
  return (
    <footer className="foot">
      <span>{t('app.disclaimer')}</span>
      {build && (
        <Link to="/sources" className="build">
          {t('app.build', { number: build.number })} · <span className="mono">{build.digest.slice(0, 12)}</span>
        </Link>
      )}
    </footer>
  );
}
