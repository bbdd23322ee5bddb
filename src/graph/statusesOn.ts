import { defaultTerms, type AssumedTerms, type Dataset } from '../domain/Dataset.ts';
import type { AgreementId } from '../domain/ids.ts';
import { statusOn, type StatusOnDay } from '../domain/status.ts';

export type Statuses = ReadonlyMap<AgreementId, StatusOnDay>;

interface Known {
  readonly asOf: string;
  readonly terms: AssumedTerms;
  readonly statuses: Statuses;
}

const lastOf = new WeakMap<Dataset, Known>();

/**
 * The status of every agreement of a dataset on a day (`statusOn`), planned ones included.
 * The same map as at the last call if dataset, day and terms are the same. O(agreements).
 */
export function statusesOn(dataset: Dataset, asOf: string, terms: AssumedTerms = defaultTerms): Statuses {
  const last = lastOf.get(dataset);
  if (last !== undefined && last.asOf === asOf && last.terms === terms) return last.statuses;
  const statuses = new Map(
    dataset.agreements.map((agreement) => [agreement.id, statusOn(agreement, asOf, terms)]),
  );
  lastOf.set(dataset, { asOf, terms, statuses });
  return statuses;
}
