import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Failure } from '../../components/Failure';
import { Waiting } from '../../components/Waiting';
import { BulkPanel } from './BulkPanel';
import { CardList } from './CardList';
import { Detail } from './Detail';
import { FilterBar } from './FilterBar';
import { filterOf } from './filter';
import { intentOf, isTyping } from './keys';
import { Legend } from './Legend';
import { useBench } from './useBench';

/** Candidates one after the other, decided by the keyboard. */
export function QueuePart({ who }: { who: string }) {
  const { t } = useTranslation('curation');
  const [parameters, setParameters] = useSearchParams();
  const filter = filterOf(parameters);
  const bench = useBench(filter, who);
  const [bulk, setBulk] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);

  // With the page itself, not after it: a key pressed in between would act on the mapping before.
  useLayoutEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const intent = intentOf(event.key.toLowerCase(), bench.card);
      if (!intent) return;
      event.preventDefault();
      if (intent.kind === 'say') reason.current?.focus();
      else bench.follow(intent);
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  return (
    <>
      <FilterBar filter={filter} who={who} change={(next) => { setParameters(next); bench.go(0); }} renew={() => void bench.renew()} bulk={() => setBulk(!bulk)} bulkOpen={bulk} />
      {bulk && <BulkPanel filter={filter} who={who} done={(items) => { bench.remember(items); void bench.renew(); }} />}
      <p className="visually-hidden" role="status">
        {bench.said && t('said.done', { id: bench.said.id, act: t(`act.${bench.said.word}` as 'act.accept') })}
      </p>
      {bench.cards.isPending && <Waiting lines={8} />}
      {bench.cards.isError && <Failure failure={bench.cards.error} again={() => void bench.cards.refetch()} />}
      {bench.cards.isSuccess && bench.list.length === 0 && (
        <div className="nothing">
          <h2>{t('list.empty')}</h2>
          <p>{t('list.emptyAdvice')}</p>
        </div>
      )}
      {bench.list.length > 0 && (
        <div className="queue">
          <CardList bench={bench} />
          <Detail bench={bench} who={who} reason={reason} />
        </div>
      )}
      <Legend bench={bench} say={() => reason.current?.focus()} />
    </>
  );
}
