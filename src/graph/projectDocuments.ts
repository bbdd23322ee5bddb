import type { RegionId } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';
import { buildTie, type TieDocument } from './buildTie.ts';
import type { Tie } from './Network.ts';

/** A document with the numbers of its regions, each once. */
export interface DocumentMembers {
  readonly document: TieDocument;
  readonly members: readonly number[];
}

/**
 * The ties of all pairs of regions that a document names together, in order of id. Pairs are gathered as numbers, by the
 * first of the two regions, and not by keys of text: there may be hundreds of thousands. O(pairs log pairs of a region).
 *
 * @param regions in order of id; members are positions in it.
 */
export function projectDocuments(
  regions: readonly RegionId[],
  documents: readonly DocumentMembers[],
): readonly Tie[] {
  const start = new Uint32Array(regions.length + 1);
  for (const { members } of documents) {
    // The first in order is the first of a pair with each of the others, the next with one less.
    for (const [place, member] of inOrder(members).entries())
      start[member + 1] = (start[member + 1] ?? 0) + members.length - 1 - place;
  }
  for (let region = 0; region < regions.length; region += 1)
    start[region + 1] = (start[region + 1] ?? 0) + (start[region] ?? 0);
  // The second region and the document of each pair, as one number: by region, then as the documents come.
  const pairs = new Float64Array(start[regions.length] ?? 0);
  const next = start.slice();
  for (const [number, { members }] of documents.entries()) {
    const sorted = inOrder(members);
    for (const [place, member] of sorted.entries()) {
      let at = next[member] ?? 0;
      for (let other = place + 1; other < sorted.length; other += 1) {
        pairs[at] = (sorted[other] ?? 0) * documents.length + number;
        at += 1;
      }
      next[member] = at;
    }
  }
  const ties: Tie[] = [];
  for (const region of firstsInOrder(regions)) {
    const own = pairs.subarray(start[region], start[region + 1]).toSorted();
    for (let from = 0; from < own.length;) {
      const other = Math.floor((own[from] ?? 0) / documents.length);
      const shared: TieDocument[] = [];
      while (from < own.length && Math.floor((own[from] ?? 0) / documents.length) === other) {
        const { document } = documents[(own[from] ?? 0) % documents.length] ?? {};
        if (document !== undefined) shared.push(document);
        from += 1;
      }
      const [a, b] = [regions[region], regions[other]];
      if (a !== undefined && b !== undefined) ties.push(buildTie(a, b, shared));
    }
  }
  return regions.some((id) => id.includes('|'))
    ? ties.toSorted((left, right) => compareText(left.id, right.id))
    : ties;
}

function inOrder(members: readonly number[]): readonly number[] {
  return members.toSorted((one, other) => one - other);
}

/** Numbers of the regions in the order in which ids of ties begin with them: the mark between two ids counts as well. */
function firstsInOrder(regions: readonly RegionId[]): readonly number[] {
  const beginnings = regions.map((id) => `${id}|`);
  return [...regions.keys()].toSorted((one, other) =>
    compareText(beginnings[one] ?? '', beginnings[other] ?? ''),
  );
}
