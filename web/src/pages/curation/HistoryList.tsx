import { useTranslation } from 'react-i18next';
import { minute } from '../../components/numbers';
import { changesOf, type Field } from './diff';
import { useHistory, type Card } from './mappings';

/** Every act on a mapping, newest first, with what it changed. */
export function HistoryList({ card }: { card: Card }) {
  const { t } = useTranslation('curation');
  const history = useHistory(card.id, card.version);
  if (!history.data) return null;
  const word = (field: Field, value: string) => {
    if (value === '') return '–';
    if (field === 'status') return t(`status.${value.toLowerCase() as 'candidate'}`);
    if (field === 'predicate') return t(`relation.${value.toLowerCase()}Match` as 'relation.not', { defaultValue: value });
    if (field === 'outcome') return t(value === 'true' ? 'act.accepted' : 'act.rejected');
    return value;
  };
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
                {t(`field.${change.field}`)}: <del>{word(change.field, change.before)}</del> <ins>{word(change.field, change.after)}</ins>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
