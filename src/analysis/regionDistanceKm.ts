import type { Region } from '../domain/Region.ts';
import { greatCircleKm } from '../lib/geo.ts';

/** Great-circle km between the representative points of two regions; `undefined` where one has no coordinates. */
export function regionDistanceKm(a: Region | undefined, b: Region | undefined): number | undefined {
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) {
    return undefined;
  }
  return greatCircleKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}
