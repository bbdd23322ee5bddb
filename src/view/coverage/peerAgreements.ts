import type { CoverageCell } from '../../analysis/coverage/CoverageMatrix.ts';
import { namesAffairs } from '../../analysis/gaps/affairCoverage.ts';
import { statusIn } from '../../analysis/statusIn.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import type { Border } from '../../domain/Region.ts';
import { firstDay } from '../../domain/PartialDate.ts';
import type { Status } from '../../domain/status.ts';
import { compareText } from '../../lib/compare.ts';

/** A bordering region that has an agreement in an affair. */
export interface PeerWithAgreement {
  readonly region: RegionId;
  /** How the two border each other; the length is `undefined` where not stated. */
  readonly border: { readonly kind: Border['kind']; readonly sharedKm: number | undefined } | undefined;
  /** Its agreements that name the affair, not only in general words; newest first, undated ones last. */
  readonly agreements: readonly Agreement[];
}

/** The bordering regions of a cell that cover its affair, longest common border first, with what covers it. */
export function peerAgreements(
  context: GapContext,
  region: RegionId,
  affair: AffairCode,
  cell: CoverageCell,
  statuses: readonly Status[],
): readonly PeerWithAgreement[] {
  const { index } = context;
  const borders = index.bordersOf.get(region) ?? [];
  return cell.peersWith
    .map((peer): PeerWithAgreement => {
      const border = borders.find(({ a, b }) => a === peer || b === peer);
      const agreements = (index.agreementsOf.get(peer) ?? []).filter(
        (agreement) =>
          agreement.affairs.includes(affair) &&
          namesAffairs(agreement) &&
          (statuses.length === 0 || statuses.includes(statusIn(context.statuses, agreement.id))),
      );
      return {
        region: peer,
        border: border === undefined ? undefined : { kind: border.kind, sharedKm: border.sharedKm },
        agreements: agreements.toSorted(newestFirst),
      };
    })
    .toSorted(
      (one, other) =>
        (other.border?.sharedKm ?? 0) - (one.border?.sharedKm ?? 0) || compareText(one.region, other.region),
    );
}

/** Newest first by day of signing or start; undated ones last; then by id. */
function newestFirst(one: Agreement, other: Agreement): number {
  return compareText(dayOf(other), dayOf(one)) || compareText(one.id, other.id);
}

function dayOf({ signedOn, start }: Agreement): string {
  const date = signedOn ?? start;
  return date === undefined ? '' : firstDay(date);
}
