import { attachVerdicts } from '../../domain/attachVerdicts.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId, RegionId } from '../../domain/ids.ts';
import { keptKey, keptKinds, type Kept } from '../../domain/Kept.ts';
import type { Verdict } from '../../domain/Verdict.ts';
import { attachKept, type AttachedKept, type LooseKept } from '../../ingest/update/attachKept.ts';

/** What is decided on; `other`: a kind of a later edition, kept as it is. */
export const decisionGroups = [...keptKinds, 'verdict', 'other'] as const;
export type DecisionGroup = (typeof decisionGroups)[number];

/** One decision of whatever kind, on its object or without one. */
export type ListedDecision = {
  readonly id: string;
  readonly group: DecisionGroup;
  readonly author: string;
  /** ISO date and time; `undefined` where none is kept. */
  readonly on: string | undefined;
  /** The agreement of the present data that it is on; the first of several. */
  readonly agreementId?: AgreementId;
  /** All of them, where it is on several. */
  readonly agreementIds?: readonly AgreementId[];
} & (
  | {
      readonly type: 'kept';
      readonly kept: Kept;
      /** The regions of the present data that it is on. */
      readonly regionIds: readonly RegionId[];
      readonly missing: LooseKept['missing'];
    }
  | {
      readonly type: 'verdict';
      readonly verdict: Verdict;
      readonly key: string;
      /** Names of the sides that are not found. */
      readonly missing: readonly string[];
    }
);

export interface DecisionLists {
  /** Newest first in each group; groups without any are left out. */
  readonly groups: readonly { readonly group: DecisionGroup; readonly decisions: readonly ListedDecision[] }[];
  /** Those whose object is not in the data, newest first. */
  readonly loose: readonly ListedDecision[];
  readonly total: number;
}

/**
 * Every decision once: by kind where its object is in the data, else among those without object.
 *
 * @param used `keptKey` of the decisions that were found in the files when they were last read; absent without files.
 */
export function listDecisions(
  work: {
    readonly kept: readonly Kept[];
    readonly verdicts: readonly Verdict[];
  },
  dataset: Dataset,
  used: readonly string[] | undefined,
): DecisionLists {
  const all = [
    ...listKept(work.kept, dataset, used),
    ...listVerdicts(work.verdicts, dataset),
  ].toSorted((one, other) => ((other.on ?? '') < (one.on ?? '') ? -1 : Number((other.on ?? '') > (one.on ?? ''))));
  const isLoose = ({ missing }: ListedDecision): boolean => missing.length > 0;
  return {
    groups: decisionGroups.flatMap((group) => {
      const decisions = all.filter((one) => one.group === group && !isLoose(one));
      return decisions.length === 0 ? [] : [{ group, decisions }];
    }),
    loose: all.filter(isLoose),
    total: all.length,
  };
}

function listKept(
  kept: readonly Kept[],
  dataset: Dataset,
  used: readonly string[] | undefined,
): readonly ListedDecision[] {
  const { attached, loose } = attachKept(kept, dataset, used === undefined ? undefined : new Set(used));
  const listed = (
    one: Kept,
    missing: LooseKept['missing'],
    { regionIds = [], agreementId, agreementIds }: Partial<Omit<AttachedKept, 'kept'>> = {},
  ): ListedDecision => ({
    type: 'kept',
    id: keptKey(one),
    group: keptKinds.find((kind) => kind === one.kind) ?? 'other',
    author: one.author,
    on: one.on,
    kept: one,
    regionIds,
    missing,
    ...(agreementId === undefined ? {} : { agreementId }),
    ...(agreementIds === undefined ? {} : { agreementIds }),
  });
  return [
    ...attached.map((one) => listed(one.kept, [], one)),
    ...loose.map((one) => listed(one.kept, one.missing)),
  ];
}

function listVerdicts(verdicts: readonly Verdict[], dataset: Dataset): readonly ListedDecision[] {
  const { attached, loose } = attachVerdicts(verdicts, dataset);
  const listed = (verdict: Verdict, key: string, missing: readonly string[]): ListedDecision => ({
    type: 'verdict',
    id: `verdict ${key}`,
    group: 'verdict',
    author: verdict.author,
    on: verdict.on,
    verdict,
    key,
    missing,
  });
  return [
    ...attached.map(({ verdict, key }) => listed(verdict, key, [])),
    ...loose.map(({ verdict, key, regions }) =>
      listed(
        verdict,
        key,
        regions.map(({ name }) => name),
      ),
    ),
  ];
}
