import { seededRandom } from '../../lib/random.ts';
import type { TrustFigure } from './Trust.ts';

/** Samples behind every interval. */
export const bootstrapSamples = 1000;

/** Seeds of two parts of one test differ by this, so that neither draws what the other does. */
const seedStep = 0x9e3779b1;

/** The seed of a numbered part of a test. */
export function seedOfPart(seed: number, part: number): number {
  return (seed + Math.imul(part + 1, seedStep)) >>> 0;
}

/**
 * How often each of `units` is drawn when as many are drawn with replacement (Efron 1979), one array per sample; the
 * same for the same seed. O(units x samples).
 */
export function drawSamples(units: number, seed: number, samples = bootstrapSamples): readonly Uint32Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: samples }, () => {
    const drawn = new Uint32Array(units);
    for (let draw = 0; draw < units; draw += 1) {
      const unit = Math.floor(random() * units);
      drawn[unit] = (drawn[unit] ?? 0) + 1;
    }
    return drawn;
  });
}

/**
 * A value with the 2.5 and 97.5 percentiles of its resampled values. Samples without a figure (NaN: nothing to be found
 * was drawn) are left out; the interval always holds the value itself.
 */
export function figureFrom(value: number, resampled: readonly number[]): TrustFigure {
  const sorted = Float64Array.from(resampled.filter((one) => !Number.isNaN(one))).toSorted();
  if (sorted.length === 0) return { value, low: value, high: value };
  return {
    value,
    low: Math.min(value, percentile(sorted, 0.025)),
    high: Math.max(value, percentile(sorted, 0.975)),
  };
}

/** Percentile of ascending values, between two of them by distance. */
function percentile(ascending: Float64Array, share: number): number {
  const at = share * (ascending.length - 1);
  const below = ascending[Math.floor(at)] ?? Number.NaN;
  const above = ascending[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
