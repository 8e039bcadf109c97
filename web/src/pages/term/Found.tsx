import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { TermName } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { whole } from '../../components/numbers';
import { labelOf } from '../../i18n/labels';
import { Matched } from '../../components/Matched';
import { useLang } from '../../i18n/useLang';

const KINDS = ['Disease', 'Phenotype', 'Gene', 'Drug', 'Code'] as const;
const A_PAGE = 50;

/** Everything found for a text, a page at a time, by kind. */
export function Found({ text }: { text: string }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [kind, setKind] = useState('');
  const found = useInfiniteQuery({
    queryKey: ['found', text, kind, lang],
    queryFn: ({ pageParam, signal }) =>
      get('/api/v1/search', { query: { q: text, lang, kind: kind ? [kind] : undefined, offset: pageParam, limit: String(A_PAGE) }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <>
      {total > 0 && <h1 className="visually-hidden">{t('found.count', { total: whole(total), text })}</h1>}
      <div className="toolbar">
        <Segmented
          aria-label={t('found.kind')}
          value={kind}
          onChange={setKind}
          options={[{ value: '', label: t('found.all') }, ...KINDS.map((value) => ({ value, label: labelOf(value, lang) }))]}
        />
        {found.data && <span className="soft" role="status">{t('found.count', { total: whole(total), text })}</span>}
      </div>
      {found.isPending && <Waiting lines={8} />}
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {found.data && total === 0 && (
        <div className="nothing">
          <h1>{t('lookup.none', { text })}</h1>
          <p>{t('lookup.noneAdvice')}</p>
        </div>
      )}
      <ul className="rows">
        {items.map(({ term, matched }) => (
          <li key={term.id}>
            <TermName term={term} />
            {term.kind && <span className="mark">{labelOf(term.kind, lang)}</span>}
            <Matched term={term} wording={matched} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <p className="cap">
          {t('app.of', { shown: whole(items.length), total: whole(total) })}
          <Button size="small" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('app.more')}</Button>
        </p>
      )}
    </>
  );
}
