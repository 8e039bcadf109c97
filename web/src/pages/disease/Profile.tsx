import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePainted } from '../../components/afterPaint';
import { Failure } from '../../components/Failure';
import { References } from '../../components/References';
import { TermName } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { useLang } from '../../i18n/useLang';
import { Frequency } from './Frequency';
import { bySystem } from './systems';
import { useProfile, type ProfileRow } from './useDisease';

/** Rows of each body system at first. */
const FIRST = 5;

/**
 * Findings of a disease by body system with pooled frequencies.
 *
 * `beside` may say what is known of the patient about a finding; the references then stand under its name.
 */
export function Profile({ id, beside, besideTitle, first = FIRST }: { id: string; first?: number; beside?: (row: ProfileRow) => ReactNode; besideTitle?: string }) {
  const { t } = useTranslation();
  const profile = useProfile(id, useLang());
  const [all, setAll] = useState(false);
  const allDrawn = usePainted(all);
  const groups = useMemo(() => bySystem(profile.data?.items ?? []), [profile.data]);
  if (profile.isPending) return <Waiting lines={6} />;
  if (profile.isError) return <Failure failure={profile.error} again={() => void profile.refetch()} />;
  if (groups.length === 0) return <p className="soft">{t('disease.noFindings')}</p>;
  return (
    <div className="scroll">
      <table className="plain profile">
        <thead>
          <tr>
            <th scope="col">{t('disease.finding')}</th>
            <th scope="col">{t('disease.frequency')}</th>
            {beside && <th scope="col">{besideTitle}</th>}
            {!beside && <th scope="col">{t('disease.evidence')}</th>}
          </tr>
        </thead>
        {groups.map(({ system, rows }) => (
          <tbody key={system?.id ?? ''}>
            <tr className="system">
              <th colSpan={3} scope="rowgroup">{system ? (system.name ?? system.id).replace(/。$/, '') : t('disease.otherFindings')} <span className="count">{rows.length}</span></th>
            </tr>
            {(allDrawn ? rows : rows.filter((row, at) => at < first || beside?.(row))).map((row) => <Row key={`${row.phenotype.id} ${row.excluded}`} row={row} beside={beside} />)}
          </tbody>
        ))}
      </table>
      {!allDrawn && groups.some(({ rows }) => rows.length > first) && (
        <Button size="small" loading={all} onClick={() => setAll(true)}>{t('app.all', { total: profile.data.total })}</Button>
      )}
    </div>
  );
}

function Row({ row, beside }: { row: ProfileRow; beside?: (row: ProfileRow) => ReactNode }) {
  const { t } = useTranslation();
  const extra = [...row.onsets, ...row.modifiers].map((term) => term.name ?? term.id).concat(row.sexes);
  return (
    <tr>
      <td>
        <TermName term={row.phenotype} />
        {row.contradicted && <span className="mark warn" title={t('disease.contradictedText')}>{t('disease.contradicted')}</span>}
        {beside && <span className="soft block small"><References references={row.references} sources={row.sources} first={1} /></span>}
        {extra.length > 0 && <span className="soft block small">{extra.join(' · ')}</span>}
      </td>
      <td><Frequency row={row} /></td>
      <td className="soft small">{beside ? beside(row) : <References references={row.references} sources={row.sources} />}</td>
    </tr>
  );
}
