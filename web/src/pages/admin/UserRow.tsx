import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send, type Schema } from '../../api/client';
import { Failure } from '../../components/Failure';
import { ROLES, USERS, type Secret } from './UsersPart';

type User = Schema<'AccountControllerUserView'>;

/** One user: role, whether the user may log in, keys. */
export function UserRow({ user, show }: { user: User; show: (secret: Secret) => void }) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { role?: string; disabled?: boolean }) => send('PUT', '/api/v1/admin/users/{name}', { path: { name: user.name }, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: USERS }),
  });
  const state = user.disabled ? 'disabled' : user.mustChange ? 'mustChange' : 'active';
  return (
    <tr>
      <th scope="row">{user.name}</th>
      <td>
        <Select aria-label={t('users.roleOf', { name: user.name })} value={user.role} onChange={(role) => change.mutate({ role })} options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </td>
      <td>
        <span className={`mark ${user.disabled ? 'bad' : user.mustChange ? 'warn' : 'good'}`}>{t(`users.${state}`)}</span>
        <button type="button" className="quiet" onClick={() => change.mutate({ disabled: !user.disabled })}>{t(user.disabled ? 'users.enable' : 'users.disable')}</button>
        {change.isError && <Failure failure={change.error} />}
      </td>
      <td><Keys user={user} show={show} /></td>
    </tr>
  );
}

function Keys({ user, show }: { user: User; show: (secret: Secret) => void }) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const [label, setLabel] = useState('');
  const renew = () => queries.invalidateQueries({ queryKey: USERS });
  const make = useMutation({
    mutationFn: async () => {
      const answer = await send('POST', '/api/v1/admin/users/{name}/keys', { path: { name: user.name }, body: { label: label.trim(), role: user.role } });
      return (await answer.json()) as Schema<'AccountControllerCreatedKey'>;
    },
    onSuccess: (made) => {
      setLabel('');
      show({ kind: 'key', name: user.name, text: made.token });
      return renew();
    },
  });
  const revoke = useMutation({ mutationFn: (id: string) => send('DELETE', '/api/v1/admin/users/{name}/keys/{id}', { path: { name: user.name, id } }), onSettled: renew });
  return (
    <>
      <ul className="keys small">
        {user.keys.length === 0 && <li className="soft">{t('users.noKeys')}</li>}
        {user.keys.map((key) => (
          <li key={key.id}>
            <span className={key.revokedAt ? 'gone' : ''}>{key.label} · {t(`role.${key.role as 'reader'}`)} · {key.createdAt.slice(0, 10)}</span>
            {key.revokedAt ? <span className="mark">{t('users.revoked')}</span> : <button type="button" className="quiet" onClick={() => revoke.mutate(key.id)}>{t('users.revoke')}</button>}
          </li>
        ))}
      </ul>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Input size="small" value={label} placeholder={t('users.keyLabel')} aria-label={t('users.addKey', { name: user.name })} onChange={(event) => setLabel(event.target.value)} />
        <Button size="small" htmlType="submit" loading={make.isPending} disabled={!label.trim()}>{t('users.makeKey')}</Button>
      </form>
      {(make.isError || revoke.isError) && <Failure failure={make.error ?? revoke.error} />}
    </>
  );
}
