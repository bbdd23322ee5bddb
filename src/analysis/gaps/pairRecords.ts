import { isInForce } from '../../domain/status.ts';
import { statusIn } from '../statusIn.ts';
import { stands, type GapContext } from './GapContext.ts';
import { packPair, type RegionFrame } from './RegionFrame.ts';

/** What the documents of a pair are, as bits. */
export const recordBits = {
  stands: 1,
  onRecord: 2,
  planned: 4,
  dated: 8,
  lapsed: 16,
  expiring: 32,
} as const;

/** The documents that name both regions of a pair, summed up. */
export interface PairRecords {
  /** `recordBits` by packed pair; a pair without a document has no entry. */
  readonly bits: ReadonlyMap<number, number>;
  /** Affairs named by all these documents together, repeated ones counted again: an upper bound. */
  readonly affairs: ReadonlyMap<number, number>;
}

/** Every pair of autonomous regions that one document names both of. O(sum of parties^2 over the documents). */
export function readPairRecords(context: GapContext, frame: RegionFrame): PairRecords {
  const bits = new Map<number, number>();
  const affairs = new Map<number, number>();
  for (const agreement of context.dataset.agreements) {
    const numbers = [...new Set(agreement.parties.map(({ partyId }) => partyId))].flatMap((id) => {
      const number = frame.numberOf.get(id as (typeof frame.regions)[number]['id']);
      return number === undefined ? [] : [number];
    });
    if (numbers.length < 2) continue;
    const bit = bitsOf(context, agreement.id);
    for (const [position, one] of numbers.entries()) {
      for (let later = position + 1; later < numbers.length; later += 1) {
        const key = packPair(frame, one, numbers[later] ?? 0);
        bits.set(key, (bits.get(key) ?? 0) | bit);
        affairs.set(key, (affairs.get(key) ?? 0) + agreement.affairs.length);
      }
    }
  }
  return { bits, affairs };
}

function bitsOf(context: GapContext, id: Parameters<typeof stands>[1]): number {
  const status = statusIn(context.statuses, id);
  if (status === 'planned') return recordBits.planned;
  const standing = stands(context, id);
  const ended = status === 'ended' || status === 'assumed-ended';
  return (
    recordBits.onRecord |
    (standing ? recordBits.stands : 0) |
    (status === 'undated' ? 0 : recordBits.dated) |
    (ended && !standing ? recordBits.lapsed : 0) |
    (isInForce(status) && context.statuses.get(id)?.expiring === true ? recordBits.expiring : 0)
  );
}
