import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NO_ANSWER, Problem } from '../api/problem';

const WORDS: Record<number, 'value' | 'login' | 'forbidden' | 'unknown' | 'conflict' | 'long' | 'often'> = {
  400: 'value', 401: 'login', 403: 'forbidden', 404: 'unknown', 409: 'conflict', 413: 'long', 429: 'often',
};

/** What went wrong, in the page's language; what the server says of it, in English; and what to do about it. */
export function Failure({ failure, again }: { failure: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const problem = failure instanceof Problem ? failure : undefined;
  const text = problem?.status === NO_ANSWER ? t('error.network') : problem?.passing ? t('error.unavailable') : undefined;
  const said = problem ? [problem.message, problem.advice].filter(Boolean) : [String(failure)];
  const title = text ?? (problem ? t(`error.${WORDS[problem.status] ?? 'server'}`) : t('error.broken'));
  return (
    <Alert
      type={problem?.passing ? 'info' : 'warning'}
      showIcon
      role="alert"
      title={title}
      description={text ? undefined : <div lang="en">{said.map((line) => <div key={line}>{line}</div>)}</div>}
      action={again && <Button size="small" onClick={again}>{t('app.retry')}</Button>}
    />
  );
}
