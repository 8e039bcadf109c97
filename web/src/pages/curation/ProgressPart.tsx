import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, type Schema } from '../../api/client';
import { Failure } from '../../components/Failure';
import { whole } from '../../components/numbers';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { StackedBars } from './StackedBars';

type Counts = Record<string, Record<string, number>>;
type Agreement = Schema<'Agreement'>;
const STATES = ['candidate', 'in_review', 'disputed', 'accepted', 'rejected', 'reconciled'];

/** How far the work is, and how well reviewers agree. */
export function ProgressPart() {
  const { t } = useTranslation('curation');
  const progress = useQuery({ queryKey: ['curation', 'progress'], queryFn: ({ signal }) => get('/api/v1/curation/progress', { signal }) });
  if (progress.isPending) return <Waiting lines={8} />;
  if (progress.isError) return <Failure failure={progress.error} again={() => void progress.refetch()} />;
  const { total, byVocabularies, byDay, byPerson, agreement } = progress.data;
  if (total === 0) return <div className="nothing"><h2>{t('progress.empty')}</h2><p>{t('progress.emptyAdvice')}</p></div>;
  const status = (one: string) => t(`status.${one}` as 'status.candidate');
  const act = (one: string) => t(`act.${one}` as 'act.accept', { defaultValue: one });
  return (
    <>
      <p className="lead">{t('progress.lead')}</p>
      <Counted title={t('progress.byVocabularies')} head={t('progress.pair')} counts={byVocabularies} columns={STATES} word={status} chart />
      <AgreementTable rows={agreement} />
      <div className="two-columns">
        <Counted title={t('progress.byDay')} head={t('progress.day')} counts={byDay} columns={columnsOf(byDay)} word={act} chart />
        <Counted title={t('progress.byPerson')} head={t('progress.person')} counts={byPerson} columns={columnsOf(byPerson)} word={act} />
      </div>
    </>
  );
}

const columnsOf = (counts: Counts): string[] => [...new Set(Object.values(counts).flatMap((row) => Object.keys(row)))];

/** A table of counts, and, where wanted, the same as bars. */
function Counted(props: { title: string; head: string; counts: Counts; columns: string[]; word: (column: string) => string; chart?: boolean }) {
  const { t } = useTranslation('curation');
  const { counts, columns, word } = props;
  const rows = Object.entries(counts);
  return (
    <Section title={props.title}>
      {props.chart && <StackedBars label={t('progress.chart', { what: props.title })} rows={rows.map(([name]) => name)} series={columns.map((column) => ({ name: word(column), values: rows.map(([, row]) => row[column] ?? 0) }))} />}
      <div className="scroll" tabIndex={0} role="region" aria-label={props.title}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{props.head}</th>
              {columns.map((column) => <th key={column} scope="col" className="number">{word(column)}</th>)}
              <th scope="col" className="number">{t('progress.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, row]) => (
              <tr key={name}>
                <th scope="row">{name.replace(' ', ' → ')}</th>
                {columns.map((column) => <td key={column} className="number">{row[column] ?? ''}</td>)}
                <td className="number strong">{whole(Object.values(row).reduce((sum, n) => sum + n, 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function AgreementTable({ rows }: { rows: Agreement[] }) {
  const { t } = useTranslation('curation');
  return (
    <Section title={t('progress.agreement')}>
      <p className="soft small">{rows.length === 0 ? t('progress.noRounds') : t('progress.agreementLead')}</p>
      {rows.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('progress.first')}</th>
              <th scope="col">{t('progress.second')}</th>
              <th scope="col" className="number">{t('progress.n')}</th>
              <th scope="col" className="number">{t('progress.agreed')}</th>
              <th scope="col" className="number">{t('progress.kappa')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.first} ${row.second}`}>
                <th scope="row">{row.first}</th>
                <td>{row.second}</td>
                <td className="number">{row.n}</td>
                <td className="number">{row.agreed}</td>
                <td className="number">{row.kappa == null ? <span className="soft">{t('progress.noKappa')}</span> : row.kappa.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
