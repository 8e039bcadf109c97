import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Clear } from '../../components/Clear';
import { useLang } from '../../i18n/useLang';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import { ONSETS } from './onset';

export function OnsetField({ value, onChange }: { value?: string; onChange: (onset?: string) => void }) {
  const { t } = useTranslation();
  const words = useLang() === 'zh' ? zh.onset : en.onset;
  return (
    <Select
      size="small"
      allowClear={{ clearIcon: <Clear /> }}
      value={value}
      placeholder={t('case.unknown')}
      aria-label={t('case.onset')}
      className="onset"
      onChange={onChange}
      options={ONSETS.map((id) => ({ value: id, label: words[id] }))}
    />
  );
}
