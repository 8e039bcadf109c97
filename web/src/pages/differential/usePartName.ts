import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScorePart } from './ranking';

const KINDS = ['EXCLUDED_AGREEMENT', 'COVERAGE', 'PICTURE', 'LEARNED', 'RELATIVES', 'PRIOR', 'GENE', 'SEX', 'RULE', 'ONSET'] as const;

/** What a part of a score is called: its finding, or what it stands for. */
export function usePartName(): (part: ScorePart) => string {
  const { t } = useTranslation();
  return useCallback(
    (part) => {
      if (part.match) return part.match.finding.name ?? part.match.finding.id;
      if (part.relative) return t('part.relative', { name: part.relative.name ?? part.relative.id });
      const kind = KINDS.find((one) => one === part.kind);
      return kind ? t(`part.${kind}`) : part.kind;
    },
    [t],
  );
}
