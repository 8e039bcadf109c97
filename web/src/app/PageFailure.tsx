import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** A fault of the page itself: what to do, and the text to report. */
export function PageFailure() {
  const { t } = useTranslation();
  const failure = useRouteError();
  return (
    <main className="page">
      <h1>{t('error.title')}</h1>
      <p>{t('error.broken')}</p>
      <pre className="mono">{failure instanceof Error ? failure.message : String(failure)}</pre>
      <a href="/">{t('error.home')}</a>
    </main>
  );
}
