/** The four terms of a pair's score; each is 0 to 1. */
export const termIds = ['border', 'nearness', 'areas', 'disparity'] as const;
export type TermId = (typeof termIds)[number];

/** What each term counts. Only their proportion matters; none is negative. */
export type GapWeights = Readonly<Record<TermId, number>>;

/**
 * `tested`: set by judgement before the tests of `analysis/trust` were run on them, not fitted. The others lean on one
 * argument each: bordering regions (UU 23/2014 art. 364), the reduction of disparities (PP 28/2018, explanation), and
 * areas that share a plan.
 */
export const weightPresets = {
  tested: { border: 35, nearness: 40, areas: 15, disparity: 10 },
  legal: { border: 60, nearness: 20, areas: 10, disparity: 10 },
  disparity: { border: 25, nearness: 25, areas: 10, disparity: 40 },
  area: { border: 20, nearness: 25, areas: 45, disparity: 10 },
} as const satisfies Readonly<Record<string, GapWeights>>;
export type WeightPreset = keyof typeof weightPresets;

export const defaultWeights: GapWeights = weightPresets.tested;

/** The indicator whose difference is the disparity of a pair, unless another is chosen. */
export const defaultIndicator = 'hdi';
