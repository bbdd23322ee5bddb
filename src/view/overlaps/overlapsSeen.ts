import type { OverlapEntry } from './OverlapEntry.ts';

/** Entries beyond which no baseline is kept: the list would be too long to be saved with every change. */
export const mostSeenEntries = 5000;

/** The key by which an entry is known to have been seen; `undefined` for party sets, which are never told as new. */
export function seenKey(entry: OverlapEntry): string | undefined {
  switch (entry.type) {
    case 'group':
      return entry.group.id;
    case 'link':
      return entry.pair.key;
    case 'set':
      return undefined;
  }
}

export function seenKeys(entries: readonly OverlapEntry[]): readonly string[] {
  return entries.flatMap((entry) => seenKey(entry) ?? []).toSorted();
}

/**
 * Whether an entry was not in the lists when they were last marked as seen; false for all where no baseline of this
 * dataset is known.
 */
export function newnessOf(
  seen: { readonly dataset: string; readonly keys: readonly string[] } | undefined,
  dataset: string,
): (entry: OverlapEntry) => boolean {
  if (seen?.dataset !== dataset) return () => false;
  const keys = new Set(seen.keys);
  return (entry) => {
    const key = seenKey(entry);
    return key !== undefined && !keys.has(key);
  };
}
