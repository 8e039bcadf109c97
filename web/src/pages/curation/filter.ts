import type { Filter } from './mappings';

const TEXTS = ['status', 'subject', 'object', 'justification', 'assignee'] as const;

/** The filter that an address carries. */
export function filterOf(parameters: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of TEXTS) {
    const value = parameters.get(name);
    if (value) filter[name] = value;
  }
  if (parameters.get('waiting') === 'true') filter.waiting = true;
  return filter;
}

export function parametersOf(filter: Filter): Record<string, string> {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
