import type { RegionId } from '../../domain/ids.ts';
import type { GapContext } from '../gaps/GapContext.ts';
import type { GapScores, GapTable } from '../gaps/GapTable.ts';
import type { Partner } from './Partner.ts';

/** Whom a region might approach, best score first: every candidate pair of it that is not wholly covered. */
export function findPartners(
  _context: GapContext,
  _table: GapTable,
  _scores: GapScores,
  _region: RegionId,
): readonly Partner[] {
  throw new Error('not built yet');
}
