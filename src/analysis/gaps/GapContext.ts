import { buildFamilies } from '../../relations/buildFamilies.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { AgreementId, RegionId } from '../../domain/ids.ts';
import { recordOf, type RegionRecord } from '../../domain/recordOf.ts';
import { isInForce } from '../../domain/status.ts';
import type { LinkDecisions } from '../../relations/LinkDecisions.ts';
import { isClosed } from '../../graph/defaultFilters.ts';
import { recordedParties } from '../../graph/recordedParties.ts';
import { statusesOn, type Statuses } from '../../graph/statusesOn.ts';
import { statusIn } from '../statusIn.ts';

/** What gaps, coverage and partners of a dataset are read from on a day, whatever a filter shows. */
export interface GapContext {
  readonly dataset: Dataset;
  readonly index: DatasetIndex;
  readonly families: FamilyIndex;
  readonly statuses: Statuses;
  readonly asOf: string;
  readonly closed: boolean;
}

let last: { readonly decisions: LinkDecisions; readonly context: GapContext } | undefined;

/** The same object for the same dataset, day and decisions, so that it can be the key of memos. O(agreements). */
export function gapContextOf(dataset: Dataset, asOf: string, decisions: LinkDecisions): GapContext {
  if (
    last !== undefined &&
    last.decisions === decisions &&
    last.context.dataset === dataset &&
    last.context.asOf === asOf
  ) {
    return last.context;
  }
  const context: GapContext = {
    dataset,
    index: indexDataset(dataset),
    families: buildFamilies(dataset, decisions),
    statuses: statusesOn(dataset, asOf),
    asOf,
    closed: isClosed(dataset, asOf),
  };
  last = { decisions, context };
  return context;
}

/** Whether an agreement stands on the day: in force or assumed so; in a closed dataset, on record. */
export function stands({ statuses, closed }: GapContext, id: AgreementId): boolean {
  const status = statusIn(statuses, id);
  return isInForce(status) || (closed && status !== 'planned');
}

/** Whether an agreement is on record: anything but planned. */
export function onRecord({ statuses }: GapContext, id: AgreementId): boolean {
  return statusIn(statuses, id) !== 'planned';
}

/** Whether anything is recorded of a region: an agreement that names it is on record, or its register says there is none. */
export function recordedOn(context: GapContext, region: RegionId): boolean {
  return recordOn(context, region) !== 'nothing';
}

/** What is recorded of a region on the day: agreements on record, none by its register, or nothing. */
export function recordOn({ dataset, index, statuses }: GapContext, region: RegionId): RegionRecord {
  return recordOf(index, region, recordedParties(dataset, statuses));
}
