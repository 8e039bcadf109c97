import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/client';
import { Section } from '../../components/Section';
import { local, type Card } from './mappings';
import { Refusal } from './Refusal';

export const RELATIONS = ['skos:exactMatch', 'skos:closeMatch', 'skos:broadMatch', 'skos:narrowMatch', 'skos:relatedMatch'] as const;

/** A pair that a curator knows of. */
export function HandProposal() {
  const { t } = useTranslation('curation');
  const queries = useQueryClient();
  const [subject, setSubject] = useState('');
  const [object, setObject] = useState('');
  const [predicate, setPredicate] = useState<string>(RELATIONS[0]);
  const [why, setWhy] = useState('');
  const propose = useMutation({
    mutationFn: async () => {
      const body = { subject: subject.trim(), object: object.trim(), predicate, why: why.trim() || undefined };
      return (await (await send('POST', '/api/v1/curation/mappings', { body })).json()) as Card;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['curation', 'cards'] }),
  });
  return (
    <Section title={t('sets.propose')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate();
        }}
      >
        <label>{t('sets.subject')}<Input value={subject} placeholder="ORPHA:558" onChange={(event) => setSubject(event.target.value)} /></label>
        <label>
          {t('sets.relationLabel')}
          <Select aria-label={t('sets.relationLabel')} value={predicate} onChange={setPredicate} options={RELATIONS.map((value) => ({ value, label: t(`relation.${local(value) as 'exactMatch'}`) }))} />
        </label>
        <label>{t('sets.object')}<Input value={object} placeholder="ICD11:LD28.01" onChange={(event) => setObject(event.target.value)} /></label>
        <label className="long">{t('names.why')}<Input value={why} onChange={(event) => setWhy(event.target.value)} /></label>
        <Button htmlType="submit" loading={propose.isPending} disabled={!subject.trim() || !object.trim()}>{t('sets.make')}</Button>
      </form>
      <div role="status">{propose.data && <p>{t('sets.made', { id: propose.data.id })}</p>}</div>
      <Refusal failure={propose.error} />
    </Section>
  );
}
