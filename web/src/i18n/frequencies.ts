import { sourceName } from './sourceNames';
import type { Lang } from './index';

/** HPO's terms for how often a finding is met, in the words of the page. */
const TERMS: Record<string, [en: string, zh: string]> = {
  'HP:0040280': ['Obligate', '必有（100%）'],
  'HP:0040281': ['Very frequent', '非常常见（80% 至 99%）'],
  'HP:0040282': ['Frequent', '常见（30% 至 79%）'],
  'HP:0040283': ['Occasional', '偶见（5% 至 29%）'],
  'HP:0040284': ['Very rare', '罕见（1% 至 4%）'],
  'HP:0040285': ['Excluded', '无此表型（0%）'],
};

/** Orphanet's own words for the same, which carry their range in brackets. */
const ORPHANET: Record<string, string> = {
  Obligate: 'HP:0040280', 'Very frequent': 'HP:0040281', Frequent: 'HP:0040282', Occasional: 'HP:0040283', 'Very rare': 'HP:0040284', Excluded: 'HP:0040285',
};

/** What one source states of a frequency, as `45/58 (hpoa)` or `HP:0040281 (hpoa)`, in the language of the page. */
export function statedFrequency(stated: string, lang: Lang): string {
  const [, value, source] = /^(.*) \(([a-z0-9-]+)\)$/.exec(stated) ?? [];
  if (value === undefined || source === undefined) return stated;
  const known = TERMS[ORPHANET[value.replace(/ \([^()]*%\)$/, '')] ?? value];
  const said = known && (lang === 'zh' || TERMS[value]) ? known[lang === 'zh' ? 1 : 0] : value;
  return lang === 'zh' ? `${said}（${sourceName(source, lang)}）` : `${said} (${source})`;
}
