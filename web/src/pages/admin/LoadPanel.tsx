import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { get, send, type Schema } from '../../api/client';
import { Failure } from '../../components/Failure';
import { minute, whole } from '../../components/numbers';
import { Section } from '../../components/Section';
import { useLang } from '../../i18n/useLang';
import { stageName } from './stages';

type Status = Schema<'LoadJobStatus'>;
const KEY = ['admin', 'load'];
const LOOK_EVERY_MS = 1000;

/** Starts a load where the operator allows it, and shows how far it is. */
export function LoadPanel() {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const load = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get('/api/v1/admin/load', { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_EVERY_MS : false),
    staleTime: 0,
  });
  const ask = (method: 'POST' | 'DELETE') => async () => (await (await send(method, '/api/v1/admin/load', {})).json()) as Status;
  const take = { onSuccess: (status: Status) => void queries.setQueryData(KEY, status) };
  const start = useMutation({ mutationFn: ask('POST'), ...take });
  const cancel = useMutation({ mutationFn: ask('DELETE'), ...take });
  const state = load.data?.state;
  useEffect(() => {
    if (state === 'done') void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'build' || queryKey[1] === 'builds' });
  }, [state, queries]);
  if (!load.data) return null;
  const running = state === 'running';
  return (
    <Section
      title={t('builds.load')}
      aside={
        load.data.allowed &&
        (running ? <Button onClick={() => cancel.mutate()} loading={!cancel.isIdle && !cancel.isError}>{t('builds.cancel')}</Button> : <Button type="primary" onClick={() => (cancel.reset(), start.mutate())} loading={start.isPending}>{t('builds.start')}</Button>)
      }
    >
      <p className="soft">{load.data.allowed ? t('builds.allowed', { folder: load.data.folder ?? '' }) : t('builds.notAllowed')}</p>
      <div role="status">
        {running && <p>{t('builds.running', { at: minute(load.data.startedAt ?? '') })}</p>}
        {(state === 'done' || state === 'failed' || state === 'cancelled') && <p className="strong">{t(`builds.${state}`, { at: minute(load.data.endedAt ?? ''), build: load.data.build ?? '' })}</p>}
      </div>
      {state === 'failed' && load.data.message && <pre className="mono refused" lang="en">{load.data.message}</pre>}
      {start.isError && <Failure failure={start.error} />}
      {load.data.stages.length > 0 && <Stages stages={load.data.stages} done={state === 'done'} />}
    </Section>
  );
}

/** How far each stage is; of a load that is done, all of it: the DBMS's own counters stop short. */
function Stages({ stages, done }: { stages: Status['stages']; done: boolean }) {
  const { t } = useTranslation('admin');
  const lang = useLang();
  return (
    <table className="plain stages">
      <thead>
        <tr>
          <th scope="col">{t('builds.stage')}</th>
          <th scope="col">{t('builds.progress')}</th>
        </tr>
      </thead>
      <tbody>
        {[...stages].reverse().map(({ name, total, ...stage }) => {
          const far = done && total > 0 ? total : stage.done;
          return (
            <tr key={name}>
              <th scope="row">{stageName(name, lang)}</th>
              <td>
                <progress aria-label={stageName(name, lang)} value={total > 0 ? far : undefined} max={total > 0 ? total : undefined} /> {whole(far)}
                {total > 0 && <span className="soft"> / {whole(total)}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
