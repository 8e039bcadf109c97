import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Clear } from '../../components/Clear';
import { Failure } from '../../components/Failure';
import { minute } from '../../components/numbers';
import { Waiting } from '../../components/Waiting';

const A_PAGE = 100;

const ACTS = ['log-in', 'log-in refused', 'password set', 'user made', 'user changed', 'key made', 'key revoked', 'load started', 'load cancelled', 'packet archived', 'packet removed'] as const;

/** Who did what and when. */
export function AuditPart() {
  const { t } = useTranslation('admin');
  const [who, setWho] = useState('');
  const [act, setAct] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [limit, setLimit] = useState(A_PAGE);
  const query = { who: who.trim() || undefined, act: act || undefined, from: from || undefined, to: to || undefined, limit: String(limit) };
  const log = useQuery({ queryKey: ['admin', 'audit', query], queryFn: ({ signal }) => get('/api/v1/admin/audit', { query, signal }), placeholderData: keepPreviousData, staleTime: 0 });
  return (
    <>
      <p className="lead">{t('audit.lead')}</p>
      <div className="toolbar">
        <Input allowClear={{ clearIcon: <Clear /> }} value={who} placeholder={t('audit.who')} aria-label={t('audit.who')} onChange={(event) => setWho(event.target.value)} />
        <Select aria-label={t('audit.act')} value={act} onChange={setAct} options={[{ value: '', label: t('audit.any') }, ...ACTS.map((value) => ({ value, label: t(`act.${value}`) }))]} />
        <label>{t('audit.from')} <input type="date" className="day" value={from} onChange={(event) => setFrom(event.target.value)} /></label>
        <label>{t('audit.to')} <input type="date" className="day" value={to} onChange={(event) => setTo(event.target.value)} /></label>
        <span className="soft" role="status">{log.data && t('audit.total', { count: log.data.total })}</span>
      </div>
      {log.isPending && <Waiting lines={8} />}
      {log.isError && <Failure failure={log.error} again={() => void log.refetch()} />}
      {log.data?.total === 0 && <p className="soft">{t('audit.none')}</p>}
      {log.data && log.data.total > 0 && (
        <table className="plain wide">
          <thead>
            <tr>
              <th scope="col">{t('audit.at')}</th>
              <th scope="col">{t('audit.who')}</th>
              <th scope="col">{t('audit.act')}</th>
              <th scope="col">{t('audit.about')}</th>
            </tr>
          </thead>
          <tbody>
            {log.data.items.map((entry, index) => (
              <tr key={index}>
                <td className="nowrap">{minute(entry.at)}</td>
                <td>{entry.who}</td>
                <td><Act act={entry.act} /></td>
                <td className="mono">{entry.about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {log.data && log.data.total > limit && <button type="button" className="quiet" onClick={() => setLimit(limit + A_PAGE)}>{t('audit.more')}</button>}
    </>
  );
}

/** An act in the page's language; roles that follow it, too. */
function Act({ act }: { act: string }) {
  const { t } = useTranslation('admin');
  const [what, ...more] = act.split(/: |, /);
  const word = (text: string) => t(`role.${text as 'reader'}`, { defaultValue: t(`users.${text as 'disabled'}`, { defaultValue: text }) });
  return <>{[t(`act.${what as 'log-in'}`, { defaultValue: what }), ...more.map(word)].join(' · ')}</>;
}
