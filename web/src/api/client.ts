import { csrfToken } from './csrf';
import { NO_ANSWER, Problem } from './problem';
import type { components, paths } from './schema';

/** A schema of the API description by its name. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

type Method = 'get' | 'post' | 'put' | 'delete';
type Operation<P extends keyof paths, M extends Method> = Extract<paths[P][M], { responses: unknown }>;
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never }[keyof paths];
type Answer<O> = O extends { responses: { 200: { content: { 'application/json': infer T } } } } ? T : unknown;
type Parameters<O> = O extends { parameters: infer T } ? { [K in keyof T as K extends 'path' | 'query' ? (undefined extends Required<T>[K & keyof T] ? never : K) : never]: T[K] } & Optional<T> : object;
type Optional<T> = T extends { query?: infer Q } ? { query?: Q } : object;
type Body<O> = O extends { requestBody?: { content: { 'application/json': infer T } } } ? T : never;

interface Sent {
  path?: object;
  query?: object;
  body?: unknown;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

function address(template: string, sent: Sent): string {
  const values = (sent.path ?? {}) as Record<string, unknown>;
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(sent.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Sends one request; a refusal is thrown as a {@link Problem}. Findings travel in bodies only. */
export async function send(method: string, template: string, sent: Sent): Promise<Response> {
  let answer: Response;
  try {
    const token = method === 'GET' ? undefined : await csrfToken();
    answer = await fetch(address(template, sent), {
      method,
      headers: {
        Accept: 'application/json',
        ...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { 'X-CSRF-TOKEN': token } : {}),
        ...sent.headers,
      },
      body: sent.body === undefined || typeof sent.body === 'string' || sent.body instanceof Blob ? sent.body : JSON.stringify(sent.body),
      signal: sent.signal,
    });
  } catch (failure) {
    if (sent.signal?.aborted) throw failure;
    throw new Problem(NO_ANSWER, '');
  }
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string; advice?: string };
  throw new Problem(answer.status, problem.detail ?? `${answer.status}`, problem.advice);
}

export async function get<P extends PathsWith<'get'>>(
  template: P,
  sent: Parameters<Operation<P, 'get'>> & { signal?: AbortSignal },
): Promise<Answer<Operation<P, 'get'>>> {
  return (await send('GET', template as string, sent as Sent)).json() as Promise<Answer<Operation<P, 'get'>>>;
}

export async function post<P extends PathsWith<'post'>>(
  template: P,
  sent: Parameters<Operation<P, 'post'>> & { body: Body<Operation<P, 'post'>>; headers?: Record<string, string>; signal?: AbortSignal },
): Promise<Answer<Operation<P, 'post'>>> {
  return (await send('POST', template as string, sent as Sent)).json() as Promise<Answer<Operation<P, 'post'>>>;
}
