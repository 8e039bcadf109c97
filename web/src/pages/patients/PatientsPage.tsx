import '../archive/archive.css';
import './words';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { get } from '../../api/client';
import { may, useSession } from '../../api/session';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { useLang } from '../../i18n/useLang';
import { ArchiveParts } from '../archive/ArchiveParts';
import { CountChart } from './CountChart';
import { DiseaseCharts } from './DiseaseCharts';
import { RemovePanel } from './RemovePanel';
import { UploadPanel } from './UploadPanel';

/** The hospital's own patients by disease, where the operator archives them. The choice is in the address. */
export function PatientsPage() {
  const { t } = useTranslation('patients');
  const session = useSession();
  usePageTitle(t('title'));
  if (session.isPending) return <div className="page"><Waiting lines={8} /></div>;
  return (
    <div className="page">
      <div className="bench-head">
        <h1>{t('title')}</h1>
        <ArchiveParts />
      </div>
      {session.data?.patientArchive ? <Archive mayRemove={may(session.data, 'administrator')} who={session.data.user} /> : <Off />}
    </div>
  );
}

function Off() {
  const { t } = useTranslation('patients');
  return (
    <div className="nothing">
      <h2>{t('off')}</h2>
      <p>{t('offAdvice')}</p>
    </div>
  );
}

function Archive({ mayRemove, who }: { mayRemove: boolean; who?: string }) {
  const { t } = useTranslation('patients');
  const lang = useLang();
  const [query, setQuery] = useSearchParams();
  const chosen = query.get('disease') ?? undefined;
  const counts = useQuery({ queryKey: ['patients', lang], queryFn: ({ signal }) => get('/api/v1/patients', { query: { lang }, signal }), staleTime: 0 });
  if (counts.isPending) return <Waiting lines={8} />;
  if (counts.isError) return <Failure failure={counts.error} again={() => void counts.refetch()} />;
  const { least, total, diseases, others } = counts.data;
  const choose = (value: string) => setQuery(value === chosen ? {} : { disease: value }, { replace: true, preventScrollReset: true });
  return (
    <>
      <p className="lead">{t('lead')} {t('hidden', { least })}</p>
      <p role="status"><b>{!total ? t('few', { least }) : t('total', { count: total })}</b></p>
      {!!total && (
        <Section title={t('diseases')}>
          {diseases.length === 0 ? <p className="soft">{t('noneShown')}</p> : <CountChart title={t('diseases')} values={diseases} others={others} chosen={chosen} onChoose={choose} />}
          {diseases.length > 0 && !chosen && <p className="soft">{t('choose')}</p>}
        </Section>
      )}
      {chosen && <DiseaseCharts id={chosen} />}
      <UploadPanel known={who !== undefined} />
      {mayRemove && <RemovePanel />}
    </>
  );
}
