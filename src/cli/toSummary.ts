import { summariseGaps, type LevelSummary } from '../analysis/gaps/summariseGaps.ts';
import { pairLevels, type PairLevel } from '../analysis/gaps/PairLevel.ts';
import { listedStandings, orderIn, type ListedStanding, type Ranking } from '../analysis/gaps/rankAll.ts';
import type { Findings } from '../analysis/computeFindings.ts';
import type { MeasureFailure, MeasureResult, NetworkNumbers } from '../analysis/MeasureResult.ts';
import { summariseOverlaps, type OverlapSummary } from '../analysis/overlaps/summariseOverlaps.ts';
import type { Dataset, LocalisedText } from '../domain/Dataset.ts';
import { statuses, type Status } from '../domain/status.ts';
import type { Filters, Language } from '../domain/ViewSettings.ts';
import { statusModeOf } from '../graph/defaultFilters.ts';
import type { DerivedNetwork } from '../graph/deriveNetwork.ts';
import { describeFilters } from '../view/describeFilters.ts';

/** How the day was chosen. */
export type DayBasis = 'option' | 'dataset' | 'today';

/** `summary.json`: what was read, what counted, and the numbers of the network. Missing numbers are left out. */
export interface Summary {
  readonly format: 'jejaring-summary';
  readonly version: 1;
  readonly dataset: {
    readonly id: string;
    readonly title: LocalisedText;
    readonly files: readonly string[];
    readonly sources: readonly string[];
  };
  readonly asOf: string;
  readonly asOfBasis: DayBasis;
  readonly filters: Filters & { readonly mode: string; readonly inWords: string };
  readonly counts: {
    /** Documents of the dataset, whatever the filters. */
    readonly agreements: number;
    readonly byStatus: Readonly<Record<Status, number>>;
    readonly stateAnEnd: number;
    /** Documents that pass the filters, and the families that they are of. */
    readonly shown: number;
    readonly shownFamilies: number;
    readonly outsideParties: number;
    readonly setAside: number;
    readonly errors: number;
    readonly warnings: number;
  };
  readonly network: NetworkNumbers;
  /** Bordering pairs by state; levels that few datasets have are left out where they hold none. */
  readonly gaps: GapSummary;
  /** Pairs of each list, bordering or not, by level; levels without any are left out. */
  readonly opportunities: Readonly<Partial<Record<PairLevel, Readonly<Record<ListedStanding, number>>>>>;
  /** Pairs and groups by class and by whether they still run. */
  readonly overlaps: OverlapSummary;
  readonly failures: readonly MeasureFailure[];
  readonly seed: number;
  readonly versions: { readonly jejaring: string; readonly dataset: number };
}

export type GapSummary = Readonly<
  Record<'province' | 'regency-city' | 'jakarta' | 'across', LevelSummary> &
    Partial<Record<PairLevel, LevelSummary>>
>;

export interface SummaryInput {
  readonly dataset: Dataset;
  readonly files: readonly string[];
  readonly filters: Filters;
  readonly asOfBasis: DayBasis;
  readonly derived: DerivedNetwork;
  readonly measures: MeasureResult;
  readonly findings: Findings;
  readonly ranking: Ranking;
  readonly seed: number;
  readonly version: string;
  readonly language: Language;
}

export function toSummary(input: SummaryInput): Summary {
  const { dataset, filters, derived, measures, findings } = input;
  const byStatus = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const on of derived.statusOf.values()) byStatus[on.status] += 1;
  const families = new Set(derived.shown.map((agreement) => derived.families.familyOf.get(agreement.id)?.id));
  return {
    format: 'jejaring-summary',
    version: 1,
    dataset: {
      id: dataset.id,
      title: dataset.title,
      files: input.files,
      sources: dataset.sources,
    },
    asOf: filters.asOf,
    asOfBasis: input.asOfBasis,
    filters: {
      ...filters,
      mode: statusModeOf(filters),
      inWords: describeFilters(filters, dataset, input.language),
    },
    counts: {
      agreements: dataset.agreements.length,
      byStatus,
      stateAnEnd: dataset.agreements.filter((agreement) => agreement.end !== undefined).length,
      shown: derived.shown.length,
      shownFamilies: families.size,
      outsideParties: dataset.outsideParties.length,
      setAside: dataset.quarantine.length,
      errors: dataset.issues.filter((issue) => issue.severity === 'error').length,
      warnings: dataset.issues.filter((issue) => issue.severity === 'warning').length,
    },
    network: measures.numbers,
    gaps: toGapSummary(findings),
    opportunities: countOpportunities(input.ranking),
    overlaps: summariseOverlaps(findings.overlaps),
    failures: measures.failures,
    seed: input.seed,
    versions: { jejaring: input.version, dataset: dataset.schemaVersion },
  };
}

function toGapSummary({ gaps }: Findings): GapSummary {
  const { region, own, ...usual } = summariseGaps(gaps);
  return {
    ...usual,
    ...(region.pairs > 0 ? { region } : {}),
    ...(own.pairs > 0 ? { own } : {}),
  };
}

function countOpportunities(ranking: Ranking): Summary['opportunities'] {
  const counts: Partial<Record<PairLevel, Readonly<Record<ListedStanding, number>>>> = {};
  for (const level of pairLevels) {
    const lengths = listedStandings.map((list) => [list, orderIn(ranking, list, level).length] as const);
    if (lengths.some(([, length]) => length > 0)) {
      counts[level] = Object.fromEntries(lengths) as Record<ListedStanding, number>;
    }
  }
  return counts;
}
