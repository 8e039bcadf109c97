import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useTerm } from '../../api/queries';
import { Failure } from '../../components/Failure';
import { TermName, type TermRef } from '../../components/TermName';
import { whole } from '../../components/numbers';
import { useLang } from '../../i18n/useLang';

/** Broader terms above, the term, narrower terms below; each of those opens in place. */
export function Hierarchy({ answer }: { answer: Schema<'TermAnswer'> }) {
  const { t } = useTranslation();
  const { parents, children } = answer;
  if (parents.total + children.total === 0) return <p className="soft">{t('term.noHierarchy')}</p>;
  return (
    <div className="hierarchy">
      {parents.total > 0 && (
        <>
          <h3>{t('term.parents')}</h3>
          <ul className="tree">{parents.items.map((parent) => <Ancestor key={parent.id} term={parent} />)}</ul>
        </>
      )}
      {children.total > 0 && <h3>{t('term.children')} <span className="count">{whole(children.total)}</span></h3>}
      <Children terms={children} />
    </div>
  );
}

function Children({ terms }: { terms: Schema<'CappedTermRef'> }) {
  const { t } = useTranslation();
  return (
    <ul className="tree">
      {terms.items.map((child) => <Branch key={child.id} term={child} />)}
      {terms.total > terms.items.length && <li className="soft">{t('app.of', { shown: terms.items.length, total: whole(terms.total) })}</li>}
    </ul>
  );
}

function Toggle({ open, label, onClick }: { open: boolean; label: string; onClick: () => void }) {
  return (
    <button type="button" className="toggle" aria-expanded={open} aria-label={label} onClick={onClick}>
      <span aria-hidden="true">{open ? '▾' : '▸'}</span>
    </button>
  );
}

function Branch({ term }: { term: TermRef }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const name = term.name ?? term.id;
  return (
    <li>
      <Toggle open={open} label={t(open ? 'term.collapse' : 'term.expand', { name })} onClick={() => setOpen(!open)} />
      <TermName term={term} />
      {open && <Below id={term.id} />}
    </li>
  );
}

function Below({ id }: { id: string }) {
  const { t } = useTranslation();
  const term = useTerm(id, useLang());
  if (term.isPending) return <p className="soft">{t('app.loading')}</p>;
  if (term.isError) return <Failure failure={term.error} />;
  return term.data.children.total === 0 ? <p className="soft leaf">{t('term.leaf')}</p> : <Children terms={term.data.children} />;
}

/** A broader term, with those above it on request. */
function Ancestor({ term }: { term: TermRef }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const name = term.name ?? term.id;
  return (
    <li>
      <Toggle open={open} label={t(open ? 'term.hideAbove' : 'term.showAbove', { name })} onClick={() => setOpen(!open)} />
      <TermName term={term} />
      {open && <Above id={term.id} />}
    </li>
  );
}

function Above({ id }: { id: string }) {
  const { t } = useTranslation();
  const term = useTerm(id, useLang());
  if (term.isPending) return <p className="soft">{t('app.loading')}</p>;
  if (term.isError) return <Failure failure={term.error} />;
  if (term.data.parents.total === 0) return <p className="soft leaf">{t('term.root')}</p>;
  return <ul className="tree">{term.data.parents.items.map((parent) => <Ancestor key={parent.id} term={parent} />)}</ul>;
}
