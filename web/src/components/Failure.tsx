import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NO_ANSWER, Problem } from '../api/problem';
import { useLang } from '../i18n/useLang';

const WORDS: Record<number, 'value' | 'login' | 'forbidden' | 'unknown' | 'conflict' | 'long' | 'often'> = {
  400: 'value', 401: 'login', 403: 'forbidden', 404: 'unknown', 409: 'conflict', 413: 'long', 429: 'often',
};

/** What went wrong and what to do about it, in the page's language; what the server says of it, in English, folded away on a Chinese page. */
export function Failure({ failure, again }: { failure: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const problem = failure instanceof Problem ? failure : undefined;
  const text = problem?.status === NO_ANSWER ? t('error.network') : problem?.passing ? t('error.unavailable') : undefined;
  const said = problem ? [problem.message, problem.advice].filter(Boolean) : [String(failure)];
  const word = problem ? (WORDS[problem.status] ?? 'server') : 'broken';
  const detail = <div lang="en">{said.map((line) => <div key={line}>{line}</div>)}</div>;
  return (
    <Alert
      type={problem?.passing ? 'info' : 'warning'}
      showIcon
      role="alert"
      title={text ?? t(`error.${word}`)}
      description={
        text ? undefined : (
          <>
            <div>{t(`error.advice.${word}`)}</div>
            {lang === 'en' ? detail : <details><summary>{t('error.detail')}</summary>{detail}</details>}
          </>
        )
      }
      action={again && <Button size="small" onClick={again}>{t('app.retry')}</Button>}
    />
  );
}
