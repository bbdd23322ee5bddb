import type { AgreementId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { groupFacts } from './groupFacts.ts';
import type { OverlapContext } from './OverlapContext.ts';
import type { OverlapPair, PartySetLine } from './OverlapFindings.ts';

/**
 * Agreements of one set of parties that stand beside each other (complementary pairs), a line per set: "these two share
 * 18 agreements in 9 affairs". Most agreements first, then by parties.
 */
export function partySetLines(
  context: OverlapContext,
  pairs: readonly OverlapPair[],
): readonly PartySetLine[] {
  const byParties = new Map<string, Set<AgreementId>>();
  for (const { class: kind, a, b } of pairs) {
    if (kind !== 'complementary') continue;
    const key = context.readingOf(a).parties.join('+');
    const ids = byParties.get(key) ?? new Set<AgreementId>();
    byParties.set(key, ids.add(a).add(b));
  }
  return [...byParties]
    .map(([id, ids]): PartySetLine => {
      const documents = [...ids].map((one) => context.readingOf(one));
      const { agreementIds, affairs } = groupFacts(context, 'series', documents);
      return { id, parties: documents[0]?.parties ?? [], agreementIds, affairs };
    })
    .toSorted(
      (one, other) => other.agreementIds.length - one.agreementIds.length || compareText(one.id, other.id),
    );
}
