import { Button, Segmented } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section';
import { TermName, type TermRef } from '../../components/TermName';
import type { Feature, PatientCase, Sex } from './case';
import { FindingSearch } from './FindingSearch';
import { OnsetField } from './OnsetField';
import type { Workspace } from './useWorkspace';

interface Props extends Workspace {
  /** The name of an identifier where one is known. */
  nameOf: (id: string) => TermRef;
  remember: (term: TermRef) => void;
}

/** What is known of the patient: findings present and excluded, sex, suspected genes. */
export const FindingsPanel = memo(function FindingsPanel({ history, change, nameOf, remember }: Props) {
  const { t } = useTranslation();
  const patient = history.now;
  const add = (term: TermRef, excluded: boolean) => {
    remember(term);
    change(term.kind === 'Gene' ? { kind: 'gene', id: term.id, wanted: true } : { kind: 'set', feature: { id: term.id, excluded } });
  };
  return (
    <Section title={t('case.title')} count={patient.features.length} aside={<Acts history={history} change={change} />} className="case">
      <FindingSearch onPick={add} />
      {patient.features.length === 0 && <p className="soft">{t('case.empty')}</p>}
      <FeatureList features={patient.features.filter((one) => !one.excluded)} title={t('case.present')} nameOf={nameOf} change={change} />
      <FeatureList features={patient.features.filter((one) => one.excluded)} title={t('case.excluded')} nameOf={nameOf} change={change} />
      <Genes patient={patient} nameOf={nameOf} change={change} />
      <div className="field">
        <span>{t('case.sex')}</span>
        <Segmented
          size="small"
          aria-label={t('case.sex')}
          value={patient.sex ?? 'UNKNOWN'}
          onChange={(value) => change({ kind: 'sex', sex: value === 'UNKNOWN' ? undefined : (value as Sex) })}
          options={[
            { value: 'UNKNOWN', label: t('case.unknown') },
            { value: 'FEMALE', label: t('case.female') },
            { value: 'MALE', label: t('case.male') },
          ]}
        />
      </div>
      <div className="field">
        <span>{t('case.onset')}</span>
        <OnsetField value={patient.onset} onChange={(onset) => change({ kind: 'onset', onset })} />
      </div>
      <p className="soft small">{t('case.private')}</p>
    </Section>
  );
});

function Acts({ history, change }: Workspace) {
  const { t } = useTranslation();
  return (
    <span className="acts">
      <Button size="small" type="text" disabled={history.past.length === 0} onClick={() => change('undo')}>{t('app.undo')}</Button>
      <Button size="small" type="text" disabled={history.future.length === 0} onClick={() => change('redo')}>{t('case.redo')}</Button>
      <Button size="small" type="text" disabled={history.now.features.length === 0} onClick={() => change({ kind: 'replace', with: { features: [], genes: [] } })}>{t('case.clear')}</Button>
    </span>
  );
}

type Shared = { nameOf: Props['nameOf']; change: Workspace['change'] };

function FeatureList({ features, title, nameOf, change }: { features: Feature[]; title: string } & Shared) {
  const { t } = useTranslation();
  if (features.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="features">
        {features.map((feature) => {
          const term = nameOf(feature.id);
          const name = term.name ?? term.id;
          return (
            <li key={feature.id} className={feature.excluded ? 'excluded' : ''}>
              <button
                type="button"
                className="sign"
                aria-label={t(feature.excluded ? 'case.makePresent' : 'case.makeExcluded', { name })}
                title={t(feature.excluded ? 'case.makePresent' : 'case.makeExcluded', { name })}
                onClick={() => change({ kind: 'set', feature: { id: feature.id, excluded: !feature.excluded } })}
              >
                {feature.excluded ? '−' : '+'}
              </button>
              <TermName term={term} plain />
              <button type="button" className="drop" aria-label={t('case.drop', { name })} onClick={() => change({ kind: 'drop', id: feature.id })}>×</button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Genes({ patient, nameOf, change }: { patient: PatientCase } & Shared) {
  const { t } = useTranslation();
  if (patient.genes.length === 0) return null;
  return (
    <>
      <h3>{t('case.genes')}</h3>
      <ul className="features">
        {patient.genes.map((id) => (
          <li key={id}>
            <span className="sign" aria-hidden="true">g</span>
            <TermName term={nameOf(id)} plain />
            <button type="button" className="drop" aria-label={t('case.drop', { name: nameOf(id).name ?? id })} onClick={() => change({ kind: 'gene', id, wanted: false })}>×</button>
          </li>
        ))}
      </ul>
    </>
  );
}
