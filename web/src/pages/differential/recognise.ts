import { post } from '../../api/client';
import { Problem } from '../../api/problem';
import type { TermRef } from '../../components/TermName';
import type { Lang } from '../../i18n';
import type { Sex } from './case';

export interface NoteFinding {
  start: number;
  end: number;
  term: TermRef;
  presence: 'PRESENT' | 'EXCLUDED' | 'UNCERTAIN' | 'RESOLVED' | 'HYPOTHETICAL';
  family: boolean;
  excluded: boolean;
  /** Joins the case: what is certain and of the patient, until someone says otherwise. */
  use: boolean;
  alternatives: TermRef[];
}

/** What a note tells. */
export interface NoteRead {
  findings: NoteFinding[];
  sex?: Sex;
}

const PAUSE_MS = 2000;
const TRIES = 30;

/** Reads a note; waits while the server makes its recogniser ready, which it does on first use. */
export async function recognise(text: string, lang: Lang, signal: AbortSignal): Promise<NoteRead> {
  for (let tried = 1; ; tried++) {
    try {
      const answer = await post('/api/v1/text/recognise', { query: { lang }, body: { text }, signal });
      const findings = answer.items.map(({ start, end, term, presence, family, observed, excluded, alternatives }) => ({
        start,
        end,
        term,
        presence: presence as NoteFinding['presence'],
        family,
        excluded,
        use: observed || excluded,
        alternatives,
      }));
      return { findings, sex: answer.sex === 'FEMALE' || answer.sex === 'MALE' ? answer.sex : undefined };
    } catch (failure) {
      if (!(failure instanceof Problem && failure.passing) || tried === TRIES) throw failure;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      signal.throwIfAborted();
    }
  }
}
