import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TermName, foreign } from '../../components/TermName';
import type { Evidence } from './mappings';

type Side = Evidence['subject'];

/** Both ends; what they share is marked and comes first. */
export function SideBySide({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('curation');
  return (
    <div className="sides">
      <SideColumn side={evidence.subject} title={t('detail.left')} />
      <SideColumn side={evidence.object} title={t('detail.right')} />
    </div>
  );
}

function SideColumn({ side, title }: { side: Side; title: string }) {
  const { t } = useTranslation('curation');
  return (
    <section aria-label={`${title}: “${side.term.name ?? side.term.id}”`}>
      <p className="kicker small soft">{title}</p>
      <h2><TermName term={side.term} /></h2>
      <p className="definition small" tabIndex={0} lang={side.definition ? 'en' : undefined}>{side.definition ?? t('detail.noDefinition')}</p>
      <Part title={t('detail.names')} empty={t('detail.noNames')}>
        {side.names.map((name) => <Shared key={name.lang + name.text} shared={name.shared}><span lang={name.lang}>{name.text}</span></Shared>)}
      </Part>
      <Part title={t('detail.above')} empty={t('detail.noneAbove')}>
        {side.above.map((one) => <Shared key={one.term.id} shared={one.shared}><span lang={foreign(one.term)}>{one.term.name ?? one.term.id}</span> <span className="mono soft">{one.term.id}</span></Shared>)}
      </Part>
      <Part
        title={t('detail.findings')}
        empty={t('detail.noFindings')}
        aside={side.findingsTotal > side.findings.length ? t('detail.findingsOf', { shown: side.findings.length, total: side.findingsTotal }) : undefined}
      >
        {side.findings.map((one) => (
          <Shared key={one.term.id} shared={one.shared}>
            <span lang={foreign(one.term)}>{one.term.name ?? one.term.id}</span>
            {one.excluded && <span className="mark bad">{t('detail.absent')}</span>}
            {one.frequency != null && !one.excluded && <span className="soft"> {Math.round(one.frequency * 100)}%</span>}
          </Shared>
        ))}
      </Part>
      <Part title={t('detail.partners')} empty={t('detail.noPartners')}>
        {side.partners.map((one) => <Shared key={one.id} shared={one.shared}><span className="mono">{one.id}</span></Shared>)}
      </Part>
    </section>
  );
}

function Part({ title, empty, aside, children }: { title: string; empty: string; aside?: string; children: ReactNode[] }) {
  return (
    <div className="part">
      <h3>{title}{aside && <span className="soft"> · {aside}</span>}</h3>
      {children.length === 0 ? <p className="small soft">{empty}</p> : <ul className="chips">{children}</ul>}
    </div>
  );
}

function Shared({ shared, children }: { shared: boolean; children: ReactNode }) {
  const { t } = useTranslation('curation');
  return (
    <li className={shared ? 'shared' : ''}>
      {shared && <span className="visually-hidden">{t('detail.shared')}: </span>}
      {children}
    </li>
  );
}
