import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientCase } from './case';
import { caseOfFile } from './exports';

/** Takes a case from a phenopacket, or from what was exported as JSON; the file is read in the browser. */
export function Import({ onImport, small = false }: { onImport: (patient: PatientCase) => void; small?: boolean }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      onImport(caseOfFile(await file.text()));
      setRefused(false);
    } catch {
      setRefused(true);
    }
  };
  return (
    <>
      <Button size={small ? 'small' : undefined} onClick={() => input.current?.click()}>{t('case.import')}</Button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={(event) => (void read(event.target.files?.[0]), (event.target.value = ''))} />
      {refused && <span role="alert" className="mark bad refusal">{t('case.importRefused')}</span>}
    </>
  );
}
