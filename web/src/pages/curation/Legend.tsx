import { useTranslation } from 'react-i18next';
import { intentOf, LEGEND } from './keys';
import type { Bench } from './useBench';

/** Every key with what it does to the mapping that is open; what cannot be done now is grey. Each is a button, too. */
export function Legend({ bench, say }: { bench: Bench; say: () => void }) {
  const { t } = useTranslation('curation');
  return (
    <div className="legend" role="toolbar" aria-label={t('keys.title')}>
      {LEGEND.map(([key, word]) => {
        const intent = intentOf(key, bench.card);
        const off = !intent || (intent.kind === 'undo' && !bench.undoable) || (!bench.card && intent.kind !== 'undo');
        return (
          <button key={key} type="button" disabled={off} onClick={() => intent && (intent.kind === 'say' ? say() : bench.follow(intent))}>
            <kbd>{key.toUpperCase()}</kbd> {t(`act.${word}`)}
          </button>
        );
      })}
      <span className="soft small">{t('keys.text')}</span>
    </div>
  );
}
