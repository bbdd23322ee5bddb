import type { Dataset } from '../domain/Dataset.ts';
import type { Filters } from '../domain/ViewSettings.ts';
import { statusesOn } from './statusesOn.ts';

/** How many agreements that have ended, or are assumed to have, the chosen statuses leave out. */
export function countHiddenEnded(
  dataset: Dataset,
  { asOf, statuses }: Pick<Filters, 'asOf' | 'statuses'>,
): number {
  let hidden = 0;
  for (const { status } of statusesOn(dataset, asOf).values()) {
    const hasEnded = status === 'ended' || status === 'assumed-ended';
    if (hasEnded && !statuses.includes(status)) hidden += 1;
  }
  return hidden;
}
