import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNeighbours } from '../../api/queries';
import { Clear } from '../../components/Clear';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { TermName } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { whole } from '../../components/numbers';
import { labelOf } from '../../i18n/labels';
import { sourceName, versionName } from '../../i18n/sourceNames';
import { useLang } from '../../i18n/useLang';
import { countRelations, matches, type Neighbour } from './relations';

const FIRST = 12;
/** Fewer rows than this are read faster than filtered. */
const WORTH_FILTERING = 8;

/** Statements that lead to other concepts, with the release that makes each. */
export function Links(props: { title: string; id: string; keep: (link: Neighbour) => boolean; empty: string }) {
  const { title, id, keep, empty } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const pages = useNeighbours(id, lang);
  const [text, setText] = useState('');
  const [relation, setRelation] = useState<string>();
  const [whollyShown, setWhollyShown] = useState(false);
  const kept = useMemo(() => pages.data?.pages.flatMap((page) => page.items).filter(keep) ?? [], [pages.data, keep]);
  const matching = useMemo(() => kept.filter((link) => matches(link, { text, relation })), [kept, text, relation]);
  if (pages.isPending) return <Section title={title}><Waiting /></Section>;
  if (pages.isError) return <Section title={title}><Failure failure={pages.error} again={() => void pages.refetch()} /></Section>;
  const shown = whollyShown ? matching : matching.slice(0, FIRST);
  const loaded = pages.data.pages.reduce((sum, page) => sum + page.items.length, 0);
  const total = pages.data.pages[0]!.total;
  return (
    <Section title={title} count={pages.hasNextPage ? undefined : kept.length}>
      {kept.length === 0 && !pages.hasNextPage && <p className="soft">{empty}</p>}
      {kept.length >= WORTH_FILTERING && (
        <div className="toolbar">
          <Input size="small" allowClear={{ clearIcon: <Clear /> }} value={text} placeholder={t('term.filter')} aria-label={`${title}: ${t('term.filter')}`} onChange={(e) => setText(e.target.value)} />
          <Select
            size="small"
            allowClear={{ clearIcon: <Clear /> }}
            value={relation}
            placeholder={t('term.allRelations')}
            aria-label={`${title}: ${t('term.relation')}`}
            popupMatchSelectWidth={false}
            onChange={setRelation}
            options={countRelations(kept).map(([value, count]) => ({ value, label: `${labelOf(value, lang)} (${whole(count)})` }))}
          />
        </div>
      )}
      {shown.length > 0 && <Rows links={shown} />}
      {kept.length > 0 && matching.length === 0 && <p className="soft" role="status">{t('term.noMatch')}</p>}
      {matching.length > shown.length && <Button size="small" onClick={() => setWhollyShown(true)}>{t('app.all', { total: whole(matching.length) })}</Button>}
      {pages.hasNextPage && (
        <p className="cap" role="status">
          {t('term.lookedThrough', { shown: whole(loaded), total: whole(total) })}
          <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('app.more')}</Button>
        </p>
      )}
    </Section>
  );
}

function Rows({ links }: { links: Neighbour[] }) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('term.relation')}</th>
            <th scope="col">{t('term.concept')}</th>
            <th scope="col">{t('term.source')}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={`${link.relation} ${link.outgoing} ${link.term.id} ${link.source} ${link.version}`}>
              <td className="nowrap"><span className="arrow" aria-hidden="true">{link.outgoing ? '→' : '←'}</span> {labelOf(link.relation, lang)}</td>
              <td><TermName term={link.term} /></td>
              <td className="soft nowrap">{sourceName(link.source, lang)} <span className="mono">{versionName(link.version, lang)}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
