import type { Agreement } from '../../domain/Agreement.ts';
import type { Affair } from '../../domain/Dataset.ts';
import { hasAffairList } from '../../domain/hasAffairList.ts';
import { toAffairCode, type AffairCode, type AreaId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { statusIn } from '../statusIn.ts';
import { activityOf, compareNewest } from './activityOf.ts';
import { affairCoverages, namesAffairs } from './affairCoverage.ts';
import type { AffairCoverage, AffairFit, AffairFits, AffairFlag, AffairReason } from './AffairFit.ts';
import { affairPractice, externalityOf } from './affairPractice.ts';
import { classOfAffair, hasClasses } from './classOfAffair.ts';
import type { Gap } from './Gap.ts';
import type { GapContext } from './GapContext.ts';
import { comparedScore } from './rankGaps.ts';

const points = { practice: 40, externality: 20, area: 20, active: 20 } as const;
/** What is left of the fit of fisheries where not both sides lie on a coast. */
const inlandFactor = 0.3;
const fisheries = toAffairCode('3.25');
/** Landfill and sewage: their regional kind is the province's by the annex of UU 23/2014. */
const regionalServices: ReadonlySet<AffairCode> = new Set(['1.03', '2.11'].map(toAffairCode));

/**
 * The affairs that a pair does not cover in full, in two groups, each by fit, then by code. Fit = 40 practice (share of
 * the affair in what regions agree on, of the largest share) + 20 effects across borders + 20 a common plan names it +
 * 20 x share of the two that are active in it; fisheries x .3 where one of the two is known to have no coast.
 *
 * `forThisPair`: a common plan names it, a side is active in it, both lie on a coast (fisheries), or an agreement of the
 * two in it is over. Where nothing is recorded for either side, all are `typical`, with whatever reasons there are.
 * In a dataset with affairs of its own: no effects across borders, no class, no flag of Indonesian law, no coast; in
 * one without borders no class.
 *
 * O(affairs + agreements of the quieter side) after the first call of a context.
 */
export function affairFits(context: GapContext, gap: Gap): AffairFits {
  const listed = hasAffairList(context.dataset);
  const practice = affairPractice(context);
  const largest = Math.max(...practice.values());
  const lapsed = lapsedAgreements(context, gap);
  const fits: AffairFit[] = [];
  for (const [code, coverage] of affairCoverages(context, gap.a, gap.b)) {
    const affair = context.index.affairOf.get(code);
    if (coverage === 'full' || affair === undefined) continue;
    const plans = plansNaming(context, gap, code);
    const active = [gap.a, gap.b].flatMap((region): AffairReason[] => {
      const agreement = activityOf(context, region).get(code);
      return agreement === undefined ? [] : [{ type: 'active', region, agreement: agreement.id }];
    });
    const coast = listed && code === fisheries ? bothCoastal(context, gap) : undefined;
    const over = lapsed.get(code);
    const parts = {
      practice: points.practice * ((practice.get(code) ?? 0) / largest),
      externality: points.externality * externalityOf(context, affair),
      area: plans.length > 0 ? points.area : 0,
      active: (points.active * active.length) / 2,
    };
    const sum = parts.practice + parts.externality + parts.area + parts.active;
    fits.push({
      affair: code,
      fit: coast === false ? inlandFactor * sum : sum,
      ...parts,
      class: hasClasses(context.dataset)
        ? classOfAffair(gap.border !== undefined, affair, plans.length > 0)
        : undefined,
      coverage,
      flags: flagsOf(context, gap, affair, coverage, over !== undefined),
      reasons: [
        ...plans.map((area): AffairReason => ({ type: 'plan', area })),
        ...active,
        ...(coast === true ? [{ type: 'coast' } as const] : []),
        ...(over === undefined ? [] : [{ type: 'lapsed', agreement: over.id } as const]),
      ],
    });
  }
  fits.sort(
    (left, right) =>
      comparedScore(right.fit) - comparedScore(left.fit) || compareText(left.affair, right.affair),
  );
  const argued = ({ reasons }: AffairFit): boolean => (gap.recordedA || gap.recordedB) && reasons.length > 0;
  return { forThisPair: fits.filter(argued), typical: fits.filter((fit) => !argued(fit)) };
}

/** The best affair of a pair: the first for this pair, else the first typical one; `undefined` = all are covered. */
export function bestAffair({ forThisPair, typical }: AffairFits): AffairFit | undefined {
  return forThisPair[0] ?? typical[0];
}

function plansNaming({ index }: GapContext, { plans }: Gap, affair: AffairCode): readonly AreaId[] {
  return plans.filter((id) => index.areaOf.get(id)?.affairs.includes(affair));
}

/** One side that is known to have no coast decides; `undefined` where that of neither is known and one is unknown. */
function bothCoastal({ index }: GapContext, { a, b }: Gap): boolean | undefined {
  const one = index.regionOf.get(a)?.coastal;
  const other = index.regionOf.get(b)?.coastal;
  if (one === false || other === false) return false;
  return one === true && other === true ? true : undefined;
}

/** Per affair the newest agreement of the two that named it and is over; an undated one is never called lapsed. */
function lapsedAgreements(context: GapContext, { agreements }: Gap): ReadonlyMap<AffairCode, Agreement> {
  const lapsed = new Map<AffairCode, Agreement>();
  if (context.closed) return lapsed;
  const over = agreements
    .map((id) => context.index.agreementOf.get(id))
    .filter((agreement): agreement is Agreement => {
      if (agreement === undefined || !namesAffairs(agreement)) return false;
      const status = statusIn(context.statuses, agreement.id);
      return status === 'ended' || status === 'assumed-ended';
    })
    .toSorted(compareNewest);
  for (const agreement of over) {
    for (const affair of agreement.affairs) if (!lapsed.has(affair)) lapsed.set(affair, agreement);
  }
  return lapsed;
}

function flagsOf(
  context: GapContext,
  { level, a, b }: Gap,
  { code }: Affair,
  coverage: AffairCoverage,
  lapsed: boolean,
): readonly AffairFlag[] {
  const flags: AffairFlag[] = [];
  if (hasAffairList(context.dataset) && level !== 'province' && level !== 'region') {
    const province = context.index.regionOf.get(a)?.parentId;
    const sameProvince = province !== undefined && context.index.regionOf.get(b)?.parentId === province;
    if (sameProvince) flags.push('provincial');
    if (regionalServices.has(code)) flags.push('regional-service');
  }
  if (coverage === 'partial') flags.push('partly-covered');
  if (lapsed) flags.push('lapsed');
  return flags;
}
