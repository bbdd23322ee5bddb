import type { NameMatcher } from './NameMatch.ts';

/** One party as a cell names it. */
export interface PartyText {
  /** The name as it stands in the cell, without numbering; a shared prefix is written out (`Kabupaten Bantul`). */
  readonly text: string;
  /** Role in brackets or before a colon, as it stands. */
  readonly role?: string;
}

/**
 * The parties of a cell: by `;`, line breaks and numbering always; by commas, slashes and the words for "and" only where
 * the parts are names by themselves, so that `Universitas Gadjah Mada` or `PT Sari, Tbk` stay whole.
 */
export function splitPartyCell(_cell: string, _match: NameMatcher): readonly PartyText[] {
  throw new Error('not there yet');
}
