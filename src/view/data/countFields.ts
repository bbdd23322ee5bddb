import type { Agreement } from '../../domain/Agreement.ts';
import { countedFields, filledFields, type CountedField } from '../tables/filledFields.ts';

export interface FieldCount {
  readonly field: CountedField;
  /** In how many agreements the source fills it. */
  readonly filled: number;
}

/** How full each of the twelve counted fields is, in their order. O(agreements). */
export function countFields(agreements: readonly Agreement[]): readonly FieldCount[] {
  const counts = countedFields.map(() => 0);
  for (const agreement of agreements) {
    for (const [place, filled] of filledFields(agreement).entries()) {
      if (filled) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return countedFields.map((field, place) => ({ field, filled: counts[place] ?? 0 }));
}
