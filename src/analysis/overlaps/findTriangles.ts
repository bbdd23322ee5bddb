import type { RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { DisjointSets } from '../../lib/DisjointSets.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';

/** Above this a document is a nationwide matter, no fragment of one. */
export const mostRegions = 60;

/**
 * Sets of documents made of triangles: three that meet pairwise in different regions, with no region in all three and
 * none that holds all regions of the three, and alike pairwise (`alike`, symmetric). Triangles with two documents in
 * common are one set; a document may stand in several sets.
 *
 * Exact: of the three regions in which a triangle meets, the busiest lies in two of the documents; from the third one,
 * they are found through its two quieter regions. The partners of a hub cost nothing, as nothing busier leads on.
 */
export function findTriangles(
  documents: readonly DocumentReading[],
  alike: (one: DocumentReading, other: DocumentReading) => boolean,
): readonly (readonly DocumentReading[])[] {
  const members = documents.filter(({ regions }) => regions.length >= 2 && regions.length <= mostRegions);
  const ordered = orderRegions(members);
  /** Documents of each two regions, the quieter one first. */
  const ofPair = new Map<number, Map<number, number[]>>();
  for (const [place, regions] of ordered.entries()) {
    for (const [position, low] of regions.entries()) {
      for (const high of regions.slice(position + 1)) {
        const ofLow = ofPair.get(low) ?? new Map<number, number[]>();
        append(ofLow, high, place);
        ofPair.set(low, ofLow);
      }
    }
  }
  const known = new Map<number, boolean>();
  const isAlike = (one: number, other: number): boolean => {
    const key = one < other ? one * members.length + other : other * members.length + one;
    let answer = known.get(key);
    if (answer === undefined) {
      const [a, b] = [members[one], members[other]];
      answer = a !== undefined && b !== undefined && alike(a, b);
      known.set(key, answer);
    }
    return answer;
  };
  const sets = new PairSets(members.length);
  for (const [low, ofLow] of ofPair) {
    for (const [high, thirds] of ofLow) {
      const ofHigh = ofPair.get(high);
      if (ofHigh === undefined) continue;
      for (const [busiest, seconds] of ofLow) {
        const firsts = busiest > high ? ofHigh.get(busiest) : undefined;
        if (firsts === undefined) continue;
        for (const third of thirds) {
          const regions = ordered[third] ?? [];
          if (regions.includes(busiest)) continue;
          for (const first of firsts) {
            const leads = ordered[first] ?? [];
            // The quietest region would be in all three.
            if (first === third || leads.includes(low) || !isAlike(first, third)) continue;
            for (const second of seconds) {
              if (second === third || second === first) continue;
              if (!isAlike(second, third) || !isAlike(first, second)) continue;
              if (isFragment([leads, ordered[second] ?? [], regions])) sets.add(first, second, third);
            }
          }
        }
      }
    }
  }
  return sets.list().map((places) => places.flatMap((place) => members[place] ?? []));
}

/** No region in all, none of them holds all regions. */
export function isFragment(sets: readonly (readonly (number | string)[])[]): boolean {
  const counts = new Map<number | string, number>();
  for (const set of sets) {
    for (const region of set) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  for (const count of counts.values()) {
    if (count === sets.length) return false;
  }
  return sets.every((set) => set.length < counts.size);
}

/** The regions of each document as numbers, ascending, the quietest lowest. */
function orderRegions(documents: readonly DocumentReading[]): readonly (readonly number[])[] {
  const uses = new Map<RegionId, number>();
  for (const { regions } of documents) {
    for (const id of regions) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const orderOf = new Map(
    [...uses]
      .toSorted(([one, left], [other, right]) => left - right || compareText(one, other))
      .map(([id], order) => [id, order]),
  );
  return documents.map(({ regions }) =>
    regions.map((id) => orderOf.get(id) ?? 0).toSorted((one, other) => one - other),
  );
}

/** Triangles that grow together over common sides. */
class PairSets {
  private readonly size: number;
  private readonly numberOf = new Map<number, number>();
  private readonly sides: [number, number][] = [];
  private readonly joined: [number, number][] = [];

  constructor(size: number) {
    this.size = size;
  }

  add(one: number, two: number, three: number): void {
    const first = this.side(one, two);
    this.joined.push([first, this.side(two, three)], [first, this.side(one, three)]);
  }

  list(): readonly (readonly number[])[] {
    const sets = new DisjointSets(this.sides.length);
    for (const [one, other] of this.joined) sets.unite(one, other);
    const found = new Map<number, Set<number>>();
    for (const [number, [one, other]] of this.sides.entries()) {
      const root = sets.find(number);
      const places = found.get(root) ?? new Set<number>();
      found.set(root, places.add(one).add(other));
    }
    return [...found.values()].map((places) => [...places].toSorted((a, b) => a - b));
  }

  private side(one: number, other: number): number {
    const key = one < other ? one * this.size + other : other * this.size + one;
    let number = this.numberOf.get(key);
    if (number === undefined) {
      number = this.sides.length;
      this.numberOf.set(key, number);
      this.sides.push([one, other]);
    }
    return number;
  }
}

function append(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
