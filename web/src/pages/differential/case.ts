/**
 * A patient's case as the workspace holds it: in memory and, on request, in the fragment of a link. It is never stored.
 */
export interface Feature {
  /** The HPO identifier. */
  id: string;
  excluded: boolean;
}

export type Sex = 'FEMALE' | 'MALE';

export interface PatientCase {
  features: readonly Feature[];
  sex?: Sex;
  /** An HPO term of onset. */
  onset?: string;
  /** HGNC or NCBIGene identifiers of suspected genes. */
  genes: readonly string[];
}

export const EMPTY: PatientCase = { features: [], genes: [] };

export type Change =
  | { kind: 'set'; feature: Feature }
  | { kind: 'setAll'; features: readonly Feature[]; sex?: Sex }
  | { kind: 'drop'; id: string }
  | { kind: 'swap'; from: string; to: Feature }
  | { kind: 'sex'; sex?: Sex }
  | { kind: 'onset'; onset?: string }
  | { kind: 'gene'; id: string; wanted: boolean }
  | { kind: 'replace'; with: PatientCase };

/** Puts a feature in its place; a term stands once, present or excluded. */
function put(features: readonly Feature[], feature: Feature): Feature[] {
  const at = features.findIndex((one) => one.id === feature.id);
  return at < 0 ? [...features, feature] : features.map((one, index) => (index === at ? feature : one));
}

export function changed(patient: PatientCase, change: Change): PatientCase {
  switch (change.kind) {
    case 'set':
      return { ...patient, features: put(patient.features, change.feature) };
    case 'setAll':
      return { ...patient, features: change.features.reduce(put, patient.features as Feature[]), sex: change.sex ?? patient.sex };
    case 'drop':
      return { ...patient, features: patient.features.filter((one) => one.id !== change.id) };
    case 'swap':
      return { ...patient, features: put(patient.features.filter((one) => one.id !== change.from), change.to) };
    case 'sex':
      return { ...patient, sex: change.sex };
    case 'onset':
      return { ...patient, onset: change.onset };
    case 'gene':
      return { ...patient, genes: change.wanted ? [...new Set([...patient.genes, change.id])] : patient.genes.filter((id) => id !== change.id) };
    case 'replace':
      return change.with;
  }
}

/** A case with what it was before, for undo. */
export interface History {
  past: readonly PatientCase[];
  now: PatientCase;
  future: readonly PatientCase[];
}

const REMEMBERED = 200;

export const begin = (now: PatientCase): History => ({ past: [], now, future: [] });

export function step(history: History, change: Change | 'undo' | 'redo'): History {
  if (change === 'undo') {
    const before = history.past.at(-1);
    return before ? { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] } : history;
  }
  if (change === 'redo') {
    const [after, ...future] = history.future;
    return after ? { past: [...history.past, history.now], now: after, future } : history;
  }
  return { past: [...history.past, history.now].slice(-REMEMBERED), now: changed(history.now, change), future: [] };
}

const CURIE = /^[A-Za-z][A-Za-z0-9.]*:[A-Za-z0-9._-]+$/;
const MOST = 500;

/** The case as a link's fragment, which no browser sends to a server: `f=HP:0001250~-HP:0001083&s=F`. */
export function toFragment(patient: PatientCase): string {
  const parts: string[] = [];
  if (patient.features.length > 0) parts.push(`f=${patient.features.map(({ id, excluded }) => (excluded ? `-${id}` : id)).join('~')}`);
  if (patient.sex) parts.push(`s=${patient.sex === 'FEMALE' ? 'F' : 'M'}`);
  if (patient.onset) parts.push(`o=${patient.onset}`);
  if (patient.genes.length > 0) parts.push(`g=${patient.genes.join('~')}`);
  return parts.join('&');
}

/** Reads a fragment; what is no identifier is left out, as links get cut and edited. */
export function fromFragment(fragment: string): PatientCase {
  const values = new Map(fragment.replace(/^#/, '').split('&').map((part) => [part.slice(0, 1), part.slice(2)] as const));
  const list = (key: string) => (values.get(key) ?? '').split('~').map(decode).filter(Boolean).slice(0, MOST);
  let features: Feature[] = [];
  for (const text of list('f')) {
    const excluded = text.startsWith('-');
    const id = excluded ? text.slice(1) : text;
    if (CURIE.test(id)) features = put(features, { id, excluded });
  }
  const sex = values.get('s');
  const [onset] = list('o');
  return { features, genes: list('g').filter((id) => CURIE.test(id)), ...(onset && CURIE.test(onset) ? { onset } : {}), ...(sex === 'F' ? { sex: 'FEMALE' as const } : sex === 'M' ? { sex: 'MALE' as const } : {}) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
