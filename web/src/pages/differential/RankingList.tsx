import { Button } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePainted } from '../../components/afterPaint';
import { whole } from '../../components/numbers';
import { scaleOf } from './bar';
import type { Candidate } from './ranking';
import { RankingRow } from './RankingRow';

const MOST_COMPARED = 5;

interface Props {
  candidates: Candidate[];
  total: number;
  compared: readonly string[];
  onCompare: (change: (ids: string[]) => string[]) => void;
  onMore: () => void;
}

/** The differential list; bars of all rows share one scale. */
export const RankingList = memo(function RankingList({ candidates, total, compared, onCompare, onMore }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const detailed = usePainted(open);
  const scale = useMemo(() => scaleOf(candidates.map((candidate) => candidate.parts)), [candidates]);
  const toggle = useCallback((id: string) => setOpen((now) => (now === id ? undefined : id)), []);
  const compare = useCallback((id: string) => onCompare((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])), [onCompare]);
  return (
    <>
      <table className="ranking">
        <thead>
          <tr>
            <th scope="col" className="number">{t('rank.rank')}</th>
            <th scope="col">{t('rank.disease')}</th>
            <th scope="col" className="number">{t('rank.probability')}</th>
            <th scope="col">{t('rank.score')}</th>
            <th scope="col">{t('rank.findings')}</th>
            <th scope="col">{t('rank.compare')}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <RankingRow
              key={candidate.disease.id}
              candidate={candidate}
              scale={scale}
              open={open === candidate.disease.id}
              detailed={detailed === candidate.disease.id}
              onToggle={toggle}
              compared={compared.includes(candidate.disease.id)}
              comparable={compared.length < MOST_COMPARED || compared.includes(candidate.disease.id)}
              onCompare={compare}
            />
          ))}
        </tbody>
      </table>
      <p className="cap">
        {t('app.of', { shown: whole(candidates.length), total: whole(total) })}
        {candidates.length < total && <Button size="small" className="no-print" onClick={onMore}>{t('app.more')}</Button>}
      </p>
    </>
  );
});
