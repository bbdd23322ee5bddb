import type { RegionId } from '../../domain/ids.ts';
import type { BorderingPair } from '../gaps/BorderingPair.ts';
import { pairsOf } from '../gaps/isGap.ts';
import { nearestRecorded, type NearbyRegion } from './nearestRecorded.ts';
import type { RecordSource } from './recordOfRegion.ts';
import { provinceActivity, type ProvinceActivity } from './provinceActivity.ts';

/** A region on the other side of a border. */
export interface BorderingRegion {
  readonly region: RegionId;
  /** The bordering pair, to open it. */
  readonly pair: string;
  readonly sharedKm: number | undefined;
  readonly borderKind: BorderingPair['borderKind'];
  readonly distanceKm: number | undefined;
  /** People within 5 km of the border on this side and beyond it. */
  readonly peopleHere: number | undefined;
  readonly peopleThere: number | undefined;
  readonly recorded: boolean;
}

/** What can be said of a region though nothing is recorded of it. */
export interface AnswersWithoutRecord {
  /** Bordering regions of its level (and DKI Jakarta), in the order of the pairs; provinces across a line left out. */
  readonly bordering: readonly BorderingRegion[];
  readonly borderingRecorded: number;
  readonly nearest: readonly NearbyRegion[];
  readonly province: ProvinceActivity | undefined;
}

/**
 * Answers for a region without record: no record is not isolation, so its borders, the nearest regions that have a
 * record and its province's agreements stand in. Works for any region.
 *
 * @param pairs bordering pairs of the dataset, from `listBorderingPairs`.
 * @param k how many nearest regions.
 */
export function answersWithoutRecord(
  source: RecordSource,
  region: RegionId,
  pairs: readonly BorderingPair[],
  k = 5,
): AnswersWithoutRecord {
  const bordering = pairsOf(pairs, region)
    .filter(({ level }) => level !== 'across')
    .map((pair): BorderingRegion => {
      const isA = pair.a === region;
      return {
        region: isA ? pair.b : pair.a,
        pair: pair.id,
        sharedKm: pair.sharedKm,
        borderKind: pair.borderKind,
        distanceKm: pair.distanceKm,
        peopleHere: isA ? pair.peopleA : pair.peopleB,
        peopleThere: isA ? pair.peopleB : pair.peopleA,
        recorded: isA ? pair.recordedB : pair.recordedA,
      };
    });
  return {
    bordering,
    borderingRecorded: bordering.filter(({ recorded }) => recorded).length,
    nearest: nearestRecorded(source, region, k),
    province: provinceActivity(source, region),
  };
}
