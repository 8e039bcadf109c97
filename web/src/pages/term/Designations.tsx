import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { whole } from '../../components/numbers';
import { labelOf } from '../../i18n/labels';
import { saidBy } from '../../i18n/sourceNames';
import { useLang } from '../../i18n/useLang';

const FIRST = 12;

/** Names in each language, the page's language first, preferred ones before synonyms. */
export function Designations({ names }: { names: Schema<'CappedDesignationView'> }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const sorted = [...names.items].sort(
    (a, b) => Number(b.lang === lang) - Number(a.lang === lang) || a.lang.localeCompare(b.lang) || Number(b.scope === 'LABEL') - Number(a.scope === 'LABEL'),
  );
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <>
      <ul className="names">
        {shown.map((name) => (
          <li key={`${name.lang} ${name.scope} ${name.text} ${name.source} ${name.type ?? ''}`}>
            <span lang={name.lang} className={name.scope === 'LABEL' ? 'strong' : ''}>{name.text}</span>
            <span className="soft">
              {labelOf(name.lang, lang)} · {labelOf(name.scope, lang)}
              {name.type && ` · ${labelOf(name.type, lang)}`}
              {name.status !== 'OFFICIAL' && ` · ${labelOf(name.status, lang)}`} · {saidBy(name.source, name.version, lang)}
            </span>
          </li>
        ))}
      </ul>
      {sorted.length > shown.length && <Button size="small" onClick={() => setAll(true)}>{t('app.all', { total: whole(sorted.length) })}</Button>}
      {names.total > names.items.length && <p className="soft">{t('app.of', { shown: whole(names.items.length), total: whole(names.total) })}</p>}
    </>
  );
}
