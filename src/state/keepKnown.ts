import { indexDataset } from '../domain/DatasetIndex.ts';
import type { OutsidePartyId, RegionId } from '../domain/ids.ts';
import type { OverlapsSettings } from './OverlapsSettings.ts';
import type { Work } from './Work.ts';

/**
 * A work without what its dataset does not know among the settings that undo does not move: scope and affair of the
 * gaps, affair, province and party of the overlaps, regions and affair of the matrix. The same object where all is known.
 */
export function keepKnown(work: Work): Work {
  const { regionOf, affairOf } = indexDataset(work.dataset);
  const isRegion = (id: RegionId): boolean => regionOf.get(id)?.autonomous === true;
  const { scope, affair, ...gaps } = work.gaps;
  const overlaps = knownOverlaps(work);
  const { regions, region, affair: column, ...matrix } = work.matrix;
  const known = regions?.filter(isRegion);
  const scopeKnown = scope === undefined || isRegion(scope);
  const affairKnown = affair === undefined || affairOf.has(affair);
  const regionKnown = region === undefined || isRegion(region);
  const columnKnown = column === undefined || affairOf.has(column);
  const allKnown = known?.length === regions?.length && regionKnown && columnKnown;
  if (scopeKnown && affairKnown && allKnown) {
    return overlaps === work.overlaps ? work : { ...work, overlaps };
  }
  return {
    ...work,
    overlaps,
    gaps: {
      ...gaps,
      ...(scope !== undefined && scopeKnown ? { scope } : {}),
      ...(affair !== undefined && affairKnown ? { affair } : {}),
    },
    matrix: {
      ...matrix,
      ...(known !== undefined && known.length > 0 ? { regions: known } : {}),
      ...(region !== undefined && regionKnown ? { region } : {}),
      ...(column !== undefined && columnKnown ? { affair: column } : {}),
    },
  };
}

function knownOverlaps({ overlaps, dataset }: Work): OverlapsSettings {
  const { regionOf, affairOf, outsidePartyOf } = indexDataset(dataset);
  const { affair, province, party, ...rest } = overlaps;
  const isAffair = affair === undefined || affairOf.has(affair);
  const isProvince = province === undefined || regionOf.has(province);
  const isParty =
    party === undefined || regionOf.has(party as RegionId) || outsidePartyOf.has(party as OutsidePartyId);
  if (isAffair && isProvince && isParty) return overlaps;
  return {
    ...rest,
    ...(affair !== undefined && isAffair ? { affair } : {}),
    ...(province !== undefined && isProvince ? { province } : {}),
    ...(party !== undefined && isParty ? { party } : {}),
  };
}
