/** Quantile of the normal distribution for an interval of 95 %. */
const z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of a share of `hits` in `of` trials: the score interval of Wilson (1927, J. Am. Stat. Assoc. 22:209,
 * doi:10.1080/01621459.1927.10502953), without correction for continuity. With p = hits / of, n = of:
 * (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n). Within 0..1; no trials: 0 to 1.
 */
export function wilsonInterval(hits: number, of: number, z = z95): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const centre = share + (z * z) / (2 * of);
  const margin = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  // At the ends the exact bound is 0 or 1: rounding must not leave the range.
  return {
    low: hits === 0 ? 0 : Math.max(0, (centre - margin) / scale),
    high: hits === of ? 1 : Math.min(1, (centre + margin) / scale),
  };
}
