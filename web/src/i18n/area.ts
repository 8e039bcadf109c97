import i18next from 'i18next';
import type { Lang } from './index';

/** Adds the words of an area that is fetched when it is first opened. */
export function addWords(area: string, words: Record<Lang, object>): void {
  for (const lang of ['en', 'zh'] as const) i18next.addResourceBundle(lang, area, words[lang]);
}

/** The shape that the other language has to have; only English tells one from several. */
export type Shape<T> = { [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Shape<T[K]> };
