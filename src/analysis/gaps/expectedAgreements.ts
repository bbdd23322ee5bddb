import type { RegionId } from '../../domain/ids.ts';
import { onRecord, type GapContext } from './GapContext.ts';
import { comparable, type Hints } from './networkHints.ts';
import { recordBits, type PairRecords } from './pairRecords.ts';
import { packPair, type RegionFrame } from './RegionFrame.ts';

/** Weight of the area's own rate against that of two parents, in expected pairs. */
const priorWeight = 4;
/** E from which on a pair without agreement is listed. */
const leastExpected = 1;

/**
 * Where neither borders nor coordinates are known, but areas with agreements: how many agreements of two regions would
 * be usual at their activity. E = sum over the common areas of a_i a_j r_gh; a = families of the region in the area (a
 * document on record that names it and another member), g and h the parents of the two, r_gh = (O + 4 r) / (D + 4), O =
 * families that join members of g and of h, counted by pair, D = sum of a_i a_j over their pairs, r = O / D of the whole
 * area. Pairs without any agreement on record and E >= 1 are candidates. Areas of any type count; units without parent
 * form one group. A rate that is shrunk to the mean (empirical Bayes: Casella 1985, doi:10.1080/00031305.1985.10479400).
 * O(areas x members^2).
 */
export function expectedAgreements(context: GapContext, frame: RegionFrame, { bits }: PairRecords): Hints {
  const expected = new Map<number, number[]>();
  const documents = familiesByDocument(context, frame);
  for (const area of context.dataset.areas) {
    const members = new Set(area.members.flatMap((id) => frame.numberOf.get(id) ?? []));
    addArea(frame, members, documents, expected);
  }
  const hints = new Map<number, number>();
  const open: number[] = [];
  const count = frame.regions.length;
  for (const [key, parts] of expected) {
    let sum = 0;
    // In ascending order, so that rounding does not depend on the order of areas.
    for (const part of parts.toSorted((one, other) => one - other)) sum += part;
    hints.set(key, sum);
    const [a, b] = [Math.floor(key / count), key % count];
    const tied = ((bits.get(key) ?? 0) & recordBits.onRecord) !== 0;
    if (!tied && sum >= leastExpected - 1e-9 && comparable(frame, a, b)) open.push(key);
  }
  return { open, hintOf: (key) => hints.get(key) ?? 0 };
}

/** Regions of every document on record, by family. */
function familiesByDocument(
  context: GapContext,
  frame: RegionFrame,
): ReadonlyMap<string, readonly (readonly number[])[]> {
  const found = new Map<string, number[][]>();
  for (const { id, parties } of context.dataset.agreements) {
    if (!onRecord(context, id)) continue;
    const numbers = new Set(parties.flatMap(({ partyId }) => frame.numberOf.get(partyId as RegionId) ?? []));
    if (numbers.size < 2) continue;
    const family: string = context.families.familyOf.get(id)?.id ?? id;
    const documents = found.get(family);
    if (documents === undefined) found.set(family, [[...numbers]]);
    else documents.push([...numbers]);
  }
  return found;
}

function addArea(
  frame: RegionFrame,
  members: ReadonlySet<number>,
  families: ReadonlyMap<string, readonly (readonly number[])[]>,
  expected: Map<number, number[]>,
): void {
  const activity = new Map<number, number>();
  const observed = new Map<string, number>();
  let [observedAll, expectedAll] = [0, 0];
  for (const documents of families.values()) {
    const taking = new Set<number>();
    const joined = new Set<number>();
    for (const document of documents) {
      const inside = document.filter((number) => members.has(number));
      if (inside.length < 2) continue;
      for (const [position, one] of inside.entries()) {
        taking.add(one);
        for (const other of inside.slice(position + 1)) joined.add(packPair(frame, one, other));
      }
    }
    for (const number of taking) activity.set(number, (activity.get(number) ?? 0) + 1);
    for (const key of joined) {
      const parents = parentsOf(frame, Math.floor(key / frame.regions.length), key % frame.regions.length);
      observed.set(parents, (observed.get(parents) ?? 0) + 1);
    }
    observedAll += joined.size;
  }
  const active = [...activity].toSorted(([one], [other]) => one - other);
  const products = new Map<string, number>();
  for (const [position, [one, ofOne]] of active.entries()) {
    for (const [other, ofOther] of active.slice(position + 1)) {
      const parents = parentsOf(frame, one, other);
      products.set(parents, (products.get(parents) ?? 0) + ofOne * ofOther);
      expectedAll += ofOne * ofOther;
    }
  }
  if (expectedAll === 0) return;
  const rate = observedAll / expectedAll;
  for (const [position, [one, ofOne]] of active.entries()) {
    for (const [other, ofOther] of active.slice(position + 1)) {
      const parents = parentsOf(frame, one, other);
      const shrunk =
        ((observed.get(parents) ?? 0) + priorWeight * rate) / ((products.get(parents) ?? 0) + priorWeight);
      const key = packPair(frame, one, other);
      const parts = expected.get(key);
      if (parts === undefined) expected.set(key, [ofOne * ofOther * shrunk]);
      else parts.push(ofOne * ofOther * shrunk);
    }
  }
}

/** A text for the unordered pair of parents of two regions. */
function parentsOf({ regions }: RegionFrame, one: number, other: number): string {
  const [g, h] = [regions[one]?.parentId ?? '', regions[other]?.parentId ?? ''];
  return g < h ? `${g}|${h}` : `${h}|${g}`;
}
