import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import { foreign } from '../../components/TermName';
import { useLang } from '../../i18n/useLang';
import { StatusMark } from './CardList';
import type { Filter, Seen } from './mappings';
import { Refusal } from './Refusal';

const ACTS = ['submit', 'accept', 'reject', 'return', 'reopen', 'assign'] as const;

/** One act on all that fit the filter, whatever page they are on: first a preview, then the act; undo takes all of it back. */
export function BulkPanel({ filter, who, done }: { filter: Filter; who: string; done: (items: Seen[]) => void }) {
  const { t } = useTranslation('curation');
  const lang = useLang();
  const [act, setAct] = useState<(typeof ACTS)[number]>('submit');
  const [why, setWhy] = useState('');
  const [name, setName] = useState(who);
  const ask = (more: { preview?: boolean; expected?: number }) =>
    post('/api/v1/curation/bulk', { query: { lang }, body: { filter, act, why: why.trim() || undefined, onlyAllowed: true, ...more } });
  const preview = useMutation({ mutationFn: () => ask({ preview: true }) });
  const apply = useMutation({
    mutationFn: (expected: number) => ask({ expected }),
    onSuccess: (answer) => {
      preview.reset();
      done(answer.done);
    },
  });
  const give = useMutation({
    mutationFn: () => post('/api/v1/curation/assign', { body: { filter, assignee: name.trim() || undefined } }),
    onSuccess: () => done([]),
  });
  const seen = preview.data;
  return (
    <section className="panel bulk" aria-label={t('bulk.open')}>
      <div className="toolbar">
        <Select aria-label={t('bulk.act')} value={act} onChange={(value) => (setAct(value), preview.reset())} options={ACTS.map((value) => ({ value, label: t(value === 'assign' ? 'bulk.assign' : `act.${value}`) }))} />
        {act === 'assign' ? (
          <>
            <Input value={name} aria-label={t('detail.assignTo')} onChange={(event) => setName(event.target.value)} />
            <Button type="primary" loading={give.isPending} onClick={() => give.mutate()}>{t('bulk.assign')}</Button>
          </>
        ) : (
          <>
            <Input value={why} placeholder={t('detail.reason')} aria-label={t('detail.reason')} onChange={(event) => setWhy(event.target.value)} />
            <Button loading={preview.isPending} onClick={() => preview.mutate()}>{t('bulk.preview')}</Button>
          </>
        )}
      </div>
      <Refusal failure={preview.error ?? apply.error ?? give.error} />
      <div role="status">
        {apply.data && !seen && <p>{t('bulk.done', { total: apply.data.total })}</p>}
        {give.data && act === 'assign' && <p>{t('bulk.assigned', { total: give.data.total, name })}</p>}
        {seen && (
          <>
            <p>{seen.total === 0 ? t('bulk.none') : t('bulk.total', { total: seen.total })} {seen.leftOut > 0 && t('bulk.leftOut', { count: seen.leftOut })}</p>
            {seen.total > 0 && (
              <>
                <h3>{t('bulk.sample')}</h3>
                <ul className="bare small">
                  {seen.sample.map((card) => <li key={card.id}><span className="mono">{card.id}</span> <span lang={foreign(card.subject)}>{card.subject.name ?? card.subject.id}</span> – <span lang={foreign(card.object)}>{card.object.name ?? card.object.id}</span> <StatusMark status={card.status} /></li>)}
                </ul>
                <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate(seen.total)}>{t('bulk.apply', { count: seen.total })}</Button>
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}
