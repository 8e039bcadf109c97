import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useAppearance } from '../../app/appearance';
import { whole } from '../../components/numbers';
import { FacetChart } from '../archive/FacetChart';
import { barsOf, OTHERS } from './bars';

interface Props {
  title: string;
  values: readonly Schema<'PatientControllerValueCount'>[];
  others: number;
  chosen?: string;
  onChoose?: (value: string) => void;
}

/** Counts of patients as a chart and as a table of the same values; what may not be told apart stands as "others". */
export function CountChart({ title, values, others, chosen, onChoose }: Props) {
  const { t } = useTranslation('patients');
  const { t: app } = useTranslation();
  const appearance = useAppearance();
  const bars = useMemo(() => barsOf(values, others, (value) => t(`value.${value as 'male'}`, value), t('others')), [values, others, t]);
  return (
    <div className="facet">
      <FacetChart bars={bars} chosen={chosen} appearance={appearance} label={app('archive.chart', { facet: title, count: bars.length })} onChoose={(value) => value !== OTHERS && onChoose?.(value)} />
      <details>
        <summary>{app('archive.table')}</summary>
        <table className="plain">
          <thead><tr><th scope="col">{app('archive.value')}</th><th scope="col" className="number">{t('patients')}</th></tr></thead>
          <tbody>
            {bars.map(({ value, name, count }) => (
              <tr key={value}>
                <td>{onChoose && value !== OTHERS ? <button type="button" className="quiet value" aria-pressed={chosen === value} onClick={() => onChoose(value)}>{name}</button> : name}</td>
                <td className="number">{whole(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
