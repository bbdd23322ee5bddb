import type { Border } from '../../domain/Region.ts';

/** Members from which on a plan counts less: its term is 12 / members. */
const fullPlanMembers = 12;
/** Plans of more members make no candidates. */
export const mostPlanMembers = 30;

/** H for a border of which the people beside it are not known. */
export const unknownPeopleShare = 0.5;

/** H = clamp(log10(p / 100) / 3.5, 0, 1): 0 up to 100 people beside the border, 1 from about 316,000 on. */
export function peopleShare(people: number): number {
  if (people <= 100) return 0;
  return Math.min(1, Math.log10(people / 100) / 3.5);
}

/** B = q (.25 + .75 H) of a bordering pair, q = 1 for a land border, .5 where the two meet in a point or across a strait. */
export function borderTerm(kind: Border['kind'], share: number): number {
  return (kind === 'land' ? 1 : 0.5) * (0.25 + 0.75 * share);
}

/**
 * N = .5 exp(-d / d0) + .5 / (1 + (r - 1) / 6), r = sqrt(r_ij r_ji), each one's rank among the other's nearest
 * (rank-based distance: Liben-Nowell et al. 2005, doi:10.1073/pnas.0503018102; mutual rank: Obayashi and Kinoshita 2009,
 * doi:10.1093/dnares/dsp016), so that sparse islands are not punished for kilometres. In (0, 1]; NaN where one of the
 * figures is. With d0 = 0 only regions at one place count as near by distance.
 */
export function nearnessTerm(km: number, scaleKm: number, rankOfB: number, rankOfA: number): number {
  const byDistance = scaleKm === 0 ? (km === 0 ? 1 : 0) : Math.exp(-km / scaleKm);
  const rank = Math.sqrt(rankOfB * rankOfA);
  if (Number.isNaN(scaleKm)) return Number.NaN;
  return 0.5 * byDistance + 0.5 / (1 + (rank - 1) / 6);
}

/** N from which on a pair is a candidate. */
export const nearFrom = 0.25;

/** A = min(1, sum over the common plans of min(1, 12 / members) / 2). The order of the plans does not matter. */
export function areasTerm(membersOfPlans: readonly number[]): number {
  let sum = 0;
  // In ascending order, so that rounding does not depend on the order of rows.
  for (const members of membersOfPlans.toSorted((one, other) => one - other)) {
    sum += Math.min(1, fullPlanMembers / members);
  }
  return Math.min(1, sum / 2);
}

/** D = |difference of percentile ranks| x max(B, N), B or N left out where missing; NaN where a rank or both are. */
export function disparityTerm(rankA: number, rankB: number, border: number, nearness: number): number {
  const weight = Number.isNaN(border)
    ? nearness
    : Number.isNaN(nearness)
      ? border
      : Math.max(border, nearness);
  return Math.abs(rankA - rankB) * weight;
}
