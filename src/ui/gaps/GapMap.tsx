import type { BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { GapRow } from '../../view/gapList.ts';

/** The open pair, or the open region with its pairs, on the map. */
export function GapMap(_props: {
  readonly pairs: readonly GapRow[];
  readonly pair?: BorderingPair;
  readonly region?: RegionId;
  readonly onOpen: (id: string) => void;
}) {
  return null;
}
