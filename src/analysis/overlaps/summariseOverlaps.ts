import type { RelationClass } from '../../relations/Relation.ts';
import { relationClasses } from '../../relations/Relation.ts';
import { liveStates } from './compareOverlaps.ts';
import { groupClasses, type GroupClass, type Live, type OverlapFindings } from './OverlapFindings.ts';

/** Counts of one class. */
export interface ClassSummary {
  readonly count: number;
  readonly byLive: Readonly<Record<Live, number>>;
}

/** How many of each class there are, and how many of them still hold. Classes are never added up. */
export interface OverlapSummary {
  readonly pairs: Readonly<Record<RelationClass, ClassSummary>>;
  readonly groups: Readonly<Record<GroupClass, ClassSummary>>;
  readonly partySets: number;
  readonly programmes: number;
}

/** Counts of the findings. O(pairs + groups). */
export function summariseOverlaps(findings: OverlapFindings): OverlapSummary {
  return {
    pairs: countBy(relationClasses, findings.pairs),
    groups: countBy(groupClasses, findings.groups),
    partySets: findings.partySets.length,
    programmes: findings.programmes.length,
  };
}

function countBy<Class extends string>(
  classes: readonly Class[],
  found: readonly { readonly class: Class; readonly live: Live }[],
): Readonly<Record<Class, ClassSummary>> {
  const entries = classes.map((kind): [Class, ClassSummary] => {
    const ofClass = found.filter((one) => one.class === kind);
    const states = liveStates.map((live): [Live, number] => [
      live,
      ofClass.filter((one) => one.live === live).length,
    ]);
    return [kind, { count: ofClass.length, byLive: Object.fromEntries(states) as Record<Live, number> }];
  });
  return Object.fromEntries(entries) as Record<Class, ClassSummary>;
}
