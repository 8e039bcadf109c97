import { useTranslation } from 'react-i18next';
import { statedFrequency } from '../../i18n/frequencies';
import { useLang } from '../../i18n/useLang';
import type { ProfileRow } from './useDisease';

/** How often a finding is met, as a bar, with what each source states behind it. */
export function Frequency({ row }: { row: Pick<ProfileRow, 'excluded' | 'fraction' | 'n' | 'm' | 'stated'> }) {
  const { t } = useTranslation();
  const lang = useLang();
  const stated = row.stated.map((one) => statedFrequency(one, lang)).join(lang === 'zh' ? '；' : '; ');
  if (row.excluded) return <span className="mark bad" title={stated}>{t('disease.excluded')}</span>;
  if (row.fraction === undefined) return <span className="soft" title={stated}>{t('disease.unstated')}</span>;
  const percent = Math.round(100 * row.fraction);
  return (
    <span className="frequency" title={stated}>
      <span className="track" aria-hidden="true"><span style={{ width: `${percent}%` }} /></span>
      <span className="number">{percent}%</span>
      {row.m !== undefined && row.m > 0 && <span className="soft small">{row.n}/{row.m}</span>}
    </span>
  );
}
