import { useTranslation } from 'react-i18next';
import { minute } from '../../components/numbers';
import { changesOf } from './diff';
import { useHistory, type Card } from './mappings';

/** Every act on a mapping, newest first, with what it changed. */
export function HistoryList({ card }: { card: Card }) {
  const { t } = useTranslation('curation');
  const history = useHistory(card.id, card.version);
  if (!history.data) return null;
  return (
    <details className="history" open>
      <summary>{t('detail.history')} <span className="count">{history.data.length}</span></summary>
      <ol>
        {[...history.data].reverse().map((revision, index) => (
          <li key={index}>
            <b>{t(`act.${revision.act}` as 'act.accept', { defaultValue: revision.act })}</b> {revision.who || t('detail.hidden')}
            <span className="soft"> {minute(revision.at)}</span>
            {revision.why && <span className="why">{revision.why}</span>}
            {changesOf(revision).map((change) => (
              <span key={change.field} className="change">
                {t(`field.${change.field}`)}: <del>{change.before || '–'}</del> <ins>{change.after || '–'}</ins>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
