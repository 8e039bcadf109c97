import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceName } from '../i18n/sourceNames';
import { useLang } from '../i18n/useLang';

const FIRST = 3;

function address(reference: string): string | undefined {
  const [, prefix, local] = /^([A-Za-z]+):(.+)$/.exec(reference) ?? [];
  if (!local) return undefined;
  switch (prefix!.toUpperCase()) {
    case 'PMID':
      return /^\d+$/.test(local) ? `https://pubmed.ncbi.nlm.nih.gov/${local}/` : undefined;
    case 'OMIM':
      return /^\d+$/.test(local) ? `https://omim.org/entry/${local}` : undefined;
    case 'DOI':
      return `https://doi.org/${encodeURI(local)}`;
    case 'HTTPS':
      return reference;
    default:
      return undefined;
  }
}

/** References of a statement as links, and the releases that make it. */
export function References({ references, sources = [], first = FIRST }: { references: readonly string[]; sources?: readonly string[]; first?: number }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const shown = all ? references : references.slice(0, first);
  return (
    <span className="references">
      {sources.length > 0 && <span>{sources.map((source) => sourceName(source, lang)).join(', ')}</span>}
      {shown.map((reference) => {
        const link = address(reference);
        return link ? <a key={reference} href={link} target="_blank" rel="noreferrer" className="mono">{reference}</a> : <span key={reference} className="mono">{reference}</span>;
      })}
      {references.length > shown.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>{t('app.all', { total: references.length })}</button>
      )}
    </span>
  );
}
