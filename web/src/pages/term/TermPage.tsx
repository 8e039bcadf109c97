import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../api/client';
import { useNeighbours, useTerm } from '../../api/queries';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { TermName, type TermRef } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/usePageTitle';
import { detailName, detailValue } from '../../i18n/details';
import { languageOf } from '../../i18n/languageOf';
import { saidBy } from '../../i18n/sourceNames';
import { useLang } from '../../i18n/useLang';
import { TermChanges } from '../change/TermChanges';
import { DiseaseFacts } from '../disease/DiseaseFacts';
import { Profile } from '../disease/Profile';
import { useDisease } from '../disease/useDisease';
import { SimilarSection } from '../similar/SimilarSection';
import { Designations } from './Designations';
import { Hierarchy } from './Hierarchy';
import { Links } from './Links';
import { TermHead } from './TermHead';
import { nameGiver } from './nameGiver';
import { isMapping, isOtherStatement, isStatement } from './relations';

const Neighbourhood = lazy(async () => ({ default: (await import('./Neighbourhood')).Neighbourhood }));

type TermAnswer = Schema<'TermAnswer'>;

/** Everything known of one identifier. */
export function TermPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const lang = useLang();
  const term = useTerm(id, lang);
  usePageTitle((term.data && nameGiver(term.data).name) ?? id);
  if (term.isPending) return <Waiting lines={10} />;
  if (term.isError) return <Failure failure={term.error} again={() => void term.refetch()} />;
  const answer = term.data;
  const named = nameGiver(answer);
  const isDisease = named.kind === 'Disease';
  return (
    <article>
      <TermHead answer={answer} />
      <div className="two-columns wide-left">
        <div>
          {isDisease && <DiseaseFindings id={answer.term.id} />}
          {answer.group?.annotated && <SimilarSection id={answer.term.id} />}
          <Links title={t('term.mappings')} id={answer.term.id} keep={isMapping} empty={t('term.noMappings')} />
          <Links title={t(isDisease ? 'term.otherStatements' : 'term.statements')} id={answer.term.id} keep={isDisease ? isOtherStatement : isStatement} empty={t('term.noStatements')} />
          <TermChanges id={answer.term.id} />
          <Picture id={answer.term.id} name={named.name ?? id} />
        </div>
        <div>
          {isDisease && <DiseaseSide id={answer.term.id} />}
          <Section title={t('term.hierarchy')}><Hierarchy answer={answer} /></Section>
          {answer.designations.total > 0 && <Section title={t('term.names')} count={answer.designations.total}><Designations names={answer.designations} /></Section>}
          <Aside answer={answer} />
        </div>
      </div>
    </article>
  );
}

function DiseaseFindings({ id }: { id: string }) {
  const { t } = useTranslation();
  const csv = `/api/v1/diseases/${encodeURIComponent(id)}/profile?format=csv&bom=true&lang=${useLang()}`;
  return (
    <Section title={t('disease.findings')} aside={<a href={csv} download>{t('disease.exportProfile')}</a>}>
      <Profile id={id} />
    </Section>
  );
}

function DiseaseSide({ id }: { id: string }) {
  const disease = useDisease(id, useLang());
  if (disease.isPending) return <Waiting />;
  if (disease.isError) return <Failure failure={disease.error} again={() => void disease.refetch()} />;
  return <DiseaseFacts answer={disease.data} />;
}

function Picture({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const pages = useNeighbours(id, useLang());
  const links = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  if (links.length === 0) return null;
  return (
    <Section title={t('term.graph')}>
      <Suspense fallback={<Waiting lines={6} />}>
        <Neighbourhood id={id} name={name} links={links} total={pages.data!.pages[0]!.total} onMore={pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : undefined} />
      </Suspense>
    </Section>
  );
}

function Aside({ answer }: { answer: TermAnswer }) {
  const { t } = useTranslation();
  const lang = useLang();
  const details = Object.entries(answer.details);
  return (
    <Section title={t('term.details')}>
      <dl className="facts">
        {answer.group && answer.group.members.length > 1 && <Fact name={t('term.group')}><Refs terms={answer.group.members} /></Fact>}
        {answer.alternativeIds.length > 0 && <Fact name={t('term.alternativeIds')}><span className="mono">{answer.alternativeIds.join(' ')}</span></Fact>}
        {answer.subsets.length > 0 && <Fact name={t('term.subsets')}><span className="mono">{answer.subsets.join(', ')}</span></Fact>}
        {details.map(([name, value]) => <Fact key={name} name={detailName(name, lang)}><span lang={languageOf(detailValue(value, lang))}>{detailValue(value, lang)}</span></Fact>)}
        <Fact name={t('term.sources')}>
          <ul className="bare">{answer.sources.map((source) => <li key={source}><Link to="/sources">{saidBy(source.slice(0, source.indexOf(' ')), source.slice(source.indexOf(' ') + 1), lang)}</Link></li>)}</ul>
        </Fact>
        <Fact name={t('term.machine')}>
          <a className="mono" href={`/api/v1/terms/${encodeURIComponent(answer.term.id)}?lang=${answer.lang}`}>/api/v1/terms/{answer.term.id}</a>
        </Fact>
      </dl>
    </Section>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div><dt>{name}</dt><dd>{children}</dd></div>
);

const Refs = ({ terms }: { terms: TermRef[] }) => (
  <ul className="bare">{terms.map((term) => <li key={term.id}><TermName term={term} /></li>)}</ul>
);
