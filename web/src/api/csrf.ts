/** The token that every change made with a session carries; asked for once, and again after logging in or out. */
let known: Promise<string | undefined> | undefined;

export function csrfToken(): Promise<string | undefined> {
  known ??= fetch('/api/v1/session', { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<{ csrf?: string | null }>) : {}))
    .then(({ csrf }: { csrf?: string | null }) => csrf ?? undefined)
    .catch(() => undefined);
  return known;
}

export function rememberToken(token: string | null | undefined): void {
  known = Promise.resolve(token ?? undefined);
}
