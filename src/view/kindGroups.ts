import type { AgreementKind } from '../domain/Agreement.ts';

/** With whom an agreement is made, in the words of a reader: several kinds of the law are one row. */
export const kindGroups = [
  { id: 'regions', kinds: ['ksdd', 'forum'] },
  { id: 'foreign', kinds: ['ksdpl', 'ksdll'] },
  { id: 'ministries', kinds: ['synergy'] },
  { id: 'thirdParties', kinds: ['ksdpk'] },
  { id: 'villages', kinds: ['village'] },
  { id: 'others', kinds: ['other'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly AgreementKind[] }[];

export type KindGroup = (typeof kindGroups)[number];

/** The groups of which a dataset holds a kind. */
export function groupsAmong(kinds: ReadonlySet<AgreementKind>): readonly KindGroup[] {
  return kindGroups.filter((group) => group.kinds.some((kind) => kinds.has(kind)));
}

/** True where a filter of kinds lets every kind of the group pass (an empty filter lets all pass). */
export function isGroupChosen(group: KindGroup, chosen: readonly AgreementKind[]): boolean {
  return chosen.length === 0 || group.kinds.every((kind) => chosen.includes(kind));
}

/** The filter of kinds after a group was ticked or unticked; empty = all, as `toggleValue` has it. */
export function toggleGroup(
  group: KindGroup,
  groups: readonly KindGroup[],
  chosen: readonly AgreementKind[],
): readonly AgreementKind[] {
  const was = isGroupChosen(group, chosen);
  const next = groups.filter((one) => (one === group ? !was : isGroupChosen(one, chosen)));
  return next.length === groups.length ? [] : next.flatMap((one) => one.kinds);
}
