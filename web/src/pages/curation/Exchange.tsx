import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { send, type Schema } from '../../api/client';
import { Section } from '../../components/Section';
import { useLang } from '../../i18n/useLang';
import { formatOf } from './formats';
import { importMessage } from './importMessages';
import { Refusal } from './Refusal';

type Imported = Schema<'MappingImportControllerImported'>;

/** Mapping sets as files, out and in. */
export function Exchange() {
  const { t } = useTranslation('curation');
  return (
    <Section title={t('sets.export')}>
      <p className="soft small">{t('sets.exportLead')}</p>
      <p className="downloads">
        <a href="/api/v1/curation/sssom" download>SSSOM (.tsv)</a>
        <a href="/api/v1/curation/sssom?format=json" download>SSSOM (.json)</a>
        <a href="/api/v1/curation/mappings?format=xlsx" download>Excel (.xlsx)</a>
        <a href="/api/v1/curation/mappings?format=csv&bom=true" download>CSV</a>
        <a href="/api/v1/curation/conceptmap" download>FHIR ConceptMap (.json)</a>
      </p>
      <h2>{t('sets.import')}</h2>
      <p className="soft small">{t('sets.importLead')}</p>
      <Import />
    </Section>
  );
}

function Import() {
  const { t } = useTranslation('curation');
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const load = useMutation({
    mutationFn: async (file: File) => {
      const format = formatOf(file.name);
      if (!format) return undefined;
      const answer = await send('POST', format.address, { body: format.binary ? file : await file.text(), headers: { 'Content-Type': format.type } });
      return (await answer.json()) as Imported;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['curation'] }),
  });
  const answer = load.data;
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept=".tsv,.txt,.json,.csv,.xlsx"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('sets.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) load.mutate(file);
        }}
      />
      <Button loading={load.isPending} onClick={() => chooser.current?.click()}>{t('sets.choose')}</Button>
      <div role="status">
        {load.isSuccess && !answer && <p>{t('sets.wrongFile')}</p>}
        {answer && <p>{t('sets.imported', { ...answer })}</p>}
        {answer && <Lines title={t('sets.problems')} lines={answer.problems} />}
        {answer && <Lines title={t('sets.notices')} lines={answer.notices} />}
      </div>
      <Refusal failure={load.error} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  const lang = useLang();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="problems" tabIndex={0}>
        {lines.map((line, index) => {
          const words = importMessage(line, lang);
          return <li key={index} lang={words ? undefined : 'en'}>{words ?? line}</li>;
        })}
      </ul>
    </>
  );
}
