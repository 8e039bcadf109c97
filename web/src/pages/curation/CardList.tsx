import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { foreign } from '../../components/TermName';
import type { Bench } from './useBench';

/** The queue: one line a mapping, the open one marked. */
export function CardList({ bench }: { bench: Bench }) {
  const { t } = useTranslation('curation');
  const open = useRef<HTMLLIElement>(null);
  // Braces: newer browsers answer with a promise, which is no cleanup.
  useEffect(() => {
    open.current?.scrollIntoView({ block: 'nearest' });
  }, [bench.at]);
  const total = bench.cards.data?.pages[0]?.total ?? 0;
  return (
    <div className="queue-list">
      <p className="soft small">{t('list.total', { count: total })}</p>
      <ol aria-label={t('list.label')} tabIndex={0}>
        {bench.list.map((card, index) => (
          <li key={card.id} ref={index === bench.at ? open : undefined} className={index === bench.at ? 'open' : ''} aria-current={index === bench.at || undefined}>
            <button type="button" onClick={() => bench.go(index)}>
              <span className="pair" lang={foreign(card.subject)}>{card.subject.name ?? card.subject.id}</span>
              <span className="pair" lang={foreign(card.object)}>{card.object.name ?? card.object.id}</span>
              <span className="small soft">
                <span className="mono">{card.subject.id} → {card.object.id}</span>
                <StatusMark status={card.status} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {bench.cards.hasNextPage && <button type="button" className="quiet" onClick={() => void bench.cards.fetchNextPage()}>{t('list.more')}</button>}
    </div>
  );
}

const TONES: Record<string, string> = { accepted: 'good', rejected: 'bad', disputed: 'warn' };

export function StatusMark({ status }: { status: string }) {
  const { t } = useTranslation('curation');
  return <span className={`mark ${TONES[status] ?? ''}`}>{t(`status.${status}` as 'status.candidate')}</span>;
}
