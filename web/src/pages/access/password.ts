const SHORTEST = 12;
const LONGEST = 200;

/** What the server would take as a password. */
export const isUsable = (password: string, user: string): boolean =>
  password.length >= SHORTEST && password.length <= LONGEST && (user === '' || !password.includes(user));

/** The page to go on with: one of ours, never another site's. */
export const afterLogin = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');
