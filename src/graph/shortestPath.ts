import { bidirectional } from 'graphology-shortest-path';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { isRecorded } from '../domain/recordOf.ts';
import type { RegionId } from '../domain/ids.ts';
import { connectedComponents } from './connectedComponents.ts';
import type { Network } from './Network.ts';
import { toGraph, toRegionIds } from './toGraph.ts';

/**
 * A way with the fewest ties between two regions, both ends included; n ties have n + 1 regions. `[from]` if both are
 * the same; `undefined` where none exists or the network does not know one of them. Of several ways always the same.
 */
export function shortestPath(
  network: Network,
  from: RegionId,
  to: RegionId,
): readonly RegionId[] | undefined {
  if (!network.indexOf.has(from) || !network.indexOf.has(to)) return undefined;
  const path = bidirectional(toGraph(network), from, to);
  return path === null ? undefined : toRegionIds(path);
}

/**
 * Why two regions have no path between them, the first that applies:
 * `unknown-region` one is no autonomous region of the dataset; `no-record` nothing at all is recorded of it, so the path
 * may only be unknown; `no-tie` agreements are recorded, but none of those shown joins it to a region; `apart` both have
 * ties, but in different components (sizes in regions).
 */
export type NoPathReason =
  | { readonly code: 'unknown-region' | 'no-record' | 'no-tie'; readonly regions: readonly RegionId[] }
  | { readonly code: 'apart'; readonly fromSize: number; readonly toSize: number };

/** The reason for which `shortestPath` finds none; `undefined` where it finds one. */
export function explainNoPath(
  network: Network,
  dataset: Dataset,
  from: RegionId,
  to: RegionId,
): NoPathReason | undefined {
  if (shortestPath(network, from, to) !== undefined) return undefined;
  const ends = from === to ? [from] : [from, to];
  const unknown = ends.filter((id) => !network.indexOf.has(id));
  if (unknown.length > 0) return { code: 'unknown-region', regions: unknown };
  const index = indexDataset(dataset);
  const withoutRecord = ends.filter((id) => !isRecorded(index, id));
  if (withoutRecord.length > 0) return { code: 'no-record', regions: withoutRecord };
  const withoutTie = ends.filter((id) => !network.tiesOf.has(id));
  if (withoutTie.length > 0) return { code: 'no-tie', regions: withoutTie };
  const components = connectedComponents(network);
  const sizeOf = (id: RegionId): number =>
    components.find((component) => component.includes(id))?.length ?? 1;
  return { code: 'apart', fromSize: sizeOf(from), toSize: sizeOf(to) };
}
