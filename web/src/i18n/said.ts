import type { Lang } from '.';

/** What the program says in English, each with its Chinese; a group stands for what the message names. */
export type Said = readonly (readonly [RegExp, string])[];

/** A message of the program in the language of the page; undefined where there are no Chinese words for it. */
export function said(message: string, lang: Lang, table: Said): string | undefined {
  if (lang === 'en') return message;
  const known = table.find(([pattern]) => pattern.test(message));
  return known && message.replace(known[0], known[1]);
}
