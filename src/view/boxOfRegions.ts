import type { DatasetIndex } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';
import type { Network } from '../graph/Network.ts';
import { boxAround, type Box } from './Box.ts';
import { toWorld, type Projection } from './projection.ts';
import type { LayoutPositions } from './SceneInput.ts';

/**
 * The box around some regions where the picture draws them: on the map by their coordinates, in a force layout by its
 * positions. Regions without a place do not count; `undefined` if none has one.
 */
export function boxOfRegions(
  ids: Iterable<RegionId>,
  index: DatasetIndex,
  network: Network,
  place: Projection | LayoutPositions,
): Box | undefined {
  const points: Box[] = [];
  for (const id of ids) {
    const point = 'x' in place ? positionOf(id, network, place) : mapPoint(id, index, place);
    if (point !== undefined) points.push({ x1: point.x, y1: point.y, x2: point.x, y2: point.y });
  }
  return boxAround(points);
}

function positionOf(id: RegionId, network: Network, layout: LayoutPositions) {
  const node = network.indexOf.get(id) ?? -1;
  const x = layout.x[node] ?? Number.NaN;
  const y = layout.y[node] ?? Number.NaN;
  return Number.isNaN(x) || Number.isNaN(y) ? undefined : { x, y };
}

function mapPoint(id: RegionId, index: DatasetIndex, projection: Projection) {
  const region = index.regionOf.get(id);
  if (region?.lat === undefined || region.lon === undefined) return undefined;
  return toWorld(projection, region.lon, region.lat);
}
