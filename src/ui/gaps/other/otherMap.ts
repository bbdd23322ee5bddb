import type { OtherGaps } from '../../../analysis/gaps/OtherGaps.ts';
import type { DatasetIndex } from '../../../domain/DatasetIndex.ts';
import { pairKey, type RegionId } from '../../../domain/ids.ts';
import type { Certainty, Network } from '../../../graph/Network.ts';
import type { MessageKey } from '../../../i18n/translate.ts';
import type { MiniMapContent, MiniRole } from '../../../view/miniScene.ts';
import type { OtherItem } from './OtherItem.ts';

/** A still map of one gap, and what its colours and lines mean. */
export interface OtherMap extends MiniMapContent {
  readonly legend: readonly OtherMapSign[];
}

export interface OtherMapSign {
  readonly sign: MiniRole | Certainty | 'gap-line' | 'bordering';
  readonly text: MessageKey;
}

/** What the map shows: the region meant, those that are about it, and the ties on record between them, each as sure as it is. */
export function otherMap(item: OtherItem, gaps: OtherGaps, index: DatasetIndex, network: Network): OtherMap {
  const tie = (a: RegionId, b: RegionId) => {
    const certainty = network.tieOf.get(pairKey(a, b))?.certainty ?? 'not-known';
    return { a, b, kind: 'tie' as const, certainty };
  };
  switch (item.type) {
    case 'affair': {
      const gap = gaps.peerAffairs.find((one) => one.region === item.region && one.affair === item.affair);
      return {
        regions: [
          { id: item.region, role: 'gap' },
          ...(gap?.peersWith ?? []).map((id) => ({ id, role: 'tie' as const })),
        ],
        pairs: [],
        legend: [
          { sign: 'gap', text: 'coverage.other.map.lacks' },
          { sign: 'tie', text: 'coverage.other.map.has' },
        ],
      };
    }
    case 'isolated': {
      const around = (index.bordersOf.get(item.region) ?? []).map(({ a, b }) => (a === item.region ? b : a));
      return {
        regions: [{ id: item.region, role: 'chosen' }],
        pairs: around.map((id) => ({ a: item.region, b: id, kind: 'gap-quiet' as const })),
        legend: [
          { sign: 'chosen', text: 'coverage.other.map.region' },
          ...(around.length === 0
            ? []
            : [{ sign: 'bordering' as const, text: 'coverage.other.map.bordering' as const }]),
        ],
      };
    }
    case 'broker': {
      const broker = gaps.brokers.find((one) => one.region === item.region);
      const held = new Set((broker?.cutOff ?? []).flat());
      // Ties within the groups, too: they show what hangs together.
      const ties = network.ties.filter(
        ({ a, b }) => (held.has(a) || a === item.region) && (held.has(b) || b === item.region),
      );
      const pairs = ties.map(({ a, b }) => tie(a, b));
      return {
        regions: [
          { id: item.region, role: 'chosen' },
          ...[...held].map((id) => ({ id, role: 'gap' as const })),
        ],
        pairs,
        legend: [
          { sign: 'chosen', text: 'coverage.other.map.region' },
          { sign: 'gap', text: 'coverage.other.map.cutOff' },
          ...certaintyLegend(pairs),
        ],
      };
    }
    case 'triangle': {
      const triangle = gaps.openTriangles.find(
        (one) => one.area === item.area && one.a === item.a && one.b === item.b,
      );
      const via = triangle?.via ?? [];
      const pairs = via.flatMap((id) => [tie(item.a, id), tie(item.b, id)]);
      return {
        regions: [
          { id: item.a, role: 'gap' },
          { id: item.b, role: 'gap' },
          ...via.map((id) => ({ id, role: 'tie' as const })),
        ],
        pairs: [{ a: item.a, b: item.b, kind: 'gap' }, ...pairs],
        legend: [
          { sign: 'gap-line', text: 'coverage.other.map.gap' },
          { sign: 'tie', text: 'coverage.other.map.via' },
          ...certaintyLegend(pairs),
        ],
      };
    }
  }
}

const certainties = [
  { sign: 'in-force', text: 'coverage.other.map.inForce' },
  { sign: 'assumed', text: 'coverage.other.map.assumed' },
  { sign: 'not-known', text: 'coverage.other.map.notKnown' },
] as const;

/** The kinds of line that are drawn, the surest first. */
function certaintyLegend(pairs: readonly { readonly certainty: Certainty }[]): readonly OtherMapSign[] {
  return certainties.filter(({ sign }) => pairs.some(({ certainty }) => certainty === sign));
}
