import type { Lang } from './index';

/** Parts of the world, and names that sources use and Unicode does not. */
const ZH: Record<string, string> = { Worldwide: '全球', Africa: '非洲', America: '美洲', 'North America': '北美洲', 'South America': '南美洲', 'Latin America': '拉丁美洲', Asia: '亚洲', Europe: '欧洲', Oceania: '大洋洲', Turkey: '土耳其', 'Bosnia and Herzegovina': '波黑', 'Taiwan, Province of China': '中国台湾', 'Korea, Republic of': '韩国', "Korea, Democratic People's Republic of": '朝鲜', 'Iran, Islamic Republic of': '伊朗', 'Moldova, Republic of': '摩尔多瓦', 'Tanzania, United Republic of': '坦桑尼亚', 'Libyan Arab Jamahiriya': '利比亚', 'Palestinian Territory, occupied': '巴勒斯坦', 'Viet Nam': '越南', 'Brunei Darussalam': '文莱', Reunion: '留尼汪', 'Costa rica': '哥斯达黎加', 'Puerto rico': '波多黎各', 'Sierra leone': '塞拉利昂', 'South East Asia': '东南亚', 'Western Asia': '西亚', 'Eastern Mediterranean Asia': '亚洲地中海东部', 'no data': '无资料', 'Czech Republic': '捷克', 'Republic of Korea': '韩国', 'Russian Federation': '俄罗斯', 'Specific population': '特定人群', 'Middle East': '中东', 'Hong Kong': '中国香港', Taiwan: '中国台湾', Macau: '中国澳门' };

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
