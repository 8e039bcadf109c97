import './words';
import './change.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '../../api/client';
import { Failure } from '../../components/Failure';
import { minute, whole } from '../../components/numbers';
import { Section } from '../../components/Section';
import { TermName } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { labelOf } from '../../i18n/labels';
import { languageOf } from '../../i18n/languageOf';
import { sourceName, versionName } from '../../i18n/sourceNames';
import { useLang } from '../../i18n/useLang';
import { changesOf, type Change, type Part } from './changes';

const FIRST = 10;
const MARKS = { added: 'good', removed: 'bad', changed: 'warn' };

/** What this build says of a term otherwise than the build before it. */
export function TermChanges({ id }: { id: string }) {
  const { t } = useTranslation('change');
  const lang = useLang();
  const history = useQuery({ queryKey: ['history', id, lang], queryFn: ({ signal }) => get('/api/v1/terms/{id}/history', { path: { id }, query: { lang }, signal }) });
  const changes = useMemo(() => (history.data ? changesOf(history.data.added.items, history.data.removed.items) : []), [history.data]);
  const before = history.data?.before;
  const since = before && { number: before.number, date: minute(before.createdAt) };
  return (
    <Section title={t('title')} count={before ? changes.length : undefined} aside={before && <Link to="/changes">{t('all')}</Link>}>
      {history.isPending && <Waiting lines={2} />}
      {history.isError && <Failure failure={history.error} again={() => void history.refetch()} />}
      {history.data && !since && <p className="soft">{t('onlyBuild')}</p>}
      {since && <p className="soft">{changes.length === 0 ? t('nothing', since) : t('since', since)} {history.data!.isNew && t('isNew')}</p>}
      {changes.length > 0 && <Changes id={history.data!.term.id} changes={changes} />}
    </Section>
  );
}

function Changes({ id, changes }: { id: string; changes: Change[] }) {
  const { t } = useTranslation('change');
  const { t: app } = useTranslation();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <>
      <div className="scroll">
        <table className="plain changes">
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('statement')}</th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change, at) => (
              <tr key={at}>
                <td><span className={`mark first ${MARKS[change.sort]}`}>{t(`sort.${change.sort}`)}</span></td>
                <td>
                  <span className="soft small">{labelOf(change.kind, lang)}</span>
                  <ul className="bare">{change.parts.filter((part) => part.before !== id && part.after !== id).map((part) => <PartRow key={part.name} part={part} change={change} />)}</ul>
                </td>
                <td className="soft nowrap">{sourceName(change.source, lang)} <span className="mono">{versionName(change.version, lang)}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > shown.length && <Button size="small" onClick={() => setAll(true)}>{app('app.all', { total: whole(changes.length) })}</Button>}
    </>
  );
}

function PartRow({ part: { name, before, after }, change }: { part: Part; change: Change }) {
  const { t } = useTranslation('change');
  const value = (text: string) => {
    const term = change.terms.find((one) => one.id === text);
    return term ? <TermName term={term} /> : <Value text={text} />;
  };
  return (
    <li>
      <span className="soft small">{t(`part.${name as 'text'}`, name)}</span>{' '}
      {before === after || change.sort !== 'changed' ? value((after ?? before)!) : <>{before && <del>{value(before)}</del>} {after && <ins>{value(after)}</ins>}</>}
    </li>
  );
}

const CONSTANT = /^[A-Z][A-Z_]+$/;

/** A word for a constant; a source's own text as it is. */
function Value({ text }: { text: string }) {
  const lang = useLang();
  if (CONSTANT.test(text) || text === 'en' || text === 'zh') return <span>{labelOf(text, lang)}</span>;
  return <span lang={languageOf(text)}>{text}</span>;
}
