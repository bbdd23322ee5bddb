import type { Agreement } from '../../domain/Agreement.ts';
import {
  toFamilyId,
  type AffairCode,
  type AgreementId,
  type FamilyId,
  type RegionId,
} from '../../domain/ids.ts';
import type { Status } from '../../domain/status.ts';
import { compareText } from '../../lib/compare.ts';
import { coverageBy, namesAffairs } from '../gaps/affairCoverage.ts';
import type { GapContext } from '../gaps/GapContext.ts';
import { statusIn } from '../statusIn.ts';

/** How a region covers one affair, with what names it. */
export interface CoveredAffair {
  readonly coverage: 'partial' | 'full';
  /** Some agreement names it, not only in general words. */
  readonly named: boolean;
  readonly families: number;
  /** By id. */
  readonly agreements: readonly AgreementId[];
}

/** What a region does by its agreements of some statuses. */
export interface RegionCoverage {
  readonly affairs: ReadonlyMap<AffairCode, CoveredAffair>;
  readonly families: number;
  /** Documents that name no affair: several fields in general words, or none. By id. */
  readonly withoutAffair: readonly AgreementId[];
}

/**
 * What a region covers, from its agreements of the given statuses (none given: of all), by the rules of
 * `affairCoverages`. Documents in general words without a list of affairs would cover every affair in part and tell
 * nothing apart, so they stand by themselves. O(agreements of the region^2).
 */
export function regionCoverage(
  context: GapContext,
  region: RegionId,
  statuses: readonly Status[],
): RegionCoverage {
  const documents = (context.index.agreementsOf.get(region) ?? []).filter(
    ({ id }) => statuses.length === 0 || statuses.includes(statusIn(context.statuses, id)),
  );
  const familyOf = ({ id }: Agreement): FamilyId => context.families.familyOf.get(id)?.id ?? toFamilyId(id);
  const naming = new Map<AffairCode, Agreement[]>();
  for (const agreement of documents) {
    for (const affair of new Set(agreement.affairs)) {
      const list = naming.get(affair);
      if (list === undefined) naming.set(affair, [agreement]);
      else list.push(agreement);
    }
  }
  const { full } = coverageBy(context, documents);
  return {
    affairs: new Map(
      [...naming].map(([affair, named]): readonly [AffairCode, CoveredAffair] => [
        affair,
        {
          coverage: full.has(affair) ? 'full' : 'partial',
          named: named.some(namesAffairs),
          families: new Set(named.map(familyOf)).size,
          agreements: idsOf(named),
        },
      ]),
    ),
    families: new Set(documents.map(familyOf)).size,
    withoutAffair: idsOf(documents.filter(({ affairs }) => affairs.length === 0)),
  };
}

function idsOf(agreements: readonly Agreement[]): readonly AgreementId[] {
  return agreements.map(({ id }) => id).toSorted(compareText);
}
