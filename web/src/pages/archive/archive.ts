import type { Schema } from '../../api/client';
import type { Lang } from '../../i18n';
import { en } from '../../i18n/en';
import { labelOf } from '../../i18n/labels';
import { sourceWord } from '../../i18n/sourceWords';
import { zh } from '../../i18n/zh';

export type FacetCounts = Schema<'ArchiveControllerFacetCounts'>;
export type ValueCount = Schema<'ArchiveControllerValueCount'>;

/** In the order of the page; the names are the server's. */
export const FACETS = ['catalogue', 'system', 'onset', 'prevalence', 'gene', 'treatment', 'type', 'inheritance'] as const;
export type FacetName = (typeof FACETS)[number];
export type Choice = Partial<Record<FacetName, string>>;

/** The choice of an address; what is no facet is left out. */
export function choiceOf(query: URLSearchParams): Choice {
  return Object.fromEntries(FACETS.flatMap((facet) => (query.get(facet) ? [[facet, query.get(facet)!]] : [])));
}

/** Chosen again, a value is taken back. */
export function toggled(choice: Choice, facet: FacetName, value: string): Choice {
  const { [facet]: before, ...rest } = choice;
  return before === value ? rest : { ...rest, [facet]: value };
}

/** From before birth to old age. */
const AGES = ['HP:0030674', 'HP:0011460', 'HP:0011461', 'HP:0034199', 'HP:0034198', 'HP:0034197', 'HP:0003577', 'HP:0003623', 'HP:0003593', 'HP:0410280', 'HP:0011463', 'HP:0003621', 'HP:0003581', 'HP:0011462', 'HP:0025708', 'HP:0025709', 'HP:0025710', 'HP:0003596', 'HP:0003584'];
/** From common to rare. */
const PREVALENCES = ['>1 / 1000', '6-9 / 10 000', '1-5 / 10 000', '1-9 / 100 000', '1-9 / 1 000 000', '<1 / 1 000 000'];

/** Values as they are shown: ages and prevalences in their own order, all others largest first as the server gives them. */
export function ordered(facet: FacetName, values: readonly ValueCount[]): ValueCount[] {
  const order = facet === 'onset' ? AGES : facet === 'prevalence' ? PREVALENCES : [];
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...values].sort((a, b) => place(a.value) - place(b.value));
}

/** What a value is called. */
export function valueName(facet: FacetName, value: ValueCount, lang: Lang): string {
  const words = (lang === 'zh' ? zh : en).archive;
  if (facet === 'gene') return words.gene[value.value as 'known'] ?? value.value;
  if (facet === 'treatment') return words.treatment[value.value as 'none'] ?? value.value;
  if (facet === 'type') return sourceWord(value.value, lang);
  if (facet === 'catalogue') return labelOf(value.value, lang);
  return short(value.term?.name ?? value.value);
}

/** A source's name without what the title of the chart says already. */
function short(name: string): string {
  const rest = name.replace(/^Abnormality of (the )?/, '').replace(/ (inheritance|onset)$/, '').replace(/。$/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
