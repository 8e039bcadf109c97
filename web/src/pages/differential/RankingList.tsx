import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whole } from '../../components/numbers';
import { scaleOf } from './bar';
import type { Candidate } from './ranking';
import { RankingRow } from './RankingRow';

const MOST_COMPARED = 5;

interface Props {
  candidates: Candidate[];
  total: number;
  compared: readonly string[];
  onCompare: (ids: string[]) => void;
  onMore?: () => void;
}

/** The differential list; bars of all rows share one scale. */
export function RankingList({ candidates, total, compared, onCompare, onMore }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const scale = useMemo(() => scaleOf(candidates.map((candidate) => candidate.parts)), [candidates]);
  const toggle = (id: string) => onCompare(compared.includes(id) ? compared.filter((one) => one !== id) : [...compared, id]);
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
              onToggle={() => setOpen(open === candidate.disease.id ? undefined : candidate.disease.id)}
              compared={compared.includes(candidate.disease.id)}
              onCompare={compared.length < MOST_COMPARED || compared.includes(candidate.disease.id) ? () => toggle(candidate.disease.id) : undefined}
            />
          ))}
        </tbody>
      </table>
      <p className="cap">
        {t('app.of', { shown: whole(candidates.length), total: whole(total) })}
        {onMore && <Button size="small" className="no-print" onClick={onMore}>{t('app.more')}</Button>}
      </p>
    </>
  );
}
