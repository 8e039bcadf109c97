import type { Lang } from './index';

/** Parts of the world, and names that sources use and Unicode does not. */
const ZH: Record<string, string> = { Worldwide: '全球', Africa: '非洲', America: '美洲', 'North America': '北美洲', 'South America': '南美洲', 'Latin America': '拉丁美洲', Asia: '亚洲', Europe: '欧洲', Oceania: '大洋洲', Turkey: '土耳其', 'Czech Republic': '捷克', 'Republic of Korea': '韩国', 'Russian Federation': '俄罗斯', 'Specific population': '特定人群', 'Middle East': '中东', 'Hong Kong': '中国香港', Taiwan: '中国台湾', Macau: '中国澳门' };

let regions: Map<string, string> | undefined;

function chineseByEnglish(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const chinese = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const names = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
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
