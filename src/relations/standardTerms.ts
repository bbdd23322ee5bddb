import terms from '../../data/terms.json' with { type: 'json' };
import type { Term } from '../domain/Term.ts';

/** The standard table: what agreements of regional governments are about. */
export const standardTerms: readonly Term[] = terms as readonly Term[];
