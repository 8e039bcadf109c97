import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../api/client';
import { languageOf } from '../i18n/languageOf';

export type TermRef = Schema<'TermRef'>;

export const termAddress = (id: string): string => `/explore/${encodeURIComponent(id)}`;

/** Kinds that have one name in every language. */
const ONE_NAME = new Set(['Gene']);

/** The language of a name where it is not that of the page: shown as it is, and read aloud as it should be. */
export const foreign = ({ name, fallback }: TermRef): 'zh' | 'en' | undefined => (fallback && name ? languageOf(name) : undefined);

/** A concept's name, its English name beside a Chinese one, and its identifier. */
export function TermName({ term, plain = false }: { term: TermRef; plain?: boolean }) {
  const { t } = useTranslation();
  const name = term.name ?? term.id;
  return (
    <span className={term.obsolete ? 'term obsolete' : 'term'}>
      {plain ? <span className="name" lang={foreign(term)}>{name}</span> : <Link to={termAddress(term.id)} className="name" lang={foreign(term)}>{name}</Link>}
      {term.englishName && term.englishName !== name && <span className="english" lang="en">{term.englishName}</span>}
      <span className="mono id">{term.id}</span>
      {term.fallback && !ONE_NAME.has(term.kind ?? '') && <span className="mark" title={t('app.fallback')}>{t('app.fallbackTag')}</span>}
      {term.obsolete && <span className="mark warn">{t('app.obsolete')}</span>}
    </span>
  );
}
