import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send, type Schema } from '../../api/client';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { TermName, type TermRef } from '../../components/TermName';
import { useLang } from '../../i18n/useLang';

interface Outcome {
  file: string;
  archived?: Schema<'PatientControllerArchived'>;
  refused?: unknown;
}

/** Hands phenopackets over, one after the other, and says of each what became of it. */
export function UploadPanel({ known }: { known: boolean }) {
  const { t } = useTranslation('patients');
  const { t: app } = useTranslation();
  const lang = useLang();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [department, setDepartment] = useState('');
  const [diagnosed, setDiagnosed] = useState('');
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [busy, setBusy] = useState(false);
  if (!known) return <Section title={t('add')}><p>{t('login')} <Link to="/login?next=/archive/patients">{app('nav.login')}</Link></p></Section>;

  async function hand(file: File): Promise<Outcome> {
    try {
      const query = { lang, department: department.trim() || undefined, diagnosed: diagnosed.trim() || undefined };
      const answer = await send('POST', '/api/v1/patients/packets', { query, body: await file.text() });
      return { file: file.name, archived: (await answer.json()) as Schema<'PatientControllerArchived'> };
    } catch (refused) {
      return { file: file.name, refused };
    }
  }

  async function handAll(files: FileList | null) {
    setBusy(true);
    setOutcomes([]);
    for (const file of files ?? []) {
      const outcome = await hand(file);
      setOutcomes((all) => [...all, outcome]);
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['patients'] });
  }

  return (
    <Section title={t('add')}>
      <p className="soft">{t('addLead')}</p>
      <div className="form">
        <label>{t('department')}<Input value={department} placeholder={t('departmentAdvice')} autoComplete="off" onChange={(event) => setDepartment(event.target.value)} /></label>
        <label className="long">{t('diagnosed')}<Input value={diagnosed} placeholder={t('diagnosedAdvice')} autoComplete="off" onChange={(event) => setDiagnosed(event.target.value)} /></label>
        <Button type="primary" loading={busy} onClick={() => input.current?.click()}>{t('files')}</Button>
        <input ref={input} type="file" multiple accept=".json,application/json" hidden onChange={(event) => { void handAll(event.target.files).finally(() => (input.current!.value = '')); }} />
      </div>
      <ul className="rows" role="status">{outcomes.map((outcome, at) => <li key={at}><Became outcome={outcome} /></li>)}</ul>
    </Section>
  );
}

function Became({ outcome: { file, archived, refused } }: { outcome: Outcome }) {
  const { t } = useTranslation('patients');
  const lang = useLang();
  if (!archived) return <><b>{file}</b> <span className="mark bad">{t('refused')}</span> <Failure failure={refused} /></>;
  const { id, disease, sex, onset, delay, department, treatments } = archived;
  const nameOf = ({ name, id: own }: TermRef) => name ?? own;
  const what = [t(`value.${sex as 'male'}`), onset && `${t('chart.onset')} ${nameOf(onset)}`, delay && `${t('chart.delay')} ${t(`value.${delay as 'under_1'}`)}`, department, ...treatments.map(nameOf)];
  return <><b>{file}</b> <span className="mark good">{t('archived', { id })}</span> <TermName term={disease} /> <span className="soft">{t('kept', { what: what.filter(Boolean).join(lang === 'zh' ? '、' : ', ') })}</span></>;
}
