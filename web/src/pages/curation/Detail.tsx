import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/Failure';
import { Waiting } from '../../components/Waiting';
import { languageOf } from '../../i18n/languageOf';
import { useLang } from '../../i18n/useLang';
import { StatusMark } from './CardList';
import { HistoryList } from './HistoryList';
import { evidenceQuery, local, type Card } from './mappings';
import { Refusal } from './Refusal';
import { SideBySide } from './SideBySide';
import type { Bench } from './useBench';

/** One mapping: what is claimed, both ends, what was said and done. */
export function Detail({ bench, who, reason }: { bench: Bench; who: string; reason: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation('curation');
  const lang = useLang();
  const card = bench.card;
  const evidence = useQuery({ ...evidenceQuery(card?.id ?? '', lang), enabled: card !== undefined });
  if (!card) return <p className="soft">{t('detail.none')}</p>;
  return (
    <section className="detail-panel" aria-label={card.id}>
      <Claim card={card} who={who} />
      <Refusal failure={bench.failure} />
      {evidence.isPending && <Waiting lines={10} />}
      {evidence.isError && <Failure failure={evidence.error} />}
      {evidence.data && <SideBySide evidence={evidence.data} />}
      <Words bench={bench} reason={reason} who={who} />
      <HistoryList card={card} />
    </section>
  );
}

function Claim({ card, who }: { card: Card; who: string }) {
  const { t } = useTranslation('curation');
  const relation = t(`relation.${local(card.predicate)}` as 'relation.not', { defaultValue: card.predicate });
  const found = t(`justification.${local(card.justification)}` as 'justification.LexicalMatching', { defaultValue: card.justification });
  return (
    <>
      <div className="claim">
        <span className="mono soft">{card.id}</span>
        <strong className="relation">{card.negated ? `${t('relation.not')} ` : ''}{relation}</strong>
        <StatusMark status={card.status} />
        <span className="soft">{found}</span>
        {card.confidence != null && <span className="soft">{t('detail.confidence', { value: card.confidence })}</span>}
        <span className="soft">{t('detail.author', { name: card.author === 'hoofbeat' ? t('detail.program') : card.author })}</span>
        <span className="soft">{card.assignee ? t('detail.assigned', { name: card.assignee }) : t('detail.unassigned')}</span>
        {card.votesCast > 0 && <span className="soft">{t('detail.votes', { count: card.votesCast })}</span>}
      </div>
      {card.votes.length > 0 && card.status !== 'in_review' && (
        <p className="small">
          {card.votes.map((vote) => (
            <span key={vote.reviewer} className="vote">
              {vote.reviewer}: {t(vote.accept ? 'act.accepted' : 'act.rejected')}
              {vote.predicate && ` (${t(`relation.${vote.predicate.toLowerCase()}Match` as 'relation.not', { defaultValue: vote.predicate })})`}
              {vote.why && <> – <span lang={languageOf(vote.why)}>{vote.why}</span></>}
            </span>
          ))}
        </p>
      )}
      <Advice card={card} who={who} />
    </>
  );
}

/** Why nothing can be done to it now, where nothing can. */
function Advice({ card, who }: { card: Card; who: string }) {
  const { t } = useTranslation('curation');
  const deciding = card.status === 'in_review' || card.status === 'disputed';
  const mayDecide = card.acts.some((act) => act === 'accept' || act === 'reconcile-accept');
  if (!deciding) return card.status === 'candidate' ? null : <p className="small soft">{t('detail.decided')}</p>;
  if (mayDecide) return card.votesCast > 0 && card.status === 'in_review' ? <p className="small soft">{t('detail.blind')}</p> : null;
  const word = card.author === who ? 'own' : card.votes.some((vote) => vote.reviewer === who) ? 'voted' : 'curatorWaits';
  return <p className="small soft">{t(`detail.${word}`)}</p>;
}

function Words({ bench, reason, who }: { bench: Bench; reason: RefObject<HTMLTextAreaElement | null>; who: string }) {
  const { t } = useTranslation('curation');
  const [name, setName] = useState('');
  return (
    <div className="words">
      <label className="grow">
        <span>{t('detail.reason')}</span>
        <textarea
          ref={reason}
          rows={1}
          value={bench.reason}
          title={t('detail.reasonHint')}
          placeholder={t('detail.reasonHint')}
          onChange={(event) => bench.setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </label>
      <Button onClick={() => void bench.comment()} disabled={!bench.reason.trim()}>{t('detail.say')}</Button>
      <Input className="assignee" value={name} placeholder={who} aria-label={t('detail.assignTo')} onChange={(event) => setName(event.target.value)} />
      <Button onClick={() => void bench.give(name.trim() || who)}>{t('detail.assign')}</Button>
    </div>
  );
}
