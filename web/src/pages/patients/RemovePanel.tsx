import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '../../api/client';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';

/** Takes one packet out, for administrators. */
export function RemovePanel() {
  const { t } = useTranslation('patients');
  const queries = useQueryClient();
  const [id, setId] = useState('');
  const remove = useMutation({
    mutationFn: (which: string) => send('DELETE', '/api/v1/patients/packets/{id}', { path: { id: which } }),
    onSuccess: () => {
      setId('');
      return queries.invalidateQueries({ queryKey: ['patients'] });
    },
  });
  return (
    <Section title={t('remove')}>
      <p className="soft">{t('removeLead')} <Link to="/admin/audit">/admin/audit</Link></p>
      <form className="form" onSubmit={(event) => (event.preventDefault(), remove.mutate(id.trim()))}>
        <label>{t('removeId')}<Input value={id} autoComplete="off" onChange={(event) => setId(event.target.value)} /></label>
        <Button danger htmlType="submit" loading={remove.isPending} disabled={!id.trim()}>{t('remove')}</Button>
      </form>
      {remove.isSuccess && <p role="status">{t('removed', { id: remove.variables })}</p>}
      {remove.isError && <Failure failure={remove.error} />}
    </Section>
  );
}
