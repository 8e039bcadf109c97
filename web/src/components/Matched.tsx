import { languageOf } from '../i18n/languageOf';
import type { TermRef } from './TermName';

/** The wording that a search met, where it is none of the names that stand beside it. */
export function Matched({ term, wording }: { term: TermRef; wording: string }) {
  return [term.name, term.englishName, term.id].includes(wording) ? null : <span className="soft small" lang={languageOf(wording)}> {wording}</span>;
}
