import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { termAddress } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { useLang } from '../../i18n/useLang';
import { CountChart } from './CountChart';

/** Patients of one disease by what is kept of them. */
export function DiseaseCharts({ id }: { id: string }) {
  const { t } = useTranslation('patients');
  const lang = useLang();
  const charts = useQuery({ queryKey: ['patients', id, lang], queryFn: ({ signal }) => get('/api/v1/patients/{disease}', { path: { disease: id }, query: { lang }, signal }), staleTime: 0 });
  if (charts.isPending) return <Waiting lines={6} />;
  if (charts.isError) return <Failure failure={charts.error} again={() => void charts.refetch()} />;
  const { disease, least } = charts.data;
  return (
    <>
      <h2 className="chart-head">{t('of', { disease: disease.name ?? disease.id })} <Link className="mono" to={termAddress(disease.id)}>{disease.id}</Link></h2>
      <div className="facets">
        {charts.data.charts.map(({ name, values, others }) => {
          const title = t(`chart.${name as 'onset'}`);
          return (
            <Section key={name} title={title} className="facet">
              {values.length === 0 ? <p className="soft">{t('chartEmpty')}</p> : <CountChart title={title} values={values} others={others} />}
              {name === 'treatment' && <p className="soft small">{t('treatmentNote', { least })}</p>}
            </Section>
          );
        })}
      </div>
    </>
  );
}
