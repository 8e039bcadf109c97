import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { usePageTitle } from '../../components/usePageTitle';
import { Found } from './Found';
import { Lookup } from './Lookup';
import { TermPage } from './TermPage';

/** The explorer: a term, what a text finds, or an invitation to look something up. */
export function ExplorePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const text = useSearchParams()[0].get('q') ?? '';
  usePageTitle(id || text || t('nav.explore'));
  return (
    <div className="page">
      <Lookup key={id || text} start={id || text} />
      {id ? <TermPage key={id} id={id} /> : text ? <Found key={text} text={text} /> : (
        <div className="nothing">
          <h1>{t('lookup.empty')}</h1>
          <p>{t('lookup.emptyAdvice')}</p>
        </div>
      )}
    </div>
  );
}
