import type { RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { recordedOn, type GapContext } from '../gaps/GapContext.ts';

/** The bordering regions of a region's own level (provinces apart from the others) with an agreement on record, by id. */
export function borderingPeers(context: GapContext, region: RegionId): readonly RegionId[] {
  const { index } = context;
  const isProvince = (id: RegionId): boolean => index.regionOf.get(id)?.level === 'province';
  return (index.bordersOf.get(region) ?? [])
    .map(({ a, b }) => (a === region ? b : a))
    .filter((peer) => isProvince(peer) === isProvince(region) && recordedOn(context, peer))
    .toSorted(compareText);
}
