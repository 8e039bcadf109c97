import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../components/usePageTitle';

export function NoSuchPage() {
  const { t } = useTranslation();
  usePageTitle(t('error.page'));
  return (
    <div className="page">
      <h1>{t('error.page')}</h1>
      <p>{t('error.pageAdvice')}</p>
      <Link to="/">{t('error.home')}</Link>
    </div>
  );
}
