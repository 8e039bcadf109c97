import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, send, type Schema } from '../../api/client';
import { CopyButton } from '../../components/CopyButton';
import { Failure } from '../../components/Failure';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { UserRow } from './UserRow';

export const ROLES = ['reader', 'clinician', 'curator', 'reviewer', 'administrator'] as const;
export const USERS = ['admin', 'users'];

/** A secret that the server shows once. */
export interface Secret {
  kind: 'password' | 'key';
  name: string;
  text: string;
}

/** Users, their roles and keys. */
export function UsersPart() {
  const { t } = useTranslation('admin');
  const users = useQuery({ queryKey: USERS, queryFn: ({ signal }) => get('/api/v1/admin/users', { signal }) });
  const [secret, setSecret] = useState<Secret>();
  return (
    <>
      {secret && <ShownOnce secret={secret} done={() => setSecret(undefined)} />}
      <NewUser show={setSecret} />
      {users.isPending && <Waiting />}
      {users.isError && <Failure failure={users.error} again={() => void users.refetch()} />}
      {users.data && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('parts.users')}>
          <table className="plain wide">
            <thead>
              <tr>
                <th scope="col">{t('users.name')}</th>
                <th scope="col">{t('users.role')}</th>
                <th scope="col">{t('users.state')}</th>
                <th scope="col">{t('users.keys')}</th>
              </tr>
            </thead>
            <tbody>{users.data.map((user) => <UserRow key={user.name} user={user} show={setSecret} />)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

function ShownOnce({ secret, done }: { secret: Secret; done: () => void }) {
  const { t } = useTranslation('admin');
  return (
    <div className="secret" role="alert">
      <strong>{t(secret.kind === 'key' ? 'users.key' : 'users.password')}</strong>
      <p>{secret.kind === 'key' ? t('users.keyLead') : t('users.passwordLead', { name: secret.name })}</p>
      <code>{secret.text}</code>
      <CopyButton text={secret.text} label={t(secret.kind === 'key' ? 'users.key' : 'users.password')} />
      <Button size="small" onClick={done}>{t('users.done')}</Button>
    </div>
  );
}

function NewUser({ show }: { show: (secret: Secret) => void }) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<string>('clinician');
  const make = useMutation({
    mutationFn: async () => (await (await send('POST', '/api/v1/admin/users', { body: { name: name.trim(), role } })).json()) as Schema<'AccountControllerCreatedUser'>,
    onSuccess: (made) => {
      setName('');
      show({ kind: 'password', name: made.name, text: made.password });
      return queries.invalidateQueries({ queryKey: USERS });
    },
  });
  return (
    <Section title={t('users.new')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <label>{t('users.name')}<Input value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} /></label>
        <label>{t('users.role')}<Select aria-label={t('users.role')} value={role} onChange={setRole} options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} /></label>
        <Button type="primary" htmlType="submit" loading={make.isPending} disabled={!name.trim()}>{t('users.make')}</Button>
      </form>
      {make.isError && <Failure failure={make.error} />}
    </Section>
  );
}
