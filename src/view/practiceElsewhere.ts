import type { Gap } from '../analysis/gaps/Gap.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import { practiceOf } from '../analysis/partners/practiceOf.ts';
import { yearOf } from '../domain/PartialDate.ts';
import type { AffairCode, AgreementId, FamilyId, PartyId, RegionId } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';

/** What a side of a gap does on an affair without the other side. */
export interface PracticeElsewhere {
  readonly affair: AffairCode;
  /** Cooperations on it. */
  readonly families: number;
  /** The newest document on it, its other parties (regions first) and the year of its signing. */
  readonly newest: AgreementId;
  readonly partners: readonly PartyId[];
  readonly year: number | undefined;
  /** The year is an upper bound: signed in it or earlier. */
  readonly before: boolean;
}

/** What a side does elsewhere: agreements on record that do not name the other side. Most cooperations first. */
export function practiceElsewhere(
  context: GapContext,
  gap: Gap,
  side: RegionId,
): readonly PracticeElsewhere[] {
  const { index, families } = context;
  const between = new Set<AgreementId>(gap.agreements);
  return [...practiceOf(context, side).values()]
    .flatMap(({ affair, agreements }): PracticeElsewhere[] => {
      const others = agreements.filter((id) => !between.has(id));
      const [newest] = others;
      if (newest === undefined) return [];
      const ofFamilies = new Set<FamilyId | AgreementId>(
        others.map((id) => families.familyOf.get(id)?.id ?? id),
      );
      const agreement = index.agreementOf.get(newest);
      const date = agreement?.signedOn ?? agreement?.start;
      const parties = (agreement?.parties ?? []).map(({ partyId }) => partyId).filter((id) => id !== side);
      const isRegion = (id: PartyId): boolean => index.regionOf.has(id as RegionId);
      return [
        {
          affair,
          families: ofFamilies.size,
          newest,
          partners: [...parties.filter(isRegion), ...parties.filter((id) => !isRegion(id))],
          year: date === undefined ? undefined : yearOf(date),
          before: date?.precision === 'before',
        },
      ];
    })
    .toSorted((left, right) => right.families - left.families || compareText(left.affair, right.affair));
}
