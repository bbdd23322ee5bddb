import { levelOf, type Agreement } from '../../domain/Agreement.ts';
import type { Area } from '../../domain/Dataset.ts';
import { agreementsBetween } from '../../domain/DatasetIndex.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import type { AffairCoverage } from './AffairFit.ts';
import { stands, type GapContext } from './GapContext.ts';
import { levelOfPair, type PairLevel } from './PairLevel.ts';

interface Eligible {
  readonly affairs: readonly AffairCode[];
  readonly uncovered: ReadonlyMap<AffairCode, AffairCoverage>;
}

const eligibleOf = new WeakMap<GapContext, Map<boolean, Eligible>>();

/** Affairs that a pair of this level may agree on: all, without the `limited` ones for regencies and cities. */
export function eligibleAffairs(context: GapContext, level: PairLevel): readonly AffairCode[] {
  return eligible(context, level).affairs;
}

/** How far each eligible affair is covered between the two by what stands on the day; as `affairCoverages` tells it. */
export function affairCoverage(
  context: GapContext,
  a: RegionId,
  b: RegionId,
  affair: AffairCode,
): AffairCoverage {
  return coverageBetween(context, a, b)(affair);
}

/**
 * How far every eligible affair is covered between two regions by what stands on the day, in the dataset's order of
 * affairs.
 *
 * - `full`: an agreement of the two names the affair (stated or assigned) and is operative, of no known level, or a
 *   body; or it is an umbrella in whose family an operative document of the two stands as well. Where no document has
 *   a type, no level is known, and nothing is partial for want of an operative document.
 * - `partial`: named only in an umbrella without such a document, or in general words (the affairs they list; where
 *   they list none, all), or by a body or forum that both belong to.
 * - `none`: otherwise; a body that does not name the affair covers nothing of it.
 *
 * What lies between other regions never matters. O(agreements of the quieter side); a pair without agreement and body
 * costs next to nothing.
 */
export function affairCoverages(
  context: GapContext,
  a: RegionId,
  b: RegionId,
): ReadonlyMap<AffairCode, AffairCoverage> {
  const { affairs, uncovered } = eligible(context, levelOfPair(context.index, a, b));
  const standing = agreementsBetween(context.index, a, b).filter(({ id }) => stands(context, id));
  if (standing.length === 0 && commonBodies(context, a, b).length === 0) return uncovered;
  const coverage = coverageBetween(context, a, b, standing);
  return new Map(affairs.map((affair) => [affair, coverage(affair)]));
}

/** Bodies and forums that both belong to; plans are none. */
function commonBodies({ index }: GapContext, a: RegionId, b: RegionId): readonly Area[] {
  const ofB = index.areasOf.get(b);
  if (ofB === undefined) return [];
  return (index.areasOf.get(a) ?? []).filter((area) => area.type !== 'plan' && ofB.includes(area));
}

/** True where the source or our rule names the affairs of an agreement, not only general words. */
export function namesAffairs({ affairsBasis }: Agreement): boolean {
  return affairsBasis === 'stated' || affairsBasis === 'assigned';
}

function coverageBetween(
  context: GapContext,
  a: RegionId,
  b: RegionId,
  standing = agreementsBetween(context.index, a, b).filter(({ id }) => stands(context, id)),
): (affair: AffairCode) => AffairCoverage {
  const { full, partial, allPartial } = coverageBy(context, standing);
  for (const { affairs } of commonBodies(context, a, b)) {
    for (const affair of affairs) partial.add(affair);
  }
  return (affair) => (full.has(affair) ? 'full' : allPartial || partial.has(affair) ? 'partial' : 'none');
}

/** What some documents cover: affairs in full and in part; an affair may be in both. */
export interface CoverageByDocuments {
  readonly full: Set<AffairCode>;
  readonly partial: Set<AffairCode>;
  /** One is in general words without a list of affairs: it covers all of them in part. */
  readonly allPartial: boolean;
}

/** What a set of documents covers by itself, by the rules of `affairCoverages`. O(documents^2). */
export function coverageBy(context: GapContext, documents: readonly Agreement[]): CoverageByDocuments {
  const full = new Set<AffairCode>();
  const partial = new Set<AffairCode>();
  let allPartial = false;
  for (const agreement of documents) {
    const { affairs, affairsBasis } = agreement;
    if (affairsBasis === 'broad' && affairs.length === 0) allPartial = true;
    const into = namesAffairs(agreement) && !isBareUmbrella(context, agreement, documents) ? full : partial;
    for (const affair of affairs) into.add(affair);
  }
  return { full, partial, allPartial };
}

/** An umbrella without an operative document of its family among some documents. */
function isBareUmbrella(
  { families }: GapContext,
  { id, documentType }: Agreement,
  documents: readonly Agreement[],
): boolean {
  if (levelOf(documentType) !== 'umbrella') return false;
  const family = families.familyOf.get(id);
  return !documents.some(
    (other) =>
      levelOf(other.documentType) === 'operative' &&
      family !== undefined &&
      families.familyOf.get(other.id) === family,
  );
}

/** `limited` affairs stay out wherever a regency or city takes part. */
function eligible(context: GapContext, level: PairLevel): Eligible {
  const withLimited = level === 'province' || level === 'region';
  let known = eligibleOf.get(context);
  if (known === undefined) eligibleOf.set(context, (known = new Map<boolean, Eligible>()));
  const existing = known.get(withLimited);
  if (existing !== undefined) return existing;
  const affairs = context.dataset.affairs
    .filter(({ regencyAuthority }) => withLimited || regencyAuthority === 'shared')
    .map(({ code }) => code);
  const made = { affairs, uncovered: new Map(affairs.map((affair) => [affair, 'none' as const])) };
  known.set(withLimited, made);
  return made;
}
