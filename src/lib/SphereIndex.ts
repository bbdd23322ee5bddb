import { earthRadiusKm, type GeoPoint } from './geo.ts';

/** Points a leaf of the tree holds. */
const leafSize = 8;

/**
 * Finds the points nearest to a place on the globe: a k-d tree over unit vectors (Bentley 1975), so that poles and the
 * date line are no special cases. Distances are squared chords of the unit sphere, in [0, 4], which order as great
 * circles do; they carry rounding noise, and `slack` tells how much, so that callers can settle near ties exactly.
 */
export class SphereIndex {
  readonly size: number;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly z: Float64Array;
  /** Point numbers; every subtree is a run of it, split in its middle. */
  private readonly order: Uint32Array;
  /** Axis of each split, by its middle position. */
  private readonly axisAt: Uint8Array;

  constructor(points: readonly GeoPoint[]) {
    this.size = points.length;
    this.x = new Float64Array(this.size);
    this.y = new Float64Array(this.size);
    this.z = new Float64Array(this.size);
    for (const [number, { lat, lon }] of points.entries()) {
      const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
      this.x[number] = Math.cos(phi) * Math.cos(lambda);
      this.y[number] = Math.cos(phi) * Math.sin(lambda);
      this.z[number] = Math.sin(phi);
    }
    this.order = Uint32Array.from(points, (_, number) => number);
    this.axisAt = new Uint8Array(this.size);
    this.split(0, this.size);
  }

  /** Squared chord between a place and a point of the index. */
  chordTo(place: Place, point: number): number {
    const dx = (this.x[point] ?? 0) - place.x;
    const dy = (this.y[point] ?? 0) - place.y;
    const dz = (this.z[point] ?? 0) - place.z;
    return dx * dx + dy * dy + dz * dz;
  }

  /** Squared chords from a place to all points. O(points). */
  chordsTo(place: Place): Float64Array {
    const chords = new Float64Array(this.size);
    for (let point = 0; point < this.size; point += 1) chords[point] = this.chordTo(place, point);
    return chords;
  }

  /** Squared chord to the k-th nearest point (the place's own point among them); infinite where there are fewer. */
  chordOfNearest(place: Place, k: number): number {
    const best = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
    const visit = (from: number, to: number): void => {
      if (to - from <= leafSize) {
        for (let position = from; position < to; position += 1) {
          insert(best, this.chordTo(place, this.order[position] ?? 0));
        }
        return;
      }
      const middle = (from + to) >> 1;
      const offset = this.offsetAt(place, middle);
      insert(best, this.chordTo(place, this.order[middle] ?? 0));
      if (offset < 0) visit(from, middle);
      else visit(middle + 1, to);
      if (offset * offset > slack(best[k - 1] ?? 0)) return;
      if (offset < 0) visit(middle + 1, to);
      else visit(from, middle);
    };
    visit(0, this.size);
    return best[k - 1] ?? Number.POSITIVE_INFINITY;
  }

  /** Points at most this squared chord away, in no order. */
  within(place: Place, chord: number): number[] {
    const found: number[] = [];
    const take = (position: number): void => {
      const point = this.order[position] ?? 0;
      if (this.chordTo(place, point) <= chord) found.push(point);
    };
    const visit = (from: number, to: number): void => {
      if (to - from <= leafSize) {
        for (let position = from; position < to; position += 1) take(position);
        return;
      }
      const middle = (from + to) >> 1;
      const offset = this.offsetAt(place, middle);
      take(middle);
      const reaches = offset * offset <= slack(chord);
      if (offset < 0 || reaches) visit(from, middle);
      if (offset >= 0 || reaches) visit(middle + 1, to);
    };
    visit(0, this.size);
    return found;
  }

  private offsetAt(place: Place, middle: number): number {
    const axis = this.axisAt[middle] ?? 0;
    const at = axis === 0 ? place.x : axis === 1 ? place.y : place.z;
    return at - (this.along(axis)[this.order[middle] ?? 0] ?? 0);
  }

  private along(axis: number): Float64Array {
    return axis === 0 ? this.x : axis === 1 ? this.y : this.z;
  }

  /** Sorts a run along its widest axis and splits it in the middle. */
  private split(from: number, to: number): void {
    if (to - from <= leafSize) return;
    const run = this.order.subarray(from, to);
    const axis = this.widestAxis(run);
    const along = this.along(axis);
    run.sort((one, other) => (along[one] ?? 0) - (along[other] ?? 0) || one - other);
    const middle = (from + to) >> 1;
    this.axisAt[middle] = axis;
    this.split(from, middle);
    this.split(middle + 1, to);
  }

  private widestAxis(run: Uint32Array): number {
    let widest = 0;
    let width = -1;
    for (let axis = 0; axis < 3; axis += 1) {
      const along = this.along(axis);
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const point of run) {
        const at = along[point] ?? 0;
        if (at < low) low = at;
        if (at > high) high = at;
      }
      if (high - low > width) {
        width = high - low;
        widest = axis;
      }
    }
    return widest;
  }
}

/** A place on the globe as a unit vector. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function placeOf({ lat, lon }: GeoPoint): Place {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

/** Squared chord of a great circle of so many km; 4 from half the globe on. */
export function chordOfKm(km: number): number {
  const half = km / (2 * earthRadiusKm);
  return half >= Math.PI / 2 ? 4 : 4 * Math.sin(half) ** 2;
}

/** The largest squared chord that may, but for rounding, be this one. */
export function slack(chord: number): number {
  return chord * (1 + 1e-9) + 2e-15 * Math.sqrt(chord) + 1e-30;
}

/** The squared chord below which another one is smaller than this one, whatever the rounding. */
export function unslack(chord: number): number {
  return chord * (1 - 1e-9) - 2e-15 * Math.sqrt(chord) - 1e-30;
}

/** Puts a value into an ascending list of fixed length, if it is smaller than the last one. */
function insert(ascending: Float64Array, value: number): void {
  let position = ascending.length - 1;
  if (!(value < (ascending[position] ?? 0))) return;
  while (position > 0 && (ascending[position - 1] ?? 0) > value) {
    ascending[position] = ascending[position - 1] ?? 0;
    position -= 1;
  }
  ascending[position] = value;
}
