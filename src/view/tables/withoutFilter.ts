import type { Filters } from '../../domain/ViewSettings.ts';
import type { FilterKey } from '../filterParams.ts';

/**
 * What takes a filter away: its part of the first view. The bounds of the period and a further column cannot be expressed
 * so and give nothing: they are absent, not of another value.
 */
export function withoutFilter(key: FilterKey, defaults: Filters): Partial<Filters> {
  switch (key) {
    case 'at':
      return { asOf: defaults.asOf };
    case 'status':
      return { statuses: defaults.statuses };
    case 'affair':
      return { affairs: defaults.affairs };
    case 'kind':
      return { kinds: defaults.kinds };
    case 'doc':
      return { documents: defaults.documents };
    case 'province':
      return { provinces: defaults.provinces };
    case 'party':
      return { parties: defaults.parties };
    case 'min':
      return { minAgreements: defaults.minAgreements };
    case 'ending':
      return { endingOnly: defaults.endingOnly };
    case 'undated':
      return { withUndated: defaults.withUndated };
    case 'from':
    case 'to':
    case 'attr':
      return {};
  }
}

/** False for the status of the first view: there is always one, and this one leaves out least. */
export function isRemovable(key: FilterKey, filters: Filters, defaults: Filters): boolean {
  if (key !== 'status') return true;
  const usual = new Set(defaults.statuses);
  return usual.size !== filters.statuses.length || filters.statuses.some((status) => !usual.has(status));
}
