import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { post, type Schema } from '../../api/client';
import { may, useSession } from '../../api/session';
import { Section } from '../../components/Section';
import { TermName } from '../../components/TermName';
import { useLang } from '../../i18n/useLang';
import { Refusal } from './Refusal';

type Moved = Schema<'CandidateControllerMoved'>;

/** What a new release has done to accepted mappings; a reviewer moves those whose ends it has plainly replaced. */
export function Reapply() {
  const { t } = useTranslation('curation');
  const lang = useLang();
  const check = useMutation({ mutationFn: () => post('/api/v1/curation/reapply', { query: { lang }, body: undefined as never }) });
  const queries = useQueryClient();
  const reviewer = may(useSession().data, 'reviewer');
  const follow = useMutation({
    mutationFn: () => post('/api/v1/review/follow', { query: { lang }, body: undefined as never }),
    onSuccess: () => {
      check.reset();
      void queries.invalidateQueries({ queryKey: ['curation'] });
    },
  });
  const replaced = check.data?.changed.filter(({ problem }) => problem === 'replaced').length ?? 0;
  return (
    <Section title={t('sets.reapply')} aside={<Button loading={check.isPending} onClick={() => check.mutate()}>{t('sets.check')}</Button>}>
      <p className="soft small">{t('sets.reapplyLead')}</p>
      <div role="status">
        {check.data && (
          <>
            <p>{t('sets.kept', { kept: check.data.kept, total: check.data.total })}</p>
            <MovedList title={t('sets.changed')} items={check.data.changed} />
            {reviewer && replaced > 0 && (
              <p>
                <Button type="primary" loading={follow.isPending} onClick={() => follow.mutate()}>{t('sets.follow')}</Button> <span className="soft small">{t('sets.followLead')}</span>
              </p>
            )}
            <MovedList title={t('sets.lost')} items={check.data.lost} />
          </>
        )}
        {follow.data && <Followed items={follow.data.items} />}
      </div>
      <Refusal failure={check.error ?? follow.error} />
    </Section>
  );
}

function Followed({ items }: { items: Schema<'MappingCard'>[] }) {
  const { t } = useTranslation('curation');
  return (
    <>
      <p className="strong">{t('sets.followed', { total: items.length })}</p>
      <ul className="rows small">
        {items.map((one) => (
          <li key={one.id}><span className="mono">{one.id}</span> <TermName term={one.subject} /> → <TermName term={one.object} /></li>
        ))}
      </ul>
    </>
  );
}

function MovedList({ title, items }: { title: string; items: Moved[] }) {
  const { t } = useTranslation('curation');
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title} <span className="count">{items.length}</span></h3>
      <ul className="rows small">
        {items.map((one) => (
          <li key={one.id}>
            <span className="mono">{one.id} {one.subject} → {one.object}</span> <span className="mark warn">{t(`sets.problem.${one.problem as 'replaced'}`)}</span>
            {one.subjectNow && <div>{t('sets.now')}: <TermName term={one.subjectNow} /></div>}
            {one.objectNow && <div>{t('sets.now')}: <TermName term={one.objectNow} /></div>}
          </li>
        ))}
      </ul>
    </>
  );
}
