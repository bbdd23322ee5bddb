import { compareNumber } from '../../lib/compare.ts';
import { assertNotCancelled, type IsCancelled } from '../../lib/Task.ts';
import { candidacies, type Candidacy } from './GapTable.ts';
import type { NearestRegions } from './NearestRegions.ts';
import { levelOfPair } from './PairLevel.ts';
import { recordBits, type PairRecords } from './pairRecords.ts';
import { mostPlanMembers, nearFrom, nearnessTerm } from './pairTerms.ts';
import { packPair, regionClasses, type RegionFrame } from './RegionFrame.ts';

/** The bit of a candidacy. */
export function candidacyBit(candidacy: Candidacy): number {
  return 1 << candidacies.indexOf(candidacy);
}

/** Packed pairs with the bits of why they are candidates. */
export type Candidates = Map<number, number>;

/** Adds a reason to a pair. */
function addCandidate(candidates: Candidates, key: number, candidacy: Candidacy): void {
  candidates.set(key, (candidates.get(key) ?? 0) | candidacyBit(candidacy));
}

/** Pairs with a common (lifted) border, and each province with its own regions, which are adjacent by definition. */
export function addBordering(candidates: Candidates, frame: RegionFrame): void {
  for (const { a, b } of frame.index.lifted) {
    const one = frame.numberOf.get(a);
    const other = frame.numberOf.get(b);
    if (one !== undefined && other !== undefined)
      addCandidate(candidates, packPair(frame, one, other), 'border');
  }
}

/** Each province with its own regions. A parent that is no province, as in data without levels, makes no pair. */
export function addOwn(candidates: Candidates, frame: RegionFrame): void {
  for (const [number, { id, parentId }] of frame.regions.entries()) {
    if (parentId === undefined) continue;
    const parent = frame.numberOf.get(parentId);
    if (parent !== undefined && levelOfPair(frame.index, id, parentId) === 'own') {
      addCandidate(candidates, packPair(frame, number, parent), 'border');
    }
  }
}

/** Members of a common plan of at most 30 members, provinces with provinces and the others with the others. */
export function addAreas(candidates: Candidates, frame: RegionFrame): void {
  for (const { type, members } of frame.index.areaOf.values()) {
    if (type !== 'plan' || members.length > mostPlanMembers) continue;
    const numbers = members.flatMap((id) => frame.numberOf.get(id) ?? []);
    for (const [position, one] of numbers.entries()) {
      for (const other of numbers.slice(position + 1)) {
        if (one !== other && sameLevel(frame, one, other)) {
          addCandidate(candidates, packPair(frame, one, other), 'area');
        }
      }
    }
  }
}

/** Pairs of one level with N >= .25. Beyond rank 40 of both, that needs d <= 1.003 d0: `NearestRegions.around` is enough. */
export function addNear(
  candidates: Candidates,
  frame: RegionFrame,
  nearest: NearestRegions,
  step: (done: number) => void,
  isCancelled: IsCancelled,
): void {
  const open = new Set<number>();
  // At the least ranks that are possible: exact for pairs that see each other, never too small for the others.
  const nearness = (one: number, other: number): number =>
    nearnessTerm(
      nearest.km(one, other),
      nearest.scale(one, other),
      nearest.leastRank(one, other),
      nearest.leastRank(other, one),
    );
  for (const number of frame.regions.keys()) {
    if (number % 256 === 0) {
      assertNotCancelled(isCancelled);
      step(number);
    }
    for (const group of regionClasses.keys()) {
      for (const other of nearest.around(number, group)) {
        if (!sameLevel(frame, number, other)) break;
        const key = packPair(frame, number, other);
        if (!open.has(key) && nearness(number, other) >= nearFrom) open.add(key);
      }
    }
  }
  forEachRanked(frame, nearest, [...open].toSorted(compareNumber), (key, a, b, rankOfB, rankOfA) => {
    const exact = nearnessTerm(nearest.km(a, b), nearest.scale(a, b), rankOfB, rankOfA);
    if (exact >= nearFrom) addCandidate(candidates, key, 'near');
  });
}

/**
 * Pairs that a document names both of. One that is planned only makes the pair a row ("under way"), for no reason that
 * counts as evidence.
 */
export function addRecorded(candidates: Candidates, { bits }: PairRecords): void {
  for (const [key, found] of bits) {
    if ((found & recordBits.onRecord) !== 0) addCandidate(candidates, key, 'record');
    else candidates.set(key, candidates.get(key) ?? 0);
  }
}

/** Provinces with provinces, the others with the others: pairs that rank by nearness and plans. */
function sameLevel({ classes }: RegionFrame, one: number, other: number): boolean {
  return (classes[one] === 0) === (classes[other] === 0);
}

/** Both ranks of every pair; `keys` ascending. */
export function forEachRanked(
  { regions }: RegionFrame,
  nearest: NearestRegions,
  keys: readonly number[],
  visit: (key: number, a: number, b: number, rankOfB: number, rankOfA: number) => void,
): void {
  const count = regions.length;
  const positionsOf = new Map<number, number[]>();
  const append = (number: number, position: number): void => {
    const known = positionsOf.get(number);
    if (known === undefined) positionsOf.set(number, [position]);
    else known.push(position);
  };
  const rankOfA = new Float64Array(keys.length);
  const rankOfB = new Float64Array(keys.length);
  for (const [position, key] of keys.entries()) {
    append(Math.floor(key / count), position);
    append(key % count, position);
  }
  for (const [number, positions] of positionsOf) {
    const targets = positions.map((position) => {
      const key = keys[position] ?? 0;
      const a = Math.floor(key / count);
      return a === number ? key % count : a;
    });
    const ranks = nearest.ranks(number, targets);
    for (const [place, position] of positions.entries()) {
      const isA = Math.floor((keys[position] ?? 0) / count) === number;
      (isA ? rankOfB : rankOfA)[position] = ranks[place] ?? Number.NaN;
    }
  }
  for (const [position, key] of keys.entries()) {
    visit(
      key,
      Math.floor(key / count),
      key % count,
      rankOfB[position] ?? Number.NaN,
      rankOfA[position] ?? Number.NaN,
    );
  }
}
