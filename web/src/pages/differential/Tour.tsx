import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SEEN = 'tour';

/** What each step points at, and the words that it says. */
const STEPS = [
  ['.case', 'findings'],
  ['table.ranking', 'list'],
  ['.row-name', 'row'],
  ['.questions', 'ask'],
  ['.rank-head .acts', 'share'],
] as const;

interface Props {
  open: boolean;
  onOpen: (open: boolean) => void;
  /** No case is there that the worked one would replace. */
  isEmpty: boolean;
  onExample: () => void;
}

/** On first use an invitation, then five steps over a worked case. It stands beside the page, which can be used meanwhile. */
export function Tour({ open, onOpen, isEmpty, onExample }: Props) {
  const { t } = useTranslation();
  const [invited, setInvited] = useState(() => isEmpty && localStorage.getItem(SEEN) === null);
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const running = open;
  useEffect(() => {
    if (!running) return setAt(0);
    localStorage.setItem(SEEN, 'seen');
    setInvited(false);
    if (isEmpty) onExample();
    card.current?.focus();
  }, [running]);
  usePointer(running ? STEPS[at]![0] : undefined);
  if (!running && !invited) return null;
  const close = () => {
    localStorage.setItem(SEEN, 'seen');
    setInvited(false);
    onOpen(false);
  };
  const [, words] = STEPS[at]!;
  return (
    <div ref={card} className="tour no-print" role="dialog" aria-labelledby="tour-title" tabIndex={-1} onKeyDown={(event) => event.key === 'Escape' && close()}>
      {running && <p className="soft small">{t('tour.step', { at: at + 1, of: STEPS.length })}</p>}
      <h2 id="tour-title">{running ? t(`tour.${words}`) : t('tour.title')}</h2>
      <p aria-live="polite">{running ? t(`tour.${words}Text`) : t('tour.lead')}</p>
      <p className="acts">
        {!running && <Button type="primary" onClick={() => onOpen(true)}>{t('tour.start')}</Button>}
        {!running && <Button onClick={close}>{t('tour.later')}</Button>}
        {running && at > 0 && <Button onClick={() => setAt(at - 1)}>{t('tour.back')}</Button>}
        {running && at < STEPS.length - 1 && <Button type="primary" onClick={() => setAt(at + 1)}>{t('tour.next')}</Button>}
        {running && <Button type={at === STEPS.length - 1 ? 'primary' : 'default'} onClick={close}>{t(at === STEPS.length - 1 ? 'tour.done' : 'app.close')}</Button>}
      </p>
    </div>
  );
}

const PATIENCE_MS = 300;

/** Outlines what the step is about, as soon as it is there. */
function usePointer(selector: string | undefined): void {
  useEffect(() => {
    if (!selector) return;
    let shown: Element | null = null;
    const look = () => {
      const found = document.querySelector(selector);
      if (found === shown) return;
      shown?.classList.remove('toured');
      shown = found;
      found?.classList.add('toured');
      found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    };
    look();
    const timer = setInterval(look, PATIENCE_MS);
    return () => (clearInterval(timer), shown?.classList.remove('toured'));
  }, [selector]);
}
