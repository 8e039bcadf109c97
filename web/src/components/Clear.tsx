import { useTranslation } from 'react-i18next';

/** Empties a field; said to those who do not see the cross. */
export function Clear() {
  const { t } = useTranslation();
  return <span role="img" aria-label={t('app.clear')}>×</span>;
}
