import type { OtherGaps } from '../../analysis/gaps/OtherGaps.ts';
import { recordedOn, type GapContext } from '../../analysis/gaps/GapContext.ts';
import { provinceOf, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';

/**
 * The other gaps that are about a scope: a province with its regencies and cities, or one region; all of them without
 * a scope. A broker belongs to it where it or a region that it holds does, those inside first; a triangle where one of
 * its ends does.
 * Closure is told of areas with a member in the scope.
 */
export function otherGapsIn(gaps: OtherGaps, index: DatasetIndex, scope: RegionId | undefined): OtherGaps {
  if (scope === undefined) return gaps;
  const inside = insideOf(index, scope);
  return {
    peerAffairs: gaps.peerAffairs.filter(({ region }) => inside(region)),
    isolated: gaps.isolated.filter(inside),
    withoutRecord: gaps.withoutRecord.filter(inside),
    brokers: gaps.brokers
      .filter(({ region, cutOff }) => inside(region) || cutOff.flat().some(inside))
      .toSorted((one, other) => Number(inside(other.region)) - Number(inside(one.region))),
    openTriangles: gaps.openTriangles.filter(({ a, b }) => inside(a) || inside(b)),
    closures: gaps.closures.filter(({ area }) => index.areaOf.get(area)?.members.some(inside) === true),
  };
}

/** Whether anything is recorded of any region of a scope: without that, the absence of gaps says nothing. */
export function recordedIn(context: GapContext, scope: RegionId | undefined): boolean {
  const inside = insideOf(context.index, scope);
  return context.index.autonomous.some(({ id }) => inside(id) && recordedOn(context, id));
}

/** A province with its own, one region, or all. */
function insideOf(index: DatasetIndex, scope: RegionId | undefined): (id: RegionId) => boolean {
  if (scope === undefined) return () => true;
  const isProvince = index.regionOf.get(scope)?.level === 'province';
  return (id) => id === scope || (isProvince && provinceOf(index, id) === scope);
}
