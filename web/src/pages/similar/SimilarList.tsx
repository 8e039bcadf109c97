import { useTranslation } from 'react-i18next';
import { TermName } from '../../components/TermName';
import type { SimilarAnswer } from './useSimilar';

/** Similar diseases, most alike first, with how alike they are. */
export function SimilarList({ items }: { items: SimilarAnswer['items'] }) {
  const { t } = useTranslation();
  return (
    <ol className="rows similar">
      {items.map(({ disease, similarity, findings }) => (
        <li key={disease.id}>
          <TermName term={disease} />
          <span className="frequency" title={`${t('similar.similarity')} ${similarity.toFixed(3)}; ${t('similar.findings', { count: findings })}`}>
            <span className="track" aria-hidden="true"><span style={{ width: `${Math.round(100 * similarity)}%` }} /></span>
            <span className="number">{similarity.toFixed(2)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
