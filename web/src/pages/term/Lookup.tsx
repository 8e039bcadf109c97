import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { termAddress } from '../../components/TermName';
import { isIdentifier } from './identifier';

const EXAMPLES = { zh: ['HP:0001250', 'MONDO:0007947', '马凡综合征'], en: ['HP:0001250', 'MONDO:0007947', 'Marfan syndrome'] };

export const lookupAddress = (text: string): string =>
  isIdentifier(text) ? termAddress(text) : `/explore?name=${encodeURIComponent(text)}`;

/** Looks up an identifier or an exact name. */
export function Lookup({ start = '' }: { start?: string }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(start);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void navigate(lookupAddress(text.trim()));
  };
  return (
    <div className="lookup">
      <form role="search" onSubmit={go}>
        <Input
          size="large"
          value={text}
          maxLength={1000}
          allowClear
          autoComplete="off"
          spellCheck={false}
          aria-label={t('lookup.label')}
          placeholder={t('lookup.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
        <Button size="large" type="primary" htmlType="submit">{t('lookup.button')}</Button>
      </form>
      <p className="hint">
        {t('lookup.examples')}
        {EXAMPLES[i18n.language === 'zh' ? 'zh' : 'en'].map((example) => (
          <Link key={example} to={lookupAddress(example)}>{example}</Link>
        ))}
      </p>
    </div>
  );
}
