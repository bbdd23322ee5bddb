import type { RegionId } from '../domain/ids.ts';
import type { Tokens } from './tokens.ts';

/** How marks are coloured, with all that a legend needs. */
export type ColourLegend =
  | { readonly type: 'none' }
  | {
      readonly type: 'ramp';
      readonly measure: string;
      /** Colours in use, least first; one more than `breaks`. */
      readonly colours: readonly string[];
      /** Values at which the next colour begins. */
      readonly breaks: readonly number[];
      readonly least: number;
      readonly greatest: number;
      /** The first colour stands for the least value only, so the first break means "more than that". */
      readonly leastAlone: boolean;
    }
  | {
      readonly type: 'categories';
      readonly measure: string;
      readonly categories: readonly ColourCategory[];
      /** Regions in all further groups. */
      readonly otherCount: number;
      readonly otherColour: string;
    };

export interface ColourCategory {
  readonly value: number;
  readonly colour: string;
  readonly count: number;
  /** The region with the most partners in it: gives the group its name. */
  readonly hub: RegionId;
}

const mostCategories = 7;

/**
 * Values at which a new colour begins: the values in order cut into `steps` equal parts, rounded to two digits, each once
 * and above the least. Where the least value alone fills more than one part, as zeros do in betweenness, it gets the first
 * colour for itself and the values above it are cut into the remaining parts. Missing values (NaN) do not count.
 */
export function rampBreaks(values: Iterable<number>, steps: number): readonly number[] {
  const sorted = [...values].filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
  const least = sorted[0];
  const greatest = sorted.at(-1);
  if (least === undefined || greatest === undefined) return [];
  const above = sorted.filter((value) => value > least);
  const alone = isLeastAlone(sorted, steps);
  const cut = alone ? above : sorted;
  const parts = alone ? steps - 1 : steps;
  const breaks: number[] = [];
  for (let part = alone ? 0 : 1; part < parts; part++) {
    const value = cut[Math.min(cut.length - 1, Math.floor((part * cut.length) / parts))];
    if (value === undefined) continue;
    const rounded = part === 0 ? firstBreak(value, least) : Number(value.toPrecision(2));
    const last = breaks.at(-1) ?? least;
    if (rounded > last && rounded <= greatest) breaks.push(rounded);
  }
  return breaks;
}

/** Whether the least of the values fills more than one of `steps` equal parts. Without missing values. */
function isLeastAlone(values: ArrayLike<number> & Iterable<number>, steps: number): boolean {
  let least = Infinity;
  for (const value of values) least = Math.min(least, value);
  let count = 0;
  for (const value of values) if (value === least) count++;
  return count < values.length && count * steps > values.length;
}

/** Rounded to two digits where that still lies between the least value and the next: rounding up would swallow it. */
function firstBreak(value: number, least: number): number {
  const rounded = Number(value.toPrecision(2));
  return rounded <= value && rounded > least ? rounded : value;
}

/** Number of the colour of a value: how many breaks it has reached. */
export function rampStep(breaks: readonly number[], value: number): number {
  let step = 0;
  while (step < breaks.length && value >= (breaks[step] ?? Infinity)) step++;
  return step;
}

/** Picks `count` of the ramp's colours, spread over its whole length. */
export function rampColours(ramp: readonly string[], count: number): readonly string[] {
  if (count <= 1) return ramp.slice(-2, -1);
  const colours: string[] = [];
  for (let at = 0; at < count; at++) {
    // The lightest step is left to the least of a full ramp; shorter ones begin darker, so that marks stay visible.
    const from = ramp.length - count > 1 ? 1 : 0;
    const place = from + Math.round((at * (ramp.length - 1 - from)) / (count - 1));
    colours.push(ramp[place] ?? '');
  }
  return colours;
}

export interface ColourScale {
  readonly legend: ColourLegend;
  /** Colour of a node by its number; `undefined` = no value, or one hue for all. */
  readonly colourOf: (node: number) => string | undefined;
  /** Group of a node where colours are categories; `undefined` = other or none. */
  readonly categoryOf: (node: number) => number | undefined;
}

const oneHue: ColourScale = {
  legend: { type: 'none' },
  colourOf: () => undefined,
  categoryOf: () => undefined,
};

/**
 * Colours of the regions by a measure: a ramp for numbers, at most seven groups and "other" for communities and
 * components (the largest seven; a group of one is always other).
 */
export function colourScaleOf(
  measure: string,
  values: Float64Array | undefined,
  regions: readonly RegionId[],
  partnersOf: (id: RegionId) => number,
  tokens: Tokens,
): ColourScale {
  if (measure === 'none' || values === undefined) return oneHue;
  if (measure === 'community' || measure === 'component') {
    return categoryScale(measure, values, regions, partnersOf, tokens);
  }
  const breaks = rampBreaks(values, tokens.ramp.length);
  const colours = rampColours(tokens.ramp, breaks.length + 1);
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) return oneHue;
  return {
    legend: {
      type: 'ramp',
      measure,
      colours,
      breaks,
      least: finite.reduce((a, b) => Math.min(a, b)),
      greatest: finite.reduce((a, b) => Math.max(a, b)),
      leastAlone: isLeastAlone(finite, tokens.ramp.length),
    },
    colourOf: (node) => {
      const value = values[node] ?? Number.NaN;
      return Number.isNaN(value) ? undefined : colours[rampStep(breaks, value)];
    },
    categoryOf: () => undefined,
  };
}

function categoryScale(
  measure: string,
  values: Float64Array,
  regions: readonly RegionId[],
  partnersOf: (id: RegionId) => number,
  tokens: Tokens,
): ColourScale {
  const groups = new Map<number, { count: number; hub: RegionId; partners: number }>();
  regions.forEach((id, node) => {
    const value = values[node] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    const partners = partnersOf(id);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, { count: 1, hub: id, partners });
    else {
      group.count++;
      if (partners > group.partners) {
        group.hub = id;
        group.partners = partners;
      }
    }
  });
  const ordered = [...groups].toSorted(([a, one], [b, other]) => other.count - one.count || a - b);
  const shown = ordered.filter(([, group]) => group.count > 1).slice(0, mostCategories);
  const categories = shown.map(([value, group], at) => ({
    value,
    colour: tokens.categories[at] ?? tokens.otherCategory,
    count: group.count,
    hub: group.hub,
  }));
  const byValue = new Map(categories.map((category) => [category.value, category]));
  const total = ordered.reduce((sum, [, group]) => sum + group.count, 0);
  return {
    legend: {
      type: 'categories',
      measure,
      categories,
      otherCount: total - categories.reduce((sum, category) => sum + category.count, 0),
      otherColour: tokens.otherCategory,
    },
    colourOf: (node) => {
      const value = values[node] ?? Number.NaN;
      if (Number.isNaN(value)) return undefined;
      return byValue.get(value)?.colour ?? tokens.otherCategory;
    },
    categoryOf: (node) => {
      const value = values[node] ?? Number.NaN;
      return byValue.has(value) ? value : undefined;
    },
  };
}
