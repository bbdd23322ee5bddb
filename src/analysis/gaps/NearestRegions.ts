import { greatCircleKm, type GeoPoint } from '../../lib/geo.ts';
import { median } from '../../lib/median.ts';
import { chordOfKm, placeOf, slack, SphereIndex, unslack } from '../../lib/SphereIndex.ts';
import { ChordCounter } from '../../lib/ChordCounter.ts';
import { compareNumber } from '../../lib/compare.ts';
import { regionClasses, type RegionFrame } from './RegionFrame.ts';

/** Nearest regions that are looked up for each region. */
const nearestCount = 40;

/** Others of one class seen from a region, nearest first, complete up to `chord`. */
interface Sight {
  readonly others: Uint32Array;
  readonly km: Float64Array;
  readonly chord: number;
}

interface ClassPoints {
  /** Region numbers, by point. */
  readonly numbers: readonly number[];
  readonly sphere: SphereIndex;
}

/**
 * Distances and ranks among the regions of a dataset, without an array of all pairs. Rank of j as seen from i =
 * 1 + regions of j's class that are strictly nearer to i than j is (i itself apart): equal distances share a rank.
 * Every comparison is settled on `greatCircleKm`, so ranks are exact.
 */
export class NearestRegions {
  /** 2 x the median distance to the nearest of the same class, by class; NaN with fewer than two places. */
  readonly scaleOfClass: readonly number[];
  private readonly points: readonly (GeoPoint | undefined)[];
  private readonly classes: Uint8Array;
  private readonly byClass: readonly ClassPoints[];
  private readonly sights: Map<number, Sight>[] = [];

  constructor({ regions, classes }: RegionFrame) {
    this.classes = classes;
    this.points = regions.map(({ lat, lon }) =>
      lat === undefined || lon === undefined ? undefined : { lat, lon },
    );
    this.byClass = regionClasses.map((_, place) => {
      const numbers: number[] = [];
      const places: GeoPoint[] = [];
      for (const [number, point] of this.points.entries()) {
        if (point === undefined || classes[number] !== place) continue;
        numbers.push(number);
        places.push(point);
      }
      return { numbers, sphere: new SphereIndex(places) };
    });
    this.sights = regionClasses.map(() => new Map<number, Sight>());
    this.scaleOfClass = this.byClass.map((of) => this.findScale(of));
  }

  /** d0 of a pair: that of their class, between classes the geometric mean of the two; NaN where one is not known. */
  scale(a: number, b: number): number {
    const one = this.scaleOfClass[this.classes[a] ?? 0] ?? Number.NaN;
    const other = this.scaleOfClass[this.classes[b] ?? 0] ?? Number.NaN;
    return this.classes[a] === this.classes[b] ? one : Math.sqrt(one * other);
  }

  /** Great-circle km; NaN where a side has no coordinates. */
  km(a: number, b: number): number {
    const from = this.points[a];
    const to = this.points[b];
    return from === undefined || to === undefined ? Number.NaN : greatCircleKm(from, to);
  }

  /** Regions of a class among which all are that may be near a region: its 40 nearest, and all within 1.01 d0. */
  around(number: number, place: number): Uint32Array {
    return this.sight(number, place)?.others ?? new Uint32Array(0);
  }

  /** A rank among those around a region, or the least one that a region beyond them can have; NaN without coordinates. */
  leastRank(from: number, target: number): number {
    const sight = this.sight(from, this.classes[target] ?? 0);
    const km = this.km(from, target);
    if (sight === undefined || Number.isNaN(km)) return Number.NaN;
    return 1 + firstNotBelow(sight.km, km);
  }

  /**
   * Ranks of some regions as seen from one, in their order; NaN where a side has no coordinates.
   * O(regions) where one of them lies beyond those around it.
   */
  ranks(from: number, targets: readonly number[]): Float64Array {
    const ranks = new Float64Array(targets.length).fill(Number.NaN);
    const start = this.points[from];
    if (start === undefined) return ranks;
    const place = placeOf(start);
    const far: number[][] = regionClasses.map(() => []);
    for (const [position, target] of targets.entries()) {
      const point = this.points[target];
      if (point === undefined) continue;
      const group = this.classes[target] ?? 0;
      const km = greatCircleKm(start, point);
      const sight = this.sights[group]?.get(from);
      if (sight !== undefined && slack(chordBetween(place, placeOf(point))) <= sight.chord) {
        ranks[position] = 1 + firstNotBelow(sight.km, km);
      } else far[group]?.push(position);
    }
    for (const [group, positions] of far.entries()) {
      if (positions.length > 0) this.countNearer(from, group, targets, positions, ranks);
    }
    return ranks;
  }

  /** Ranks of far targets of one class in one pass over it. */
  private countNearer(
    from: number,
    group: number,
    targets: readonly number[],
    positions: readonly number[],
    ranks: Float64Array,
  ): void {
    const of = this.byClass[group];
    const start = this.points[from];
    if (of === undefined || start === undefined) return;
    const place = placeOf(start);
    const own = this.classes[from] === group ? of.numbers.indexOf(from) : -1;
    const chords = of.sphere.chordsTo(place);
    const wanted = positions.map((position) => {
      const target = targets[position] ?? 0;
      const point = this.points[target] ?? start;
      return { position, chord: chordBetween(place, placeOf(point)), km: greatCircleKm(start, point) };
    });
    const counter = new ChordCounter(wanted.map(({ chord }) => chord));
    const open = counter.count(chords, own);
    for (const [number, { position, chord, km }] of wanted.entries()) {
      let nearer = counter.surelyBelow(number);
      // What rounding, or a shared step, leaves open is settled on the distance itself.
      const [least, most] = [unslack(chord), slack(chord)];
      for (const point of open) {
        const other = chords[point] ?? 0;
        if (other < least || (other <= most && this.km(from, of.numbers[point] ?? 0) < km)) nearer += 1;
      }
      ranks[position] = 1 + nearer;
    }
  }

  private sight(number: number, group: number): Sight | undefined {
    const known = this.sights[group]?.get(number);
    const of = this.byClass[group];
    const start = this.points[number];
    if (known !== undefined || of === undefined || start === undefined) return known;
    const place = placeOf(start);
    const own = this.classes[number] === group ? 1 : 0;
    const scale = Math.sqrt(
      (this.scaleOfClass[group] ?? Number.NaN) * (this.scaleOfClass[this.classes[number] ?? 0] ?? Number.NaN),
    );
    const reach = Math.max(
      of.sphere.chordOfNearest(place, nearestCount + own),
      Number.isNaN(scale) ? 0 : chordOfKm(1.01 * scale),
    );
    const chord = slack(slack(reach));
    const found = of.sphere
      .within(place, chord)
      .map((point) => of.numbers[point] ?? 0)
      .filter((other) => other !== number)
      .map((other) => ({ other, km: this.km(number, other) }))
      .toSorted((one, other) => one.km - other.km || one.other - other.other);
    const sight: Sight = {
      others: Uint32Array.from(found, ({ other }) => other),
      km: Float64Array.from(found, ({ km }) => km),
      chord,
    };
    this.sights[group]?.set(number, sight);
    return sight;
  }

  private findScale({ numbers, sphere }: ClassPoints): number {
    if (numbers.length < 2) return Number.NaN;
    return 2 * median(numbers.map((number) => this.nearestKm(number, sphere, numbers)));
  }

  private nearestKm(number: number, sphere: SphereIndex, numbers: readonly number[]): number {
    const start = this.points[number];
    if (start === undefined) return Number.NaN;
    const place = placeOf(start);
    const near = sphere.within(place, slack(slack(sphere.chordOfNearest(place, 2))));
    const distances = near
      .map((point) => numbers[point] ?? 0)
      .filter((other) => other !== number)
      .map((other) => this.km(number, other));
    return distances.toSorted(compareNumber)[0] ?? Number.NaN;
  }
}

function chordBetween(
  one: { readonly x: number; readonly y: number; readonly z: number },
  other: { readonly x: number; readonly y: number; readonly z: number },
): number {
  return (one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2;
}

/** Place of the first value that is not below the limit, in an ascending list. */
function firstNotBelow(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
