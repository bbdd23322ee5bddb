import { countAffairs } from '../analysis/countAffairs.ts';
import type { MeasureResult } from '../analysis/MeasureResult.ts';
import { cutOffWithout } from '../analysis/structure/cutOffWithout.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, provinceOf } from '../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../domain/Family.ts';
import type { AffairCode, AgreementId, RegionId } from '../domain/ids.ts';
import type { Network } from '../graph/Network.ts';
import { colourScaleOf } from './colourScale.ts';
import type { Tokens } from './tokens.ts';

/** A community in a list; colours are those of the picture when it is coloured by community. */
export interface CommunityRow {
  readonly value: number;
  readonly hub: RegionId;
  readonly count: number;
  readonly colour: string;
  readonly provinces: number;
  /** The affair of most families in which its regions work together; `undefined` where none names one. */
  readonly affair: AffairCode | undefined;
}

export interface CommunitySummary {
  readonly rows: readonly CommunityRow[];
  readonly otherCount: number;
  readonly otherColour: string;
}

/** The largest communities (at most seven), named after the region with the most partners in each. */
export function communitiesOf(
  dataset: Dataset,
  network: Network,
  families: FamilyIndex,
  measures: MeasureResult,
  tokens: Tokens,
): CommunitySummary {
  const values = measures.values.community;
  const partnersOf = (id: RegionId): number => network.tiesOf.get(id)?.length ?? 0;
  const { legend } = colourScaleOf('community', values, network.regions, partnersOf, tokens);
  if (legend.type !== 'categories') return { rows: [], otherCount: 0, otherColour: tokens.otherCategory };
  const index = indexDataset(dataset);
  const rows = legend.categories.map(({ value, hub, count, colour }): CommunityRow => {
    const provinces = new Set<RegionId>();
    const agreements = new Set<AgreementId>();
    network.regions.forEach((id, node) => {
      if (values[node] !== value) return;
      const province = provinceOf(index, id);
      if (province !== undefined) provinces.add(province);
      for (const tie of network.tiesOf.get(id) ?? []) {
        const other = network.indexOf.get(tie.a === id ? tie.b : tie.a) ?? -1;
        if (values[other] === value) for (const agreement of tie.agreements) agreements.add(agreement);
      }
    });
    const own = [...agreements]
      .map((id) => index.agreementOf.get(id))
      .filter((agreement) => agreement !== undefined);
    return {
      value,
      hub,
      count,
      colour,
      provinces: provinces.size,
      affair: countAffairs(own, families)[0]?.affair,
    };
  });
  return { rows, otherCount: legend.otherCount, otherColour: legend.otherColour };
}

/** A region that others reach each other through. */
export interface BrokerRow {
  readonly region: RegionId;
  readonly betweenness: number;
  /** Share of the greatest, for a bar. */
  readonly share: number;
  /** Regions that would lose the rest of the component without it. */
  readonly cutOff: number;
}

/** The regions with the highest betweenness above 0, at most `limit`. */
export function brokersOf(network: Network, betweenness: Float64Array, limit: number): readonly BrokerRow[] {
  const nodes = [...betweenness.keys()]
    .filter((node) => (betweenness[node] ?? 0) > 0)
    .toSorted((one, other) => (betweenness[other] ?? 0) - (betweenness[one] ?? 0) || one - other)
    .slice(0, limit);
  const greatest = betweenness[nodes[0] ?? -1] ?? 1;
  const rows: BrokerRow[] = [];
  for (const node of nodes) {
    const region = network.regions[node];
    const value = betweenness[node] ?? 0;
    if (region === undefined) continue;
    rows.push({
      region,
      betweenness: value,
      share: value / greatest,
      cutOff: cutOffWithout(network, region),
    });
  }
  return rows;
}
