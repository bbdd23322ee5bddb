import { closeness } from './camera.ts';

/** How the value of a measure becomes the size of a mark. */
export interface SizeScale {
  /** Measure id, or `none` for one size. */
  readonly measure: string;
  /** Root of the size for a value: radius = base + step x root, see `radii`. */
  readonly rootOf: (value: number) => number;
  /** Values shown in the legend, least first; empty for one size. */
  readonly samples: readonly number[];
}

/** Root of the mark of a region with 52 partners, the largest of the built-in data: other measures reach the same. */
const largestRoot = Math.sqrt(52);

/** Marks that a picture has room for at their usual sizes. */
const roomyUpTo = 600;

/**
 * Marks by partners have r = 2.4 + 1.05 sqrt(partners); other measures, and partners where a region has more than 52, are
 * scaled so that the largest value is drawn as 52 partners would be, area in proportion to the value. Missing and 0 are
 * the smallest mark. Of more marks than a picture has room for each is smaller.
 *
 * @param marks how many are drawn.
 */
export function sizeScaleOf(measure: string, values: Iterable<number>, marks = 0): SizeScale {
  if (measure === 'none') return { measure, rootOf: () => 2, samples: [] };
  const present = [...values]
    .filter((value) => Number.isFinite(value) && value > 0)
    .toSorted((a, b) => a - b);
  const greatest = present.at(-1);
  if (greatest === undefined) return { measure, rootOf: () => 0, samples: [] };
  const fitted = largestRoot / Math.sqrt(greatest);
  const crowd = Math.min(1, Math.sqrt(roomyUpTo / Math.max(1, marks)));
  const factor = (measure === 'partners' ? Math.min(1, fitted) : fitted) * crowd;
  const rootOf = (value: number): number =>
    Number.isFinite(value) && value > 0 ? Math.sqrt(value) * factor : 0;
  const samples =
    measure === 'partners' || measure === 'agreements'
      ? [1, Math.round(greatest / 4), greatest]
      : [greatest / 16, greatest / 4, greatest];
  return {
    measure,
    rootOf,
    samples: [...new Set(samples)].filter((value) => value > 0).toSorted((a, b) => a - b),
  };
}

/** Radius in px of a mark with the given root: far (whole picture) and near (zoomed in). */
export function radii(root: number): { readonly radius: number; readonly radiusNear: number } {
  return { radius: 2.4 + 1.05 * root, radiusNear: 2.8 + 1.15 * root };
}

/** Radius of a mark in px at a scale. */
export function radiusAt(
  mark: { readonly radius: number; readonly radiusNear: number },
  scale: number,
): number {
  return mark.radius + (mark.radiusNear - mark.radius) * closeness(scale);
}
