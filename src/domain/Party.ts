import type { OutsidePartyId, RegionId } from './ids.ts';

export const outsidePartyTypes = [
  'central',
  'third-party',
  'foreign-government',
  'foreign-organisation',
  'village',
  'unknown',
] as const;
export type OutsidePartyType = (typeof outsidePartyTypes)[number];

/** A party that is no region of the dataset. Listed and counted apart from partners. */
export interface OutsideParty {
  readonly id: OutsidePartyId;
  readonly name: string;
  readonly type: OutsidePartyType;
  readonly country?: string;
  /** Region in which an organisation sits, if the data say so. */
  readonly regionId?: RegionId;
}
