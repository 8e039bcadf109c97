import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { References } from '../../components/References';
import { TermName } from '../../components/TermName';
import { labelOf } from '../../i18n/labels';
import { languageOf } from '../../i18n/languageOf';
import { saidBy } from '../../i18n/sourceNames';
import { sourceWord } from '../../i18n/sourceWords';
import { useLang } from '../../i18n/useLang';

const FIRST = 6;
/** Uses of one action shown at first. */
const FIRST_USES = 3;

/** Decisions on one drug shown at first; a drug may be approved for many other diseases. */
const FIRST_DECISIONS = 2;

/** Drugs and actions with approvals, designations and payment limits in the sources' own words. */
export function Treatments({ items }: { items: Schema<'TreatmentView'>[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <>
      <ul className="rows">{shown.map((treatment) => <Treatment key={treatment.action.id} treatment={treatment} />)}</ul>
      {items.length > shown.length && <Button size="small" onClick={() => setAll(true)}>{t('app.all', { total: items.length })}</Button>}
    </>
  );
}

function Treatment({ treatment }: { treatment: Schema<'TreatmentView'> }) {
  const [all, setAll] = useState(false);
  const uses = all ? treatment.uses : treatment.uses.slice(0, FIRST_USES);
  const [decided, setDecided] = useState(false);
  const decisions = decided ? treatment.decisions : treatment.decisions.slice(0, FIRST_DECISIONS);
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <li>
      <TermName term={treatment.action} />
      <ul className="bare small">
        {uses.map((use, at) => (
          <li key={at}>
            {sourceWord(labelOf(use.relation, lang), lang)}
            {use.phenotype && <> · {use.phenotype.name ?? use.phenotype.id}</>}
            {use.approval && <> · <b>{sourceWord(use.approval, lang)}</b></>}
            <span className="soft"> {saidBy(use.source, use.version, lang)} <References references={use.references} /></span>
          </li>
        ))}
        {treatment.uses.length > uses.length && (
          <li><button type="button" className="quiet" onClick={() => setAll(true)}>{t('app.all', { total: treatment.uses.length })}</button></li>
        )}
        {treatment.limitedAs && <li>{t('disease.limitedAs')} <TermName term={treatment.limitedAs} /></li>}
        {decisions.map((decision, at) => <Decision key={`decision ${at}`} decision={decision} />)}
        {treatment.decisions.length > decisions.length && (
          <li><button type="button" className="quiet" onClick={() => setDecided(true)}>{t('disease.decisions', { total: treatment.decisions.length })}</button></li>
        )}
      </ul>
    </li>
  );
}

function Decision({ decision }: { decision: Schema<'TreatmentViewDecision'> }) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <li>
      <span className="mark">{labelOf(decision.kind, lang)}</span> {labelOf(decision.authority, lang)}: {decision.text ? <span lang={languageOf(decision.text)}>{decision.text}</span> : t('app.untitled')}
      <span className="soft"> {saidBy(decision.source, decision.version, lang)}</span>
    </li>
  );
}
