import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get, post } from '../../api/client';
import { Section } from '../../components/Section';
import { Refusal } from './Refusal';

const USUAL = 200;
const LOOK_EVERY_MS = 700;

/** Has the program propose pairs of two vocabularies; the search can be cancelled. */
export function CandidateSearch() {
  const { t } = useTranslation('curation');
  const { t: app } = useTranslation();
  const queries = useQueryClient();
  const [from, setFrom] = useState('ORPHA');
  const [to, setTo] = useState('ICD11');
  const [limit, setLimit] = useState(String(USUAL));
  const [share, setShare] = useState(0);
  const cancel = useRef<AbortController>(undefined);
  const search = useMutation({
    mutationFn: async () => {
      cancel.current = new AbortController();
      setShare(0);
      const looking = setInterval(() => void get('/api/v1/curation/candidates', {}).then(({ done, total }) => setShare(total > 0 ? done / total : 0)), LOOK_EVERY_MS);
      try {
        return await post('/api/v1/curation/candidates', { body: { from: from.trim(), to: to.trim(), limit: Number(limit) }, signal: cancel.current.signal });
      } finally {
        clearInterval(looking);
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['curation'] }),
  });
  const stop = () => void post('/api/v1/curation/candidates/cancel', { body: undefined as never }).then(() => cancel.current?.abort());
  return (
    <Section title={t('sets.generate')}>
      <p className="soft small">{t('sets.generateLead')}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          search.mutate();
        }}
      >
        <label>{t('filter.from')}<Input value={from} onChange={(event) => setFrom(event.target.value)} /></label>
        <label>{t('filter.to')}<Input value={to} onChange={(event) => setTo(event.target.value)} /></label>
        <label>{t('sets.limit')}<Input value={limit} inputMode="numeric" onChange={(event) => setLimit(event.target.value)} /></label>
        <Button type="primary" htmlType="submit" loading={search.isPending}>{t('sets.run')}</Button>
        {search.isPending && <Button onClick={stop}>{app('app.cancel')}</Button>}
      </form>
      <div role="status">
        {search.isPending && <progress className="share" value={share} max={1} aria-label={t('sets.working')} />}
        {search.data && (
          <p>
            {t('sets.proposed', { total: search.data.total, looked: search.data.looked, known: search.data.known })}{' '}
            <Link to={`/curation?status=candidate&subject=${search.data.from}&object=${search.data.to}`}>{t('sets.see')}</Link>
          </p>
        )}
      </div>
      {search.isError && !cancel.current?.signal.aborted && <Refusal failure={search.error} />}
    </Section>
  );
}
