import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useExactName } from '../../api/queries';
import { Failure } from '../../components/Failure';
import { TermName, termAddress } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { useLang } from '../../i18n/useLang';
import { Lookup } from './Lookup';
import { TermPage } from './TermPage';

/** The explorer: a term, the terms of a name, or an invitation to look something up. */
export function ExplorePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const name = useSearchParams()[0].get('name') ?? '';
  usePageTitle(id || name || t('nav.explore'));
  return (
    <div className="page">
      <Lookup key={id || name} start={id || name} />
      {id ? <TermPage key={id} id={id} /> : name ? <Named name={name} /> : (
        <div className="nothing">
          <h1>{t('lookup.empty')}</h1>
          <p>{t('lookup.emptyAdvice')}</p>
        </div>
      )}
    </div>
  );
}

function Named({ name }: { name: string }) {
  const { t } = useTranslation();
  const found = useExactName(name, useLang());
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const [first] = found.data.items;
  if (found.data.total === 1 && first) return <Navigate to={termAddress(first.id)} replace />;
  if (!first) {
    return (
      <div className="nothing" role="status">
        <h1>{t('lookup.none', { text: name })}</h1>
        <p>{t('lookup.noneAdvice')}</p>
      </div>
    );
  }
  return (
    <>
      <h1>{t('lookup.several', { count: found.data.total, text: name })}</h1>
      <ul className="rows">{found.data.items.map((term) => <li key={term.id}><TermName term={term} /></li>)}</ul>
    </>
  );
}
