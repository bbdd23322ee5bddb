/** What people said of pairs of documents that changes families; by `pairKey` of the present ids. */
export interface LinkDecisions {
  /** Inferred links that are none. */
  readonly cut: readonly string[];
  /** Pairs that are one cooperation, whatever the rules say. */
  readonly linked: readonly { readonly id: string; readonly as: 'family' | 'renewal' | 'same-record' }[];
}

export const noLinkDecisions: LinkDecisions = { cut: [], linked: [] };

/** Whether two say the same of the same pairs, in whatever order. */
export function isSameDecisions(one: LinkDecisions, other: LinkDecisions): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

function keyOf({ cut, linked }: LinkDecisions): string {
  return JSON.stringify([
    [...new Set(cut)].toSorted(),
    [...new Set(linked.map(({ id, as }) => `${as} ${id}`))].toSorted(),
  ]);
}
