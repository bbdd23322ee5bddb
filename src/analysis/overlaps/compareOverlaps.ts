import { compareText } from '../../lib/compare.ts';
import { relationClasses, type RelationClass } from '../../relations/Relation.ts';
import { groupClasses, type Live, type OverlapGroup, type OverlapPair } from './OverlapFindings.ts';

/** Classes that are findings, the gravest first: red, amber, amber. */
export const gravestFirst = ['duplication', 'nested', 'overlap'] as const satisfies readonly RelationClass[];

/** Classes of pairs in the order of the list: findings, then what only looks like one. */
export const overlapClasses: readonly RelationClass[] = [
  ...gravestFirst,
  ...relationClasses.filter((one) => !isFinding(one)),
];

/** In the order of the list: what may still be acted on first. */
export const liveStates: readonly Live[] = ['live', 'probably-over', 'undated', 'over'];

/** Red or amber: what is reviewed in groups. */
export function isFinding(kind: RelationClass): kind is (typeof gravestFirst)[number] {
  return gravestFirst.some((one) => one === kind);
}

/** Order of pairs: class, then live, probably over, undated, over; then the best score, then id. */
export function compareOverlaps(left: OverlapPair, right: OverlapPair): number {
  return (
    overlapClasses.indexOf(left.class) - overlapClasses.indexOf(right.class) ||
    liveStates.indexOf(left.live) - liveStates.indexOf(right.live) ||
    right.score - left.score ||
    compareText(left.id, right.id)
  );
}

/** Order of groups: class, live, score, then the most documents, then id. */
export function compareGroups(left: OverlapGroup, right: OverlapGroup): number {
  return (
    groupClasses.indexOf(left.class) - groupClasses.indexOf(right.class) ||
    liveStates.indexOf(left.live) - liveStates.indexOf(right.live) ||
    right.score - left.score ||
    right.agreementIds.length - left.agreementIds.length ||
    compareText(left.id, right.id)
  );
}
