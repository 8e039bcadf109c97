import { useLang } from '../i18n/useLang';
import { foreign, type TermRef } from './TermName';

/** Names in a row, each in its own language. */
export function NameList({ terms }: { terms: readonly TermRef[] }) {
  const between = useLang() === 'zh' ? '、' : ', ';
  return terms.map((term, at) => (
    <span key={term.id}>
      {at > 0 && between}
      <span lang={foreign(term)}>{term.name ?? term.id}</span>
    </span>
  ));
}
