import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NO_ANSWER, Problem } from '../api/problem';

/** What went wrong and what to do about it. */
export function Failure({ failure, again }: { failure: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const problem = failure instanceof Problem ? failure : undefined;
  const text = problem?.status === NO_ANSWER ? t('error.network') : problem?.passing ? t('error.unavailable') : undefined;
  return (
    <Alert
      type={problem?.passing ? 'info' : 'warning'}
      showIcon
      role="alert"
      title={text ?? problem?.message ?? t('error.broken')}
      description={text ? undefined : (problem?.advice ?? (problem ? undefined : String(failure)))}
      action={again && <Button size="small" onClick={again}>{t('app.retry')}</Button>}
    />
  );
}
