/** Ids of the measures, in the order of the registry; columns of `measures.csv` follow them. */
export const measureIds = [
  'partners',
  'strength',
  'agreements',
  'betweenness',
  'betweenness_distance',
  'closeness',
  'harmonic_closeness',
  'eigenvector',
  'pagerank',
  'clustering',
  'core',
  'community',
  'component',
] as const;
export type MeasureId = (typeof measureIds)[number];

/** Values of one measure by node number; NaN = missing (never 0). */
export type MeasureValues = Float64Array;

/** An iteration that did not converge or an input that a measure cannot take: told, never thrown away. */
export interface MeasureFailure {
  readonly measure: MeasureId;
  readonly code: 'not-converged' | 'failed';
}

export interface NetworkNumbers {
  /** Autonomous regions. */
  readonly regions: number;
  readonly regionsWithTie: number;
  /** Autonomous regions of which the dataset holds no row at all. */
  readonly regionsWithoutRecord: number;
  readonly ties: number;
  /** 2 m / (n (n - 1)); `undefined` for n < 2. */
  readonly density: number | undefined;
  /** Among regions with at least one tie. */
  readonly components: number;
  readonly largestComponent: number;
  /** Share of ties that join two provinces, 0..1; `undefined` without ties. */
  readonly crossProvinceShare: number | undefined;
  /** Modularity of the communities found. */
  readonly modularity: number | undefined;
}

export interface MeasureResult {
  readonly values: Readonly<Record<MeasureId, MeasureValues>>;
  readonly numbers: NetworkNumbers;
  readonly failures: readonly MeasureFailure[];
}
