import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../../app/appearance';
import { Section } from '../../components/Section';
import { whole } from '../../components/numbers';
import { useLang } from '../../i18n/useLang';
import { ordered, valueName, type FacetCounts, type FacetName } from './archive';
import { FacetChart } from './FacetChart';

/** Bars drawn at first. */
const FIRST = 10;

/** One facet as a chart and as a table of the same values. */
export function FacetPanel({ counts, chosen, onChoose }: { counts: FacetCounts; chosen?: string; onChoose: (value: string) => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const appearance = useAppearance();
  const [all, setAll] = useState(false);
  const facet = counts.name as FacetName;
  const bars = useMemo(() => ordered(facet, counts.values).map((value) => ({ value: value.value, name: valueName(facet, value, lang), count: value.diseases })), [facet, counts, lang]);
  const shown = useMemo(() => (all ? bars : bars.slice(0, FIRST)), [all, bars]);
  if (bars.length === 0) return null;
  const title = t(`archive.facet.${facet}`);
  return (
    <Section title={title} className="facet">
      <FacetChart bars={shown} chosen={chosen} appearance={appearance} label={t('archive.chart', { facet: title, count: shown.length })} onChoose={onChoose} />
      {bars.length > shown.length && <button type="button" className="quiet" onClick={() => setAll(true)}>{t('app.all', { total: bars.length })}</button>}
      <details>
        <summary>{t('archive.table')}</summary>
        <table className="plain">
          <thead><tr><th scope="col">{t('archive.value')}</th><th scope="col" className="number">{t('archive.diseases')}</th></tr></thead>
          <tbody>
            {bars.map(({ value, name, count }) => (
              <tr key={value}>
                <td><button type="button" className="quiet value" aria-pressed={chosen === value} onClick={() => onChoose(value)}>{name}</button></td>
                <td className="number">{whole(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
