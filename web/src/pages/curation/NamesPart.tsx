import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post, send, type Schema } from '../../api/client';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { TermName } from '../../components/TermName';
import { Waiting } from '../../components/Waiting';
import { languageOf } from '../../i18n/languageOf';
import { useLang } from '../../i18n/useLang';
import { StatusMark } from './CardList';
import { Refusal } from './Refusal';

type NameCard = Schema<'NameControllerNameCard'>;
const KEY = ['curation', 'names'];
const SCOPES = ['EXACT', 'BROAD', 'NARROW', 'RELATED'] as const;

/** Names of one's own: one person proposes, another decides, and search knows them. */
export function NamesPart() {
  const { t } = useTranslation('curation');
  const lang = useLang();
  const names = useQuery({ queryKey: [...KEY, lang], queryFn: ({ signal }) => get('/api/v1/curation/designations', { query: { lang }, signal }) });
  return (
    <>
      <p className="lead">{t('names.lead')}</p>
      <Proposal />
      {names.isPending && <Waiting />}
      {names.isError && <Failure failure={names.error} again={() => void names.refetch()} />}
      {names.data?.items.length === 0 && <div className="nothing"><h2>{t('names.empty')}</h2><p>{t('names.emptyAdvice')}</p></div>}
      {names.data && names.data.items.length > 0 && <Names items={names.data.items} />}
    </>
  );
}

function Proposal() {
  const { t } = useTranslation('curation');
  const queries = useQueryClient();
  const [term, setTerm] = useState('');
  const [text, setText] = useState('');
  const [language, setLanguage] = useState('zh');
  const [scope, setScope] = useState<string>('EXACT');
  const [why, setWhy] = useState('');
  const propose = useMutation({
    mutationFn: async () => {
      await send('POST', '/api/v1/curation/designations', { body: { term: term.trim(), text: text.trim(), lang: language, scope, why: why.trim() || undefined } });
      return text.trim();
    },
    onSuccess: () => {
      setText('');
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <Section title={t('names.propose')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate();
        }}
      >
        <label>{t('names.term')}<Input value={term} placeholder="HP:0001250" onChange={(event) => setTerm(event.target.value)} /></label>
        <label className="long">{t('names.text')}<Input value={text} onChange={(event) => setText(event.target.value)} /></label>
        <label>{t('names.lang')}<Select aria-label={t('names.lang')} value={language} onChange={setLanguage} options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`names.${value}`) }))} /></label>
        <label>{t('names.scope')}<Select aria-label={t('names.scope')} value={scope} onChange={setScope} options={SCOPES.map((value) => ({ value, label: t(`names.${value}`) }))} /></label>
        <label className="long">{t('names.why')}<Input value={why} onChange={(event) => setWhy(event.target.value)} /></label>
        <Button type="primary" htmlType="submit" loading={propose.isPending} disabled={!term.trim() || !text.trim()}>{t('names.propose')}</Button>
      </form>
      <div role="status">{propose.data && <p>{t('names.made', { text: propose.data })}</p>}</div>
      <Refusal failure={propose.error} />
    </Section>
  );
}

function Names({ items }: { items: NameCard[] }) {
  const { t } = useTranslation('curation');
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: ({ id, act }: { id: string; act: string }) => post('/api/v1/review/designations/{id}/{act}', { path: { id, act }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <>
      <Refusal failure={decide.error} />
      <table className="plain wide">
        <thead>
          <tr>
            <th scope="col">{t('names.text')}</th>
            <th scope="col">{t('names.term')}</th>
            <th scope="col">{t('names.scope')}</th>
            <th scope="col">{t('names.proposed')}</th>
            <th scope="col">{t('names.why')}</th>
            <th scope="col">{t('names.status')}</th>
            <th scope="col">{t('names.decide')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((name) => (
            <tr key={name.id}>
              <th scope="row" lang={name.lang}>{name.text}</th>
              <td><TermName term={name.term} /></td>
              <td>{t(`names.${name.scope as 'EXACT'}`)}</td>
              <td>{name.author}</td>
              <td lang={languageOf(name.why ?? '')}>{name.why}</td>
              <td><StatusMark status={name.status} /></td>
              <td>
                {name.acts.map((act) => <Button key={act} size="small" onClick={() => decide.mutate({ id: name.id, act })}>{t(`act.${act as 'accept'}`)}</Button>)}
                {name.acts.length === 0 && name.status === 'in_review' && <span className="soft small">{t('names.own')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
