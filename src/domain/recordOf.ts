import type { DatasetIndex } from './DatasetIndex.ts';
import type { PartyId, RegionId } from './ids.ts';

/**
 * What the data tell of a region. `agreements`: some name it. `none`: none does, and its register is said to hold none, or
 * to be complete in the data: it has no agreement. `nothing`: none does, and nobody has said anything: not known.
 */
export type RegionRecord = 'agreements' | 'none' | 'nothing';

/**
 * The one rule that tells "no agreement" from "nothing recorded"; map, tables, gaps, matrix, partners, measures and files
 * go by it. Agreements weigh more than what is said of a register; a statement that ends on a day counts after it too, as
 * reports are of the past, and whoever shows it names the day.
 *
 * @param named the parties that agreements name: on any row, or on record on a day (`recordedParties`).
 */
export function recordOf(
  index: Pick<DatasetIndex, 'agreementsOf' | 'registerOf'>,
  region: RegionId,
  named: { has(party: PartyId): boolean } = index.agreementsOf,
): RegionRecord {
  if (named.has(region)) return 'agreements';
  const extent = index.registerOf.get(region)?.extent;
  return extent === 'none' || extent === 'complete' ? 'none' : 'nothing';
}

/** True where something is known of a region: its agreements, or that there is none. */
export function isRecorded(
  index: Pick<DatasetIndex, 'agreementsOf' | 'registerOf'>,
  region: RegionId,
  named?: { has(party: PartyId): boolean },
): boolean {
  return recordOf(index, region, named) !== 'nothing';
}
