import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { minute, whole } from '../../components/numbers';
import { Waiting } from '../../components/Waiting';

const A_PAGE = 100;

/** Who did what and when. */
export function AuditPart() {
  const { t } = useTranslation('admin');
  const [who, setWho] = useState('');
  const [act, setAct] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [limit, setLimit] = useState(A_PAGE);
  const query = { who: who.trim() || undefined, act: act.trim() || undefined, from: from || undefined, to: to || undefined, limit: String(limit) };
  const log = useQuery({ queryKey: ['admin', 'audit', query], queryFn: ({ signal }) => get('/api/v1/admin/audit', { query, signal }), placeholderData: keepPreviousData, staleTime: 0 });
  return (
    <>
      <p className="lead">{t('audit.lead')}</p>
      <div className="toolbar">
        <Input allowClear value={who} placeholder={t('audit.who')} aria-label={t('audit.who')} onChange={(event) => setWho(event.target.value)} />
        <Input allowClear value={act} placeholder={t('audit.act')} aria-label={t('audit.act')} onChange={(event) => setAct(event.target.value)} />
        <label>{t('audit.from')} <input type="date" className="day" value={from} onChange={(event) => setFrom(event.target.value)} /></label>
        <label>{t('audit.to')} <input type="date" className="day" value={to} onChange={(event) => setTo(event.target.value)} /></label>
        <span className="soft" role="status">{log.data && t('audit.total', { total: whole(log.data.total) })}</span>
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
                <td>{entry.act}</td>
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
