import { computeBetweenness } from './centrality/betweenness.ts';
import { computeCloseness, computeHarmonicCloseness } from './centrality/closeness.ts';
import { computeAgreements, computePartners, computeStrength } from './centrality/degree.ts';
import { computeEigenvector } from './centrality/eigenvector.ts';
import { computePagerank } from './centrality/pagerank.ts';
import type { MeasureContext } from './MeasureContext.ts';
import type { MeasureId, MeasureValues } from './MeasureResult.ts';
import { computeClustering } from './structure/clustering.ts';
import { computeCore } from './structure/core.ts';

/** Where a measure comes from; text of the citation is the same in every language. */
export interface MeasureSource {
  readonly citation: string;
  readonly doi?: string;
}

/** Everything about a measure that panels, legends, tables, the command line and the documentation need. */
export interface MeasureDescriptor {
  readonly id: MeasureId;
  /** `count` whole numbers from 0, `share` 0..1, `number` any from 0, `category` numbers that only tell apart. */
  readonly scale: 'count' | 'share' | 'number' | 'category';
  /** Least and greatest value possible; `undefined` = no bound. */
  readonly range: readonly [min: number, max: number | undefined];
  /** What it reads besides who has a tie with whom. */
  readonly needs: readonly ('strength' | 'families')[];
  /** Grows with: `ties`; `rounds x ties` of an iteration; `regions x ties`. */
  readonly cost: 'ties' | 'rounds-ties' | 'regions-ties';
  /**
   * What the value is divided by, n = all autonomous regions: nothing; the pairs of other regions (n - 1)(n - 2) / 2;
   * the other regions n - 1; such that squares sum to 1 over the largest component; such that all sum to 1;
   * the pairs of the region's own partners.
   */
  readonly normalisation: 'none' | 'pairs' | 'others' | 'unit-length' | 'sum-one' | 'partner-pairs';
  /** Why a value can be missing; absent = every region has one. */
  readonly missing?: 'outside-largest-component' | 'without-tie';
  readonly source: MeasureSource;
  /** Whether a rank among regions says something. */
  readonly ranked: boolean;
  readonly run: (context: MeasureContext) => MeasureValues;
}

/** All measures, in the order of `measureIds`. Their names and sentences are messages under the id. */
export const measures: readonly MeasureDescriptor[] = [
  {
    id: 'partners',
    scale: 'count',
    range: [0, undefined],
    needs: [],
    cost: 'ties',
    normalisation: 'none',
    source: { citation: 'Freeman 1979', doi: '10.1016/0378-8733(78)90021-7' },
    ranked: true,
    run: ({ arrays }) => computePartners(arrays),
  },
  {
    id: 'strength',
    scale: 'number',
    range: [0, undefined],
    needs: ['strength'],
    cost: 'ties',
    normalisation: 'none',
    source: { citation: 'Newman 2001', doi: '10.1103/PhysRevE.64.016132' },
    ranked: true,
    run: ({ arrays }) => computeStrength(arrays),
  },
  {
    id: 'agreements',
    scale: 'count',
    range: [0, undefined],
    needs: ['families'],
    cost: 'ties',
    normalisation: 'none',
    source: { citation: 'Borgatti and Everett 1997', doi: '10.1016/S0378-8733(96)00301-2' },
    ranked: true,
    run: ({ arrays }) => computeAgreements(arrays),
  },
  {
    id: 'betweenness',
    scale: 'share',
    range: [0, 1],
    needs: [],
    cost: 'regions-ties',
    normalisation: 'pairs',
    source: { citation: 'Freeman 1977', doi: '10.2307/3033543' },
    ranked: true,
    run: ({ adjacency, step }) => computeBetweenness(adjacency, false, step),
  },
  {
    id: 'betweenness_distance',
    scale: 'share',
    range: [0, 1],
    needs: ['strength'],
    cost: 'regions-ties',
    normalisation: 'pairs',
    source: { citation: 'Brandes 2001', doi: '10.1080/0022250X.2001.9990249' },
    ranked: true,
    run: ({ adjacency, step }) => computeBetweenness(adjacency, true, step),
  },
  {
    id: 'closeness',
    scale: 'share',
    range: [0, 1],
    needs: [],
    cost: 'regions-ties',
    normalisation: 'others',
    source: { citation: 'Wasserman and Faust 1994, ch. 5', doi: '10.1017/CBO9780511815478' },
    ranked: true,
    run: ({ graph }) => computeCloseness(graph),
  },
  {
    id: 'harmonic_closeness',
    scale: 'share',
    range: [0, 1],
    needs: [],
    cost: 'regions-ties',
    normalisation: 'others',
    source: { citation: 'Marchiori and Latora 2000', doi: '10.1016/S0378-4371(00)00311-3' },
    ranked: true,
    run: ({ adjacency, step }) => computeHarmonicCloseness(adjacency, step),
  },
  {
    id: 'eigenvector',
    scale: 'share',
    range: [0, 1],
    needs: ['strength'],
    cost: 'rounds-ties',
    normalisation: 'unit-length',
    missing: 'outside-largest-component',
    source: { citation: 'Bonacich 1972', doi: '10.1080/0022250X.1972.9989806' },
    ranked: true,
    run: ({ adjacency, components, step }) => computeEigenvector(adjacency, components, step),
  },
  {
    id: 'pagerank',
    scale: 'share',
    range: [0, 1],
    needs: ['strength'],
    cost: 'rounds-ties',
    normalisation: 'sum-one',
    source: { citation: 'Brin and Page 1998', doi: '10.1016/S0169-7552(98)00110-X' },
    ranked: true,
    run: ({ graph }) => computePagerank(graph),
  },
  {
    id: 'clustering',
    scale: 'share',
    range: [0, 1],
    needs: [],
    cost: 'regions-ties',
    normalisation: 'partner-pairs',
    source: { citation: 'Watts and Strogatz 1998', doi: '10.1038/30918' },
    ranked: true,
    run: ({ adjacency, step }) => computeClustering(adjacency, step).values,
  },
  {
    id: 'core',
    scale: 'count',
    range: [0, undefined],
    needs: [],
    cost: 'ties',
    normalisation: 'none',
    source: { citation: 'Seidman 1983', doi: '10.1016/0378-8733(83)90028-X' },
    ranked: true,
    run: ({ adjacency }) => computeCore(adjacency),
  },
  {
    id: 'community',
    scale: 'category',
    range: [1, undefined],
    needs: ['strength'],
    cost: 'rounds-ties',
    normalisation: 'none',
    missing: 'without-tie',
    source: { citation: 'Blondel et al. 2008', doi: '10.1088/1742-5468/2008/10/P10008' },
    ranked: false,
    run: ({ communities }) => communities.values,
  },
  {
    id: 'component',
    scale: 'category',
    range: [1, undefined],
    needs: [],
    cost: 'ties',
    normalisation: 'none',
    missing: 'without-tie',
    source: { citation: 'Hopcroft and Tarjan 1973', doi: '10.1145/362248.362272' },
    ranked: false,
    run: ({ components }) => components.values,
  },
];

const byId = new Map<string, MeasureDescriptor>(measures.map((measure) => [measure.id, measure]));

/** The descriptor of a measure; `undefined` for any other text. */
export function measureOf(id: string): MeasureDescriptor | undefined {
  return byId.get(id);
}
