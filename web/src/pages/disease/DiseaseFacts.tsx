import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { References } from '../../components/References';
import { Section } from '../../components/Section';
import { TermName } from '../../components/TermName';
import { whole } from '../../components/numbers';
import { labelOf } from '../../i18n/labels';
import { saidBy, sourceName } from '../../i18n/sourceNames';
import { sourceWord } from '../../i18n/sourceWords';
import { useLang } from '../../i18n/useLang';
import { howCommon } from './howCommon';
import { Treatments } from './Treatments';
import type { DiseaseAnswer } from './useDisease';

/** Genes, course, prevalence, treatments, catalogues and papers of a disease, each with who says so. */
export function DiseaseFacts({ answer }: { answer: DiseaseAnswer }) {
  const { t } = useTranslation();
  const { genes, course, prevalence, treatments, catalogues, literature } = answer;
  return (
    <>
      {catalogues.total > 0 && (
        <Section title={t('disease.catalogues')} count={catalogues.total}>
          <ul className="rows">{catalogues.items.map((entry) => <Catalogue key={`${entry.catalogue} ${entry.number} ${entry.disease} ${entry.source}`} entry={entry} />)}</ul>
          <Cap list={catalogues} />
        </Section>
      )}
      {genes.total > 0 && (
        <Section title={t('disease.genes')} count={genes.total}>
          <ul className="rows">{genes.items.map((gene) => <Gene key={gene.gene.id} gene={gene} />)}</ul>
          <Cap list={genes} />
        </Section>
      )}
      {course.total + prevalence.total > 0 && (
        <Section title={t('disease.course')}>
          <Course course={course} />
          <Prevalence list={prevalence} />
        </Section>
      )}
      {treatments.total > 0 && (
        <Section title={t('disease.treatments')} count={treatments.total}>
          <Treatments items={treatments.items} />
          <Cap list={treatments} />
        </Section>
      )}
      {literature.total > 0 && (
        <Section title={t('disease.literature')} count={literature.total}>
          <p className="small"><References references={literature.items.map((paper) => paper.pmid)} /></p>
          <Cap list={literature} />
        </Section>
      )}
    </>
  );
}

/** Lines on how common a disease is shown at first; some are counted in fifty countries. */
const FIRST_PREVALENCES = 6;
const PLACES_FIRST = ['Worldwide', 'China'];

function Prevalence({ list }: { list: DiseaseAnswer['prevalence'] }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const isFirst = (geography?: string) => Number(PLACES_FIRST.includes(geography ?? ''));
  const sorted = [...list.items].sort((a, b) => isFirst(b.geography) - isFirst(a.geography));
  return (
    <>
      {(all ? sorted : sorted.slice(0, FIRST_PREVALENCES)).map((entry, at) => (
        <p key={at} className="fact-line">
          <span className="soft">{t('disease.prevalence')}</span> {howCommon(entry, lang, t)}
          <span className="soft small"> {sourceWord(entry.type ?? '', lang)} · {saidBy(entry.source, entry.version, lang)}</span>
        </p>
      ))}
      {!all && sorted.length > FIRST_PREVALENCES && <Button size="small" onClick={() => setAll(true)}>{t('app.all', { total: sorted.length })}</Button>}
      {all && <Cap list={list} />}
    </>
  );
}

export function Cap({ list }: { list: { total: number; items: unknown[] } }) {
  const { t } = useTranslation();
  return list.total > list.items.length ? <p className="cap">{t('app.of', { shown: list.items.length, total: whole(list.total) })}</p> : null;
}

/** Entries by what they say, in the order in which each is first said. */
function once<T>(entries: readonly T[], say: (entry: T) => string): [string, T[]][] {
  const said = new Map<string, T[]>();
  for (const entry of entries) said.set(say(entry), [...(said.get(say(entry)) ?? []), entry]);
  return [...said];
}

function Course({ course }: { course: DiseaseAnswer['course'] }) {
  const lang = useLang();
  const kinds = [...new Set(course.items.map((entry) => entry.kind))];
  return (
    <>
      {kinds.map((kind) => (
        <p key={kind} className="fact-line">
          <span className="soft">{labelOf(kind, lang)}</span>{' '}
          {once(course.items.filter((entry) => entry.kind === kind), (entry) => entry.term?.name ?? sourceWord(entry.value, lang)).map(([value, entries], at) => (
            <span key={value} title={entries.map((entry) => `${entry.disease} ${saidBy(entry.source, entry.version, lang)}`).join('; ')}>
              {at > 0 && ' · '}
              {value} <span className="soft small">{[...new Set(entries.map((entry) => sourceName(entry.source, lang)))].join(', ')}</span>
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

function Gene({ gene }: { gene: Schema<'GeneView'> }) {
  const lang = useLang();
  return (
    <li>
      <TermName term={gene.gene} />
      <ul className="bare small soft">
        {gene.evidence.map((said, at) => (
          <li key={at}>
            {sourceWord(said.association, lang)}
            {said.submitter && ` · ${said.submitter}`} · {saidBy(said.source, said.version, lang)} <References references={said.references} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Catalogue({ entry }: { entry: Schema<'DiseaseFactsCatalogueView'> }) {
  const lang = useLang();
  return (
    <li>
      {sourceWord(labelOf(entry.catalogue, lang), lang)} <b>{entry.number}</b> {entry.details['name'] ?? entry.details['name_zh'] ?? ''}
      <span className="soft small"> {entry.disease} · {saidBy(entry.source, entry.version, lang)}</span>
    </li>
  );
}
