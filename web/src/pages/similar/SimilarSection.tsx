import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { whole } from '../../components/numbers';
import { useLang } from '../../i18n/useLang';
import { SimilarList } from './SimilarList';
import { useSimilar } from './useSimilar';

const DiseaseMap = lazy(async () => ({ default: (await import('./DiseaseMap')).DiseaseMap }));

const STEP = 15;
/** The server's own limit: more cannot be told apart in a picture. */
const MOST = 60;

/** The neighbourhood of a disease by similar findings, as a map and as a list. */
export function SimilarSection({ id }: { id: string }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [limit, setLimit] = useState(STEP);
  const similar = useSimilar(id, lang, limit);
  if (similar.isError) return <Section title={t('similar.map')}><Failure failure={similar.error} /></Section>;
  if (similar.isPending) return <Section title={t('similar.map')}><Waiting lines={6} /></Section>;
  const { items, total } = similar.data;
  if (items.length === 0) return <Section title={t('similar.map')}><p className="soft">{t('similar.none')}</p></Section>;
  const more = Math.min(STEP, MOST - items.length, total - items.length);
  return (
    <Section title={t('similar.map')}>
      <div className={similar.isPlaceholderData ? 'stale' : ''}>
        <Suspense fallback={<Waiting lines={6} />}><DiseaseMap answer={similar.data} /></Suspense>
        <h3>{t('similar.title')}</h3>
        <SimilarList items={items} />
        <p className="cap">
          {t('similar.lead', { shown: items.length, total: whole(total) })}
          {more > 0 && <Button size="small" onClick={() => setLimit(limit + STEP)}>{t('term.graphMore', { count: more })}</Button>}
        </p>
      </div>
    </Section>
  );
}
