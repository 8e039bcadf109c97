import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { minute } from '../../components/numbers';
import { Waiting } from '../../components/Waiting';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';
import { beside, type Row } from './evaluation';

/** How often the right disease came first, as published beside publication left out. */
export function EvaluationPart() {
  const { t } = useTranslation('admin');
  const lang = useLang();
  const reports = useQuery({ queryKey: ['admin', 'evaluations'], queryFn: ({ signal }) => get('/api/v1/admin/evaluations', { signal }), staleTime: 0 });
  if (reports.isPending) return <Waiting lines={8} />;
  if (reports.isError) return <Failure failure={reports.error} again={() => void reports.refetch()} />;
  const { items, unreadable } = reports.data;
  const rows = beside(items);
  return (
    <>
      <p className="lead">{t('evaluation.lead')}</p>
      {rows.length === 0 && <div className="nothing"><h2>{t('evaluation.empty')}</h2><p>{t('evaluation.emptyAdvice')}</p></div>}
      {rows.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('parts.evaluation')}>
          <table className="plain wide evaluation">
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>{t('evaluation.set')}</th>
                <th scope="col" rowSpan={2}>{t('evaluation.engine')}</th>
                <th scope="col" rowSpan={2} className="number">{t('evaluation.n')}</th>
                <th scope="colgroup" colSpan={3}>{t('evaluation.published')}</th>
                <th scope="colgroup" colSpan={3}>{t('evaluation.left')}</th>
                <th scope="col" rowSpan={2}>{t('evaluation.report')}</th>
              </tr>
              <tr>{[0, 1].flatMap((half) => (['top1', 'top10', 'mrr'] as const).map((name) => <th key={half + name} scope="col">{t(`evaluation.${name}`)}</th>))}</tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.set} ${row.engine}`}>
                  <th scope="row" className="mono nowrap">{row.set}</th>
                  <td>{labelOf(row.engine, lang)}</td>
                  <td className="number">{row.n}</td>
                  <Rates row={row.published} />
                  <Rates row={row.left} />
                  <td className="small soft">{row.reports.map(({ name, savedAt }) => <div key={name}><span className="mono">{name}</span> · {minute(savedAt)}</div>)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unreadable.length > 0 && <p className="soft small">{t('evaluation.unreadable', { files: unreadable.join(', ') })}</p>}
    </>
  );
}

function Rates({ row }: { row?: Row }) {
  const { t } = useTranslation('admin');
  if (!row) return <td colSpan={3} className="soft">{t('evaluation.missing')}</td>;
  return (
    <>
      <td><Rate value={row.top1} name={t('evaluation.top1')} interval={row.intervals.top1} /></td>
      <td><Rate value={row.top10} name={t('evaluation.top10')} interval={row.intervals.top10} /></td>
      <td className="number">{row.mrr.toFixed(3)}</td>
    </>
  );
}

function Rate({ value, name, interval }: { value: number; name: string; interval?: { low?: number; high?: number } }) {
  const range = interval?.low != null && interval.high != null ? `95 %: ${(100 * interval.low).toFixed(1)}–${(100 * interval.high).toFixed(1)}` : undefined;
  return (
    <span className="rate" title={range}>
      <span className="number">{(100 * value).toFixed(1)}</span>
      <meter min={0} max={1} value={value} aria-label={name} />
    </span>
  );
}
