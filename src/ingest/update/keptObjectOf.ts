import type { Agreement } from '../../domain/Agreement.ts';
import type { KeptObject } from '../../domain/Kept.ts';

/** An agreement as it is called now, for a decision on it. */
export function keptObjectOf({ id, title, number, signedOn, parties }: Agreement): KeptObject {
  return {
    type: 'agreement',
    id,
    title,
    ...(number === undefined ? {} : { number }),
    ...(signedOn === undefined ? {} : { signedOn: signedOn.text }),
    parties: parties.map(({ partyId }): string => partyId).toSorted(),
  };
}
