import type { Schema } from '../../api/client';
import type { TermRef } from '../../components/TermName';

/** Who names a concept: itself, or the disease that it is another number of where no source describes that number. */
export const nameGiver = ({ term, group }: Pick<Schema<'TermAnswer'>, 'term' | 'group'>): TermRef => (term.name ? term : (group?.id ?? term));
