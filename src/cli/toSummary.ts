import { summariseGaps, type LevelSummary } from '../analysis/gaps/summariseGaps.ts';
import type { PairLevel } from '../analysis/gaps/PairLevel.ts';
import type { Findings } from '../analysis/computeFindings.ts';
import type { MeasureFailure, MeasureResult, NetworkNumbers } from '../analysis/MeasureResult.ts';
import type { OverlapClass } from '../analysis/overlaps/OverlapPair.ts';
import { summariseOverlaps, type OverlapClassSummary } from '../analysis/overlaps/summariseOverlaps.ts';
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
  readonly gaps: Readonly<Record<PairLevel, LevelSummary>>;
  readonly overlaps: Readonly<Record<OverlapClass, OverlapClassSummary>>;
  readonly failures: readonly MeasureFailure[];
  readonly seed: number;
  readonly versions: { readonly jejaring: string; readonly dataset: number };
}

export interface SummaryInput {
  readonly dataset: Dataset;
  readonly files: readonly string[];
  readonly filters: Filters;
  readonly asOfBasis: DayBasis;
  readonly derived: DerivedNetwork;
  readonly measures: MeasureResult;
  readonly findings: Findings;
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
    gaps: summariseGaps(findings.gaps),
    overlaps: summariseOverlaps(findings.overlaps),
    failures: measures.failures,
    seed: input.seed,
    versions: { jejaring: input.version, dataset: dataset.schemaVersion },
  };
}
