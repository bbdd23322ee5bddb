import type { AffairFits } from './AffairFit.ts';
import type { Gap } from './Gap.ts';
import type { GapContext } from './GapContext.ts';

/** The affairs that a pair does not cover, ordered by how well they fit. */
export function affairFits(_context: GapContext, _gap: Gap): AffairFits {
  throw new Error('not built yet');
}
