import type { MeasureValues } from './MeasureResult.ts';

/** A place among regions: `rank` 1 = the highest value, equal values share the best place; `of` = how many are ranked. */
export interface Rank {
  readonly rank: number;
  readonly of: number;
  /** How many share the place, the region itself included. */
  readonly shared: number;
}

/** Values that differ by less, relatively, are equal: symmetric places in a network come out a rounding apart. */
const tolerance = 1e-9;

/**
 * The rank of a node's value, high first, among the nodes marked in `among` (those with records) that have a value.
 * `undefined` where the node itself is not among them or its value is missing. O(nodes).
 */
export function rankOf(values: MeasureValues, index: number, among: Uint8Array): Rank | undefined {
  const own = values[index];
  if (own === undefined || Number.isNaN(own) || among[index] !== 1) return undefined;
  const margin = Math.abs(own) * tolerance;
  let higher = 0;
  let shared = 0;
  let of = 0;
  for (const [node, value] of values.entries()) {
    if (among[node] !== 1 || Number.isNaN(value)) continue;
    of += 1;
    if (value > own + margin) higher += 1;
    else if (value >= own - margin) shared += 1;
  }
  return { rank: higher + 1, of, shared };
}

/** One bar of a histogram: values from `from` up to, not including, `to`; the last bar includes its end. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Distribution {
  readonly bins: readonly Bin[];
  /** Nodes counted, and those among them at exactly 0. */
  readonly count: number;
  readonly zeros: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/**
 * How the values spread among the marked nodes that have one. Bars are equally wide from 0 (or the least value, if
 * lower) to the greatest; whole numbers up to `bars` get a bar each. `undefined` if no node has a value.
 */
export function distribution(values: MeasureValues, among: Uint8Array, bars = 20): Distribution | undefined {
  const known = values.filter((value, node) => among[node] === 1 && !Number.isNaN(value)).toSorted();
  const least = known[0];
  const max = known.at(-1);
  if (least === undefined || max === undefined) return undefined;
  const middle = known.length >> 1;
  const upper = known[middle] ?? max;
  const median = known.length % 2 === 1 ? upper : ((known[middle - 1] ?? upper) + upper) / 2;
  const from = Math.min(0, least);
  const whole = known.every(Number.isInteger);
  const span = max - from;
  const width = whole && span < bars ? 1 : whole ? Math.ceil((span + 1) / bars) : span / bars || 1;
  const number = whole ? Math.floor(span / width) + 1 : span === 0 ? 1 : bars;
  const counts = new Uint32Array(number);
  for (const value of known) {
    const bin = Math.min(number - 1, Math.floor((value - from) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const bins = Array.from(counts, (count, bin) => ({
    from: from + bin * width,
    to: from + (bin + 1) * width,
    count,
  }));
  const zeros = known.filter((value) => value === 0).length;
  return { bins, count: known.length, zeros, min: least, median, max };
}
