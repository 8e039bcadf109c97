import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Clear } from '../../components/Clear';
import { parametersOf } from './filter';
import { local, type Filter } from './mappings';

const STATES = ['candidate', 'in_review', 'disputed', 'accepted', 'rejected', 'reconciled'] as const;
const JUSTIFICATIONS = ['semapv:LexicalMatching', 'semapv:BackgroundKnowledgeBasedMatching', 'semapv:MappingChaining', 'semapv:ManualMappingCuration'] as const;

interface Props {
  filter: Filter;
  who: string;
  change: (parameters: Record<string, string>) => void;
  renew: () => void;
  bulk: () => void;
  bulkOpen: boolean;
}

/** Which mappings are listed; the address carries it, so that it can be kept and passed on. */
export function FilterBar({ filter, who, change, renew, bulk, bulkOpen }: Props) {
  const { t } = useTranslation('curation');
  const set = (part: Partial<Filter>) => change(parametersOf({ ...filter, ...part }));
  const vocabulary = (name: 'subject' | 'object') => (
    <Input
      key={filter[name] ?? ''}
      className="vocabulary"
      allowClear={{ clearIcon: <Clear /> }}
      defaultValue={filter[name]}
      placeholder={t(name === 'subject' ? 'filter.from' : 'filter.to')}
      aria-label={t(name === 'subject' ? 'filter.from' : 'filter.to')}
      onPressEnter={(event) => set({ [name]: event.currentTarget.value.trim() || undefined })}
      onBlur={(event) => event.target.value.trim() !== (filter[name] ?? '') && set({ [name]: event.target.value.trim() || undefined })}
    />
  );
  return (
    <div className="toolbar" role="search" aria-label={t('filter.title')}>
      <Select
        aria-label={t('filter.status')}
        value={filter.waiting ? 'waiting' : (filter.status ?? '')}
        onChange={(value) => set(value === 'waiting' ? { waiting: true, status: undefined } : { waiting: undefined, status: value || undefined })}
        options={[{ value: '', label: `${t('filter.status')}: ${t('filter.any')}` }, { value: 'waiting', label: t('filter.waiting') }, ...STATES.map((value) => ({ value, label: t(`status.${value}`) }))]}
      />
      {vocabulary('subject')}
      {vocabulary('object')}
      <Select
        aria-label={t('filter.justification')}
        value={filter.justification ?? ''}
        onChange={(value) => set({ justification: value || undefined })}
        options={[{ value: '', label: `${t('filter.justification')}: ${t('filter.any')}` }, ...JUSTIFICATIONS.map((value) => ({ value, label: t(`justification.${local(value) as 'LexicalMatching'}`) }))]}
      />
      <Select
        aria-label={t('filter.assignee')}
        value={filter.assignee ?? ''}
        onChange={(value) => set({ assignee: value || undefined })}
        options={[{ value: '', label: `${t('filter.assignee')}: ${t('filter.any')}` }, { value: who, label: t('filter.me') }, { value: '-', label: t('filter.nobody') }]}
      />
      <Button onClick={renew}>{t('filter.refresh')}</Button>
      <Button onClick={bulk} aria-expanded={bulkOpen}>{t('bulk.open')}</Button>
    </div>
  );
}
