import type { Schema } from '../../api/client';

const EXCLUDING = /^\s*(?:-|−|no\s+|not\s+|without\s+|无|没有|否认|未见|排除)\s*/i;

/** A typed finding that begins with a word such as "no" or 无 may be meant as excluded. */
export function readNegation(text: string): { text: string; excluded: boolean } {
  const match = EXCLUDING.exec(text);
  return match && match[0].length < text.length ? { text: text.slice(match[0].length), excluded: true } : { text, excluded: false };
}

type Hit = Pick<Schema<'SearchItem'>, 'term' | 'match' | 'matched'>;

export interface Choice {
  /** Tells choices apart: the identifier, with a sign where it is excluded. */
  value: string;
  term: Hit['term'];
  matched: string;
  excluded: boolean;
}

const NAMED = new Set(['id', 'label', 'folded_label', 'synonym', 'related_synonym', 'label_prefix', 'name_prefix']);
const MOST = 12;

/**
 * What may be picked: where the text may exclude, first the terms that are themselves called so (无汗症, 无虹膜), then what is
 * excluded; else simply what was found, with genes after it.
 */
export function choicesOf(found: readonly Hit[], excluding: readonly Hit[], genes: readonly Hit[]): Choice[] {
  const named = excluding.length > 0 ? found.filter(({ match }) => NAMED.has(match)) : found;
  const choice = (excluded: boolean) => ({ term, matched }: Hit) => ({ value: `${excluded ? '-' : ''}${term.id}`, term, matched, excluded });
  return [...named.map(choice(false)), ...excluding.map(choice(true)), ...genes.map(choice(false))].slice(0, MOST);
}
