import type { Affair } from '../../domain/Dataset.ts';
import { hasAffairList } from '../../domain/hasAffairList.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import { yearOf } from '../../domain/PartialDate.ts';
import { namesAffairs } from './affairCoverage.ts';
import { onRecord, type GapContext } from './GapContext.ts';

/** Weight of the prior, in families. */
const priorFamilies = 20;

const practices = new WeakMap<GapContext, ReadonlyMap<AffairCode, number>>();

/**
 * How usual each affair of the dataset is between regions, as a share; the shares sum to 1 (`undefined` = no affairs).
 *
 * pi_s = (c_s + 20 e_s / sum e) / (C + 20), C = sum of c_s: empirical-Bayes shrinkage (Casella 1985) towards effects
 * across borders e, and towards equal shares where there are none. c_s = families on record with two or more regions of
 * which a document names s (stated or assigned). Families of one first party and year of signing count once per affair:
 * the series of a hub says that one region likes an affair, not that many do. First party and year are those of the
 * family's first document on record; an undated family counts by itself. O(agreements), once per context.
 */
export function affairPractice(context: GapContext): ReadonlyMap<AffairCode, number> {
  const existing = practices.get(context);
  if (existing !== undefined) return existing;
  const counted = countPractice(context);
  const { affairs } = context.dataset;
  const total = affairs.reduce((sum, { code }) => sum + (counted.get(code)?.size ?? 0), 0);
  const effects = affairs.reduce((sum, affair) => sum + externalityOf(context, affair), 0);
  const practice = new Map(
    affairs.map((affair) => {
      const prior = effects === 0 ? 1 / affairs.length : externalityOf(context, affair) / effects;
      const count = counted.get(affair.code)?.size ?? 0;
      return [affair.code, (count + priorFamilies * prior) / (total + priorFamilies)];
    }),
  );
  practices.set(context, practice);
  return practice;
}

/** Effects of an affair across borders, 0 to 1: high 1, medium .5, low 0; 0 in a dataset with affairs of its own. */
export function externalityOf({ dataset }: GapContext, { externality }: Affair): number {
  if (!hasAffairList(dataset)) return 0;
  return externality === 'high' ? 1 : externality === 'medium' ? 0.5 : 0;
}

/** Per affair the keys under which its families count. */
function countPractice(context: GapContext): ReadonlyMap<AffairCode, ReadonlySet<string>> {
  const { families, index } = context;
  const counted = new Map<AffairCode, Set<string>>();
  for (const { id, agreementIds } of families.families) {
    const documents = agreementIds
      .map((document) => index.agreementOf.get(document))
      .filter((document): document is Agreement => document !== undefined && onRecord(context, document.id));
    const [first] = documents;
    if (first === undefined) continue;
    const regions = new Set(
      documents.flatMap(({ parties }) =>
        parties.map(({ partyId }) => partyId).filter((party) => index.regionOf.has(party as RegionId)),
      ),
    );
    if (regions.size < 2) continue;
    const signed = first.signedOn ?? first.start;
    const key =
      signed === undefined ? `family ${id}` : `${String(yearOf(signed))} ${first.parties[0]?.partyId ?? ''}`;
    for (const affair of new Set(documents.filter(namesAffairs).flatMap(({ affairs }) => affairs))) {
      const keys = counted.get(affair);
      if (keys === undefined) counted.set(affair, new Set([key]));
      else keys.add(key);
    }
  }
  return counted;
}
