import { useQuery, type QueryClient } from '@tanstack/react-query';
import { get, send, type Schema } from './client';
import { rememberToken } from './csrf';

export type Who = Schema<'SessionControllerWho'>;
export type Role = 'reader' | 'clinician' | 'curator' | 'reviewer' | 'administrator';

const KEY = ['session'];

async function ask(signal?: AbortSignal): Promise<Who> {
  const who = await get('/api/v1/session', { signal });
  rememberToken(who.csrf);
  return who;
}

/** Who is working here, and what they may do. */
export const useSession = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => ask(signal), staleTime: 60_000 });

export const may = (who: Who | undefined, role: Role): boolean => who?.roles.includes(role) ?? false;

/** Logs in; a {@link Problem} with status 403 says that a password of one's own has to be set first. */
export async function logIn(user: string, password: string, queries: QueryClient): Promise<void> {
  await send('POST', '/api/v1/session', { body: { user, password } });
  await renew(queries);
}

export async function logOut(queries: QueryClient): Promise<void> {
  await send('DELETE', '/api/v1/session', {});
  await renew(queries);
}

export async function setPassword(user: string, password: string, newPassword: string): Promise<void> {
  await send('PUT', '/api/v1/session/password', { body: { user, password, newPassword } });
}

/** Nothing that was seen as somebody else stays. */
async function renew(queries: QueryClient): Promise<void> {
  rememberToken(undefined);
  const who = await ask();
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'curation' || queryKey[0] === 'admin' });
  queries.setQueryData(KEY, who);
}
