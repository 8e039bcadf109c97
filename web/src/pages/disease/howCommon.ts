import type { TFunction } from 'i18next';
import { whole } from '../../components/numbers';
import { placeName } from '../../i18n/geography';
import { sourceWord } from '../../i18n/sourceWords';
import type { Lang } from '../../i18n';
import type { DiseaseAnswer } from './useDisease';

const CASES = 'Cases/families';

type Prevalence = DiseaseAnswer['prevalence']['items'][number];

/** A class, a rate or a count of known patients in words, and where; a count is no rate. */
export function howCommon(entry: Prevalence, lang: Lang, t: TFunction): string {
  const value = entry.valuePer100000;
  const said = entry.type === CASES ? cases(entry, t) : `${sourceWord(entry.prevalenceClass ?? '', lang)} ${value ? `(${value} / 100,000)` : ''}`.trim();
  return [said, placeName(entry.geography ?? '', lang)].filter((part) => part !== '').join(' · ');
}

const cases = (entry: Prevalence, t: TFunction) =>
  !entry.valuePer100000 || entry.details?.PrevalenceQualification?.startsWith('Famil') ? t('disease.reported') : t('disease.known', { patients: entry.details?.range ?? whole(entry.valuePer100000) });
