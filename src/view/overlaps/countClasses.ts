import type { Live, OverlapFindings } from '../../analysis/overlaps/OverlapFindings.ts';
import type { EntryClass } from './OverlapEntry.ts';

export interface ClassCounts {
  /** Pairs by class; of fragmentations and series the groups, of which a pair is no unit. */
  readonly classes: Readonly<Record<EntryClass, number>>;
  /** Groups that ask for a decision, by whether they still run. */
  readonly live: Readonly<Record<Live, number>>;
}

/** How many there are of each class, and how many groups still run. O(pairs + groups). */
export function countClasses({ pairs, groups }: OverlapFindings): ClassCounts {
  const classes: Record<EntryClass, number> = {
    duplication: 0,
    nested: 0,
    overlap: 0,
    fragmentation: 0,
    'same-record': 0,
    family: 0,
    renewal: 0,
    complementary: 0,
    series: 0,
  };
  const live: Record<Live, number> = { live: 0, 'probably-over': 0, undated: 0, over: 0 };
  for (const pair of pairs) classes[pair.class] += 1;
  for (const group of groups) {
    if (group.class === 'fragmentation' || group.class === 'series') classes[group.class] += 1;
    if (group.class !== 'series') live[group.live] += 1;
  }
  return { classes, live };
}
