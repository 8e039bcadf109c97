import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWN_MS = 1500;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <button type="button" className="quiet" aria-label={label} title={label} onClick={() => void copy()}>
      {copied ? t('app.copied') : t('app.copy')}
    </button>
  );
}
