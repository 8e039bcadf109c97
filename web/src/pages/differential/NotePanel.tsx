import { Button, Input, Popover } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { TermName, type TermRef } from '../../components/TermName';
import { useLang } from '../../i18n/useLang';
import type { Feature, Sex } from './case';
import { FindingSearch } from './FindingSearch';
import { stretches } from './highlight';
import { recognise, type NoteFinding } from './recognise';

interface Props {
  onTake: (features: Feature[], terms: TermRef[], sex?: Sex) => void;
}

const EXAMPLE = {
  zh: '患儿，女，5岁。自幼身材高大，手指细长，双眼晶状体脱位。超声心动图示主动脉根部扩张，无癫痫发作，智力正常。',
  en: 'Five-year-old girl, tall since infancy, with long fingers and bilateral ectopia lentis. Echocardiography shows aortic root dilatation. No seizures, normal intelligence.',
};

/** Reads findings out of a pasted note; each can be corrected, turned or dropped before it joins the case. */
export const NotePanel = memo(function NotePanel({ onTake }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const [text, setText] = useState('');
  const [findings, setFindings] = useState<NoteFinding[]>();
  const [sex, setSex] = useState<Sex>();
  const abort = useRef<AbortController>(undefined);
  const reading = useMutation({
    mutationFn: (note: string) => {
      abort.current = new AbortController();
      return recognise(note, lang, abort.current.signal);
    },
    onSuccess: (read) => {
      setFindings(read.findings);
      setSex(read.sex);
    },
  });
  const change = (at: number, to: Partial<NoteFinding> | null) =>
    setFindings((all) => (to === null ? all?.filter((_, index) => index !== at) : all?.map((one, index) => (index === at ? { ...one, ...to } : one))));
  const usable = findings?.filter((finding) => finding.use) ?? [];
  const take = () => {
    onTake(usable.map(({ term, excluded }) => ({ id: term.id, excluded })), usable.map(({ term }) => term), sex);
    setFindings(undefined);
    setText('');
  };
  return (
    <Section title={t('note.title')} className="note no-print">
      {!findings ? (
        <>
          <Input.TextArea
            value={text}
            rows={6}
            aria-label={t('note.title')}
            placeholder={t('note.placeholder')}
            onChange={(event) => setText(event.target.value)}
          />
          {reading.isError && !abort.current?.signal.aborted && <Failure failure={reading.error} />}
          <div className="acts">
            <Button type="primary" ghost disabled={!text.trim()} loading={reading.isPending} onClick={() => reading.mutate(text)}>{t('note.read')}</Button>
            {reading.isPending && <Button onClick={() => abort.current?.abort()}>{t('app.cancel')}</Button>}
            {!text && <Button type="link" onClick={() => setText(EXAMPLE[lang])}>{t('note.example')}</Button>}
          </div>
        </>
      ) : (
        <>
          <p className="soft small" role="status">{t('note.found', { count: findings.length, used: usable.length })}</p>
          <Highlighted text={text} findings={findings} change={change} />
          {sex && (
            <p className="small">
              {t('note.sex', { sex: t(sex === 'FEMALE' ? 'case.female' : 'case.male') })}
              <Button size="small" type="link" onClick={() => setSex(undefined)}>{t('note.drop')}</Button>
            </p>
          )}
          <div className="acts">
            <Button type="primary" disabled={usable.length === 0 && !sex} onClick={take}>{t('note.take', { count: usable.length })}</Button>
            <Button onClick={() => setFindings(undefined)}>{t('note.edit')}</Button>
          </div>
        </>
      )}
    </Section>
  );
});

type ChangeFinding = (at: number, to: Partial<NoteFinding> | null) => void;

function Highlighted({ text, findings, change }: { text: string; findings: NoteFinding[]; change: ChangeFinding }) {
  const cut = useMemo(() => stretches(text.length, findings.map((finding, at) => ({ ...finding, at }))), [text, findings]);
  return (
    <div className="highlighted">
      {cut.map((stretch) => {
        const words = text.slice(stretch.start, stretch.end);
        const finding = stretch.spans.at(-1);
        return finding ? <Marked key={stretch.start} words={words} finding={finding} change={(to) => change(finding.at, to)} /> : <span key={stretch.start}>{words}</span>;
      })}
    </div>
  );
}

function Marked({ words, finding, change }: { words: string; finding: NoteFinding; change: (to: Partial<NoteFinding> | null) => void }) {
  const { t } = useTranslation();
  const kind = !finding.use ? 'unused' : finding.excluded ? 'excluded' : 'present';
  const state = !finding.use ? t('note.unused') : finding.excluded ? t('case.excluded') : t('case.present');
  return (
    <Popover trigger="click" content={<Correct finding={finding} change={change} />}>
      <button type="button" className={`found ${kind}`} aria-label={`${words}: ${finding.term.name ?? finding.term.id}, ${state}`}>{words}</button>
    </Popover>
  );
}

function Correct({ finding, change }: { finding: NoteFinding; change: (to: Partial<NoteFinding> | null) => void }) {
  const { t } = useTranslation();
  const because = finding.family ? t('note.family') : finding.presence !== 'PRESENT' && finding.presence !== 'EXCLUDED' ? t(`presence.${finding.presence}`) : '';
  return (
    <div className="correct">
      <p><TermName term={finding.term} plain />{because && <span className="mark warn">{because}</span>}</p>
      <div className="acts">
        <Button size="small" type={finding.use && !finding.excluded ? 'primary' : 'default'} onClick={() => change({ use: true, excluded: false })}>{t('case.present')}</Button>
        <Button size="small" type={finding.use && finding.excluded ? 'primary' : 'default'} onClick={() => change({ use: true, excluded: true })}>{t('case.excluded')}</Button>
        <Button size="small" onClick={() => change(null)}>{t('note.drop')}</Button>
      </div>
      {finding.alternatives.length > 0 && (
        <>
          <h3>{t('note.alternatives')}</h3>
          <ul className="bare">
            {finding.alternatives.map((term) => (
              <li key={term.id}><button type="button" className="quiet" onClick={() => change({ term, use: true })}><TermName term={term} plain /></button></li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('note.correct')}</h3>
      <FindingSearch onPick={(term) => change({ term, use: true })} onlyFindings />
    </div>
  );
}
