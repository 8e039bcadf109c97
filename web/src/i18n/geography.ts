import type { Lang } from './index';

/** Names that sources use and Unicode does not. */
const ZH: Record<string, string> = { Worldwide: '全球', Turkey: '土耳其', 'Czech Republic': '捷克', 'Republic of Korea': '韩国', 'Russian Federation': '俄罗斯', 'Specific population': '特定人群', 'Middle East': '中东', 'Hong Kong': '中国香港', Taiwan: '中国台湾', Macau: '中国澳门' };

/** Africa, the Americas, Latin America, Asia, Europe and Oceania by their numbers. */
const CONTINENTS = ['002', '019', '419', '142', '150', '009', '003', '005'];

let regions: Map<string, string> | undefined;

function chineseByEnglish(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const chinese = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const names = new Map<string, string>();
  for (const code of [...CONTINENTS, ...letters.flatMap((first) => letters.map((second) => first + second))]) {
    const [from, to] = [english.of(code), chinese.of(code)];
    if (from && to) names.set(from, to);
  }
  return names;
}

/** A country or a part of the world, as a source names it in English, in the language of the page. */
export function placeName(place: string, lang: Lang): string {
  if (lang === 'en') return place;
  regions ??= chineseByEnglish();
  return ZH[place] ?? regions.get(place) ?? place;
}
