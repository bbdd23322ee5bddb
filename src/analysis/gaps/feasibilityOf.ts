import { hasProvinces } from '../../domain/hasProvinces.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import { provinceOf, regionsOf } from '../../domain/DatasetIndex.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { activityOf } from './activityOf.ts';
import { namesAffairs } from './affairCoverage.ts';
import type { AffairFits } from './AffairFit.ts';
import { affairFits, bestAffair } from './affairFits.ts';
import type { Condition, ConditionId, ConditionState, Feasibility, Quadrant } from './Feasibility.ts';
import type { Gap } from './Gap.ts';
import { onRecord, type GapContext } from './GapContext.ts';

/** From this score on a gap is strongly argued: about one in twenty of the built-in pairs without any agreement. */
export const highScore = 60;
/** The quadrants tell nothing where this share or more stands on one side of their line. */
export const alike = 0.75;

const partners = new WeakMap<GapContext, Map<RegionId, ReadonlySet<RegionId>>>();

/**
 * Conditions that make cooperation easier, met, missing or unknown; apart from the score, since it would hide the
 * regions that the law wants helped.
 *
 * - same province: two regencies or cities, or a province and its own; left out where a province meets a province and in
 *   data without provinces.
 * - common forum: a body or forum of both, or an agreement on record of three or more regions that names both.
 * - common partner: both have an agreement on record with the same third region.
 * - tie in another affair: an agreement on record of the two names an affair other than the best one.
 * - active side: a side is active in the best affair (which whoever leads or began an agreement in it is).
 * - capacity: not assessed, always unknown.
 *
 * Where nothing is recorded for a side, what rests on records is unknown unless it is met all the same.
 *
 * @param fits the affairs of the pair, where they are known already.
 */
export function feasibilityOf(
  context: GapContext,
  gap: Gap,
  fits: AffairFits = affairFits(context, gap),
): Feasibility {
  const affair = bestAffair(fits)?.affair;
  const recorded = gap.recordedA && gap.recordedB;
  const joint = gap.agreements
    .filter((id) => onRecord(context, id))
    .flatMap((id) => context.index.agreementOf.get(id) ?? []);
  const conditions = [
    ...(gap.level === 'province' || !hasProvinces(context.dataset) ? [] : [sameProvince(context, gap)]),
    commonForum(context, gap, joint, recorded),
    commonPartner(context, gap, recorded),
    tieInAnotherAffair(joint, affair, recorded),
    activeSide(context, gap, affair, recorded),
    condition('capacity', 'unknown'),
  ];
  const met = conditions.filter(({ state }) => state === 'met').length;
  const missing = conditions.filter(({ state }) => state === 'missing').length;
  return { affair, conditions, met, known: met + missing };
}

/**
 * The quadrant of a gap: its score (60 or more is high) against whether cooperation `isEasy`; `undefined` where that
 * cannot be told.
 */
export function quadrantOf(score: number, feasibility: Feasibility): Quadrant | undefined {
  const easy = isEasy(feasibility);
  if (easy === undefined) return undefined;
  if (score >= highScore) return easy ? 'do-now' : 'build-conditions';
  return easy ? 'easy-win' : 'watch';
}

/**
 * Whether the conditions tell the first gaps of a list apart; else no quadrant is drawn. False where three quarters or
 * more of them stand on one side of the line (as they do where three quarters meet one number of conditions) or cannot
 * be told, and of none. In the built-in data the first 40 of `new` do not differ: none has a common forum or a tie in
 * another affair.
 */
export function separates(first: readonly Feasibility[]): boolean {
  return first.length > 0 && !alikeIn(first);
}

/** Whether so many of some gaps stand on one side of the line, or cannot be told, that quadrants would tell nothing. */
function alikeIn(first: readonly Feasibility[]): boolean {
  const told = first.map(isEasy).filter((easy) => easy !== undefined);
  const easy = told.filter((one) => one).length;
  const most = Math.max(easy, told.length - easy);
  return first.length - told.length >= alike * first.length || most >= alike * told.length;
}

/**
 * Whether all conditions that are assessed are met, but for one at most. Three of the five would be too few: two
 * regencies of one province with a single agreement of several regions have a forum and a partner in common. `undefined`
 * where what is not known decides it: unknown is neither met nor missing. Capacity is never assessed and decides nothing.
 */
export function isEasy(feasibility: Feasibility): boolean | undefined {
  const needed = easyFrom(feasibility);
  if (feasibility.met >= needed) return true;
  const open = feasibility.conditions.filter(({ id, state }) => id !== 'capacity' && state === 'unknown');
  return feasibility.met + open.length >= needed ? undefined : false;
}

/** How many conditions have to be met for cooperation to be easy: all that are assessed, but for one. */
export function easyFrom({ conditions }: Feasibility): number {
  return conditions.filter(({ id }) => id !== 'capacity').length - 1;
}

function sameProvince({ index }: GapContext, { a, b }: Gap): Condition {
  const one = provinceOf(index, a);
  const other = provinceOf(index, b);
  if (one === undefined || other === undefined) return condition('same-province', 'unknown');
  return one === other
    ? condition('same-province', 'met', { regions: [one] })
    : condition('same-province', 'missing');
}

function commonForum(
  { index }: GapContext,
  { bodies }: Gap,
  joint: readonly Agreement[],
  recorded: boolean,
): Condition {
  const wide = joint.filter((agreement) => new Set(regionsOf(index, agreement)).size >= 3);
  const met = bodies.length > 0 || wide.length > 0;
  return condition('common-forum', stateOf(met, recorded), {
    areas: bodies,
    agreements: wide.map(({ id }) => id),
  });
}

function commonPartner(context: GapContext, { a, b }: Gap, recorded: boolean): Condition {
  const ofB = partnersOf(context, b);
  const regions = [...partnersOf(context, a)].filter((region) => ofB.has(region)).toSorted(compareText);
  return condition('common-partner', stateOf(regions.length > 0, recorded), { regions });
}

function tieInAnotherAffair(
  joint: readonly Agreement[],
  best: AffairCode | undefined,
  recorded: boolean,
): Condition {
  const found = joint.filter(
    (agreement) => namesAffairs(agreement) && agreement.affairs.some((affair) => affair !== best),
  );
  return condition('tie-in-another-affair', stateOf(found.length > 0, recorded), {
    agreements: found.map(({ id }) => id),
  });
}

function activeSide(
  context: GapContext,
  { a, b }: Gap,
  best: AffairCode | undefined,
  recorded: boolean,
): Condition {
  if (best === undefined) return condition('active-side', 'unknown');
  const sides = [a, b].flatMap((region) => {
    const agreement = activityOf(context, region).get(best);
    return agreement === undefined ? [] : [{ region, agreement: agreement.id }];
  });
  return condition('active-side', stateOf(sides.length > 0, recorded), {
    regions: sides.map(({ region }) => region),
    agreements: [...new Set(sides.map(({ agreement }) => agreement))],
  });
}

/** Regions with which a region has an agreement on record. */
function partnersOf(context: GapContext, region: RegionId): ReadonlySet<RegionId> {
  let all = partners.get(context);
  if (all === undefined) partners.set(context, (all = new Map<RegionId, ReadonlySet<RegionId>>()));
  const existing = all.get(region);
  if (existing !== undefined) return existing;
  const own = new Set(
    (context.index.agreementsOf.get(region) ?? [])
      .filter(({ id }) => onRecord(context, id))
      .flatMap((agreement) => regionsOf(context.index, agreement)),
  );
  own.delete(region);
  all.set(region, own);
  return own;
}

function stateOf(met: boolean, recorded: boolean): ConditionState {
  if (met) return 'met';
  return recorded ? 'missing' : 'unknown';
}

function condition(
  id: ConditionId,
  state: ConditionState,
  by: Partial<Pick<Condition, 'regions' | 'areas' | 'agreements'>> = {},
): Condition {
  return { id, state, regions: [], areas: [], agreements: [], ...by };
}
