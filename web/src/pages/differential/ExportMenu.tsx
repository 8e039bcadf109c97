import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useBuild } from '../../api/queries';
import { download, save } from '../../components/download';
import type { TermRef } from '../../components/TermName';
import { useLang } from '../../i18n/useLang';
import type { PatientCase } from './case';
import { caseAsPhenopacket, listAsCsv, listAsJson, type Exported } from './exports';
import { report, type RankingAnswer } from './rankRequest';

interface Props {
  ranking: RankingAnswer;
  patient: PatientCase;
  nameOf: (id: string) => TermRef;
}

/** The differential and the case as files. All but the PDF are made in the browser. */
export function ExportMenu({ ranking, patient, nameOf }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const abort = useRef<AbortController>(undefined);
  const pdf = useMutation({
    mutationFn: async () => {
      abort.current = new AbortController();
      save('differential.pdf', await report(patient, ranking.candidates.length, lang, abort.current.signal));
    },
  });
  const releases = useBuild().data?.content.releases ?? [];
  const versionOf = (source: string) => releases.find((release) => release.source === source)?.version ?? '';
  const all: Exported = { patient, nameOf, candidates: ranking.candidates, total: ranking.total, build: ranking.build, engine: ranking.engine, disclaimer: t('app.disclaimer') };
  const acts: Record<string, () => void> = {
    pdf: () => pdf.mutate(),
    csv: () => download('differential.csv', 'text/csv', listAsCsv(all)),
    json: () => download('differential.json', 'application/json', listAsJson(all)),
    phenopacket: () => download('phenopacket.json', 'application/json', caseAsPhenopacket(all, versionOf, new Date())),
    print: () => window.print(),
  };
  const items = [
    { key: 'pdf', label: t('report.pdf') },
    { key: 'csv', label: 'CSV' },
    { key: 'json', label: 'JSON' },
    { key: 'phenopacket', label: 'Phenopacket v2' },
    { key: 'print', label: t('rank.print') },
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ onClick: ({ key }) => acts[key]?.(), items }}>
        <Button size="small" className="export" loading={pdf.isPending}>{t('rank.export')}</Button>
      </Dropdown>
      {pdf.isPending && <Button size="small" onClick={() => abort.current?.abort()}>{t('app.cancel')}</Button>}
      {pdf.isError && !abort.current?.signal.aborted && <Refused failure={pdf.error} />}
    </>
  );
}

const PACKAGE = 'fonts-noto-cjk';

/** Where no font is found, the answer names the package to install; anything else is in the server's words. */
function Refused({ failure }: { failure: unknown }) {
  const { t } = useTranslation();
  const text = failure instanceof Problem ? `${failure.message} ${failure.advice ?? ''}` : String(failure);
  return <Alert type="warning" showIcon role="alert" title={t('report.failed')} description={text.includes(PACKAGE) ? t('report.noFont') : <span lang="en">{text}</span>} className="wide" />;
}
