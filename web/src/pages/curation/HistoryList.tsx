import { useTranslation } from 'react-i18next';
import { minute } from '../../components/numbers';
import { languageOf } from '../../i18n/languageOf';
import { changesOf, type Field } from './diff';
import { useHistory, type Card } from './mappings';

/** Every act on a mapping, newest first, with what it changed. */
export function HistoryList({ card }: { card: Card }) {
  const { t } = useTranslation('curation');
  const history = useHistory(card.id, card.version);
  if (!history.data) return null;
  const word = (field: Field, value: string) => {
    if (value === '') return '–';
    if (field === 'status') return t(`status.${value as 'candidate'}`);
    if (field === 'predicate') return t(`relation.${value.replace('skos:', '')}` as 'relation.not', { defaultValue: value });
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
            {revision.why && <Why text={revision.why} />}
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

/** A person's reason as it was written; the program's own in the language of the page. */
function Why({ text }: { text: string }) {
  const { t } = useTranslation('curation');
  const build = /^replaced in build (\d+)$/.exec(text)?.[1];
  const said = text === 'proposed by the program' ? t('why.proposed') : text === 'imported' ? t('why.imported') : build ? t('why.replaced', { build }) : undefined;
  return <span className="why" lang={said ? undefined : languageOf(text)}>{said ?? text}</span>;
}
