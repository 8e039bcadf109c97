import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { References } from '../../components/References';
import { Section } from '../../components/Section';
import { TermName } from '../../components/TermName';
import { whole } from '../../components/numbers';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';
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
          {prevalence.items.map((entry, at) => (
            <p key={at} className="fact-line">
              <span className="soft">{t('disease.prevalence')}</span> {entry.prevalenceClass}
              {entry.valuePer100000 !== undefined && ` (${entry.valuePer100000} / 100,000)`} · {entry.geography}
              <span className="soft small"> {entry.type} · {entry.source} {entry.version}</span>
            </p>
          ))}
          <Cap list={prevalence} />
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

export function Cap({ list }: { list: { total: number; items: unknown[] } }) {
  const { t } = useTranslation();
  return list.total > list.items.length ? <p className="cap">{t('app.of', { shown: list.items.length, total: whole(list.total) })}</p> : null;
}

function Course({ course }: { course: DiseaseAnswer['course'] }) {
  const lang = useLang();
  const kinds = [...new Set(course.items.map((entry) => entry.kind))];
  return (
    <>
      {kinds.map((kind) => (
        <p key={kind} className="fact-line">
          <span className="soft">{labelOf(kind, lang)}</span>{' '}
          {course.items.filter((entry) => entry.kind === kind).map((entry, at) => (
            <span key={at} title={`${entry.source} ${entry.version}`}>
              {at > 0 && ' · '}
              {entry.term?.name ?? entry.value} <span className="soft small">{entry.source}</span>
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

function Gene({ gene }: { gene: Schema<'GeneView'> }) {
  return (
    <li>
      <TermName term={gene.gene} />
      <ul className="bare small soft">
        {gene.evidence.map((said, at) => (
          <li key={at}>
            {said.association}
            {said.submitter && ` · ${said.submitter}`} · {said.source} {said.version} <References references={said.references} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Catalogue({ entry }: { entry: Schema<'CatalogueView'> }) {
  const lang = useLang();
  return (
    <li>
      {labelOf(entry.catalogue, lang)} <b>{entry.number}</b> {entry.details['name'] ?? entry.details['name_zh'] ?? ''}
      <span className="soft small"> {entry.disease} · {entry.source} {entry.version}</span>
    </li>
  );
}
