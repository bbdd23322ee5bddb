import type { Agreement } from '../../domain/Agreement.ts';

/** The twelve fields by which an agreement's completeness is counted, in this order. */
export const countedFields = [
  'title',
  'parties',
  'kind',
  'document',
  'affair',
  'number',
  'signed',
  'start',
  'end',
  'agency',
  'funding',
  'source',
] as const;
export type CountedField = (typeof countedFields)[number];

/**
 * Which of the twelve fields the source fills, in the order of `countedFields`. A start that is only taken from the
 * signing date, an end that is only assumed or computed from a stated term, and a kind or document without a name of its own do not count; an affair
 * counts also where our rule assigned it. Numbers and agencies count where any party has one.
 */
export function filledFields(agreement: Agreement): readonly boolean[] {
  const { parties } = agreement;
  const filled: Readonly<Record<CountedField, boolean>> = {
    title: agreement.title.trim() !== '',
    parties: parties.length >= 2,
    kind: agreement.kind !== 'other',
    document: agreement.documentType !== 'unspecified',
    affair: agreement.affairsBasis !== 'none',
    number: agreement.number !== undefined || parties.some((party) => party.documentNumber !== undefined),
    signed: agreement.signedOn !== undefined,
    start: agreement.start !== undefined,
    end: agreement.end !== undefined && agreement.endFrom === undefined,
    agency: agreement.agency !== undefined || parties.some((party) => party.agency !== undefined),
    funding: agreement.funding !== undefined,
    source: agreement.source !== undefined,
  };
  return countedFields.map((field) => filled[field]);
}
