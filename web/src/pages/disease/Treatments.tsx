import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { References } from '../../components/References';
import { TermName } from '../../components/TermName';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';

/** Drugs and actions with approvals, designations and payment limits in the sources' own words. */
export function Treatments({ items }: { items: Schema<'TreatmentView'>[] }) {
  return <ul className="rows">{items.map((treatment) => <Treatment key={treatment.action.id} treatment={treatment} />)}</ul>;
}

function Treatment({ treatment }: { treatment: Schema<'TreatmentView'> }) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <li>
      <TermName term={treatment.action} />
      <ul className="bare small">
        {treatment.uses.map((use, at) => (
          <li key={at}>
            {labelOf(use.relation, lang)}
            {use.phenotype && <> · {use.phenotype.name ?? use.phenotype.id}</>}
            {use.approval && <> · <b>{use.approval}</b></>}
            <span className="soft"> {use.source} {use.version} <References references={use.references} /></span>
          </li>
        ))}
        {treatment.decisions.map((decision, at) => (
          <li key={`decision ${at}`}>
            <span className="mark">{labelOf(decision.kind, lang)}</span> {decision.authority}: {decision.text || t('app.untitled')}
            <span className="soft"> {decision.source} {decision.version}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
