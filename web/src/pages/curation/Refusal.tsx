import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { Failure } from '../../components/Failure';

const WORDS: Record<number, 'login' | 'forbidden' | 'conflict' | 'stale'> = { 401: 'login', 403: 'forbidden', 409: 'conflict', 412: 'stale' };

/** Why an act did not happen, and what to do. */
export function Refusal({ failure }: { failure: unknown }) {
  const { t } = useTranslation('curation');
  if (!failure) return null;
  const word = failure instanceof Problem ? WORDS[failure.status] : undefined;
  return word ? <p role="alert" className="refused">{t(`refusal.${word}`)}</p> : <Failure failure={failure} />;
}
