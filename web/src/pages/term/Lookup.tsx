import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get } from '../../api/client';
import { TermName, termAddress } from '../../components/TermName';
import { labelOf } from '../../i18n/labels';
import { Clear } from '../../components/Clear';
import { Matched } from '../../components/Matched';
import { useLang } from '../../i18n/useLang';
import { isIdentifier } from './identifier';

const EXAMPLES = { zh: ['癫痫发作', 'mafan', 'HP:0001250', '马凡综合征'], en: ['seizure', 'MONDO:0007947', 'FBN1', 'Marfan syndrome'] };
const HITS = '10';

export const lookupAddress = (text: string): string =>
  isIdentifier(text) ? termAddress(text) : `/explore?q=${encodeURIComponent(text)}`;

/** Search as one types; Enter lists everything found, a choice opens it. */
export function Lookup({ start = '' }: { start?: string }) {
  const { t } = useTranslation();
  const lang = useLang();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(start);
  const text = useDeferredValue(typed.trim());
  const search = useQuery({
    queryKey: ['search', text, lang],
    queryFn: ({ signal }) => get('/api/v1/search', { query: { q: text, lang, limit: HITS }, signal }),
    enabled: text.length > 0 && text !== start,
    placeholderData: keepPreviousData,
  });
  const hits = text && text !== start ? (search.data?.items ?? []) : [];
  const go = (to: string) => to.trim() && void navigate(lookupAddress(to.trim()));
  return (
    <div className="lookup">
      <form role="search" onSubmit={(event) => (event.preventDefault(), go(typed))}>
        <AutoComplete
          value={typed}
          className="grow"
          backfill={false}
          defaultActiveFirstOption={false}
          aria-label={t('lookup.label')}
          onChange={(value) => setTyped(hits.some(({ term }) => term.id === value) ? typed : value)}
          onSelect={(id) => void navigate(termAddress(id))}
          options={hits.map(({ term, matched }) => ({
            value: term.id,
            label: (
              <span className="hit">
                <TermName term={term} plain />
                {term.kind && <span className="mark">{labelOf(term.kind, lang)}</span>}
                <Matched term={term} wording={matched} />
              </span>
            ),
          }))}
        >
          <Input size="large" maxLength={500} allowClear={{ clearIcon: <Clear /> }} autoComplete="off" spellCheck={false} placeholder={t('lookup.placeholder')} onPressEnter={(event) => (event.preventDefault(), go(typed))} />
        </AutoComplete>
        <Button size="large" type="primary" htmlType="submit">{t('lookup.button')}</Button>
      </form>
      <p className="hint">
        {t('lookup.examples')}
        {EXAMPLES[lang].map((example) => <Link key={example} to={lookupAddress(example)}>{example}</Link>)}
      </p>
    </div>
  );
}
