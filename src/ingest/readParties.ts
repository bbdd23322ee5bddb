import type { AgreementKind, AgreementParty } from '../domain/Agreement.ts';
import type { IssueCode } from '../domain/Dataset.ts';
import type { PartyId, RegionId } from '../domain/ids.ts';
import type { OutsideParty } from '../domain/Party.ts';
import type { RegionMatch } from './matchRegion.ts';
import { recogniseOutsideParty } from './names/recogniseOutsideParty.ts';
import { parseRole } from './vocabulary.ts';

/** How the text of a party was understood; one entry for each distinct text. */
export interface MatchedName {
  readonly text: string;
  readonly certainty: 'certain' | 'outside' | 'likely' | 'ambiguous' | 'unknown';
  readonly regionId?: RegionId;
  readonly candidates: readonly RegionId[];
  /** How many rows have it, and the first of them. */
  readonly count: number;
  readonly file: string;
  readonly row: number;
}

/** A finding about one cell; its file and row are added by the caller. */
export interface CellFinding {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface PartiesOfRow {
  readonly parties: readonly AgreementParty[];
  readonly outside: readonly OutsideParty[];
  readonly findings: readonly CellFinding[];
  readonly regions: number;
  /** Every text with how it was understood. */
  readonly matches: readonly Omit<MatchedName, 'count' | 'file' | 'row'>[];
}

/** Parts of a list cell, by `;` or line break, without bullets and numbering. Empty parts keep their place. */
function splitList(cell: string): readonly string[] {
  return cell.split(/[;\n\r]+/).map((part) => part.replace(/^\s*(?:\d{1,2}[.)]\s+|[-•*]\s+)/, '').trim());
}

/**
 * The parties of a row. A name that fits several regions is an error and never guessed. A text that is neither a region
 * nor recognisably an outside party is kept as an outside party of unknown type and told.
 *
 * @param roles one role for each party, or none.
 * @param numbers one number for each party, or anything else, which then belongs to the whole agreement.
 */
export function readParties(
  cells: readonly string[],
  roles: string,
  numbers: string,
  kind: AgreementKind | undefined,
  matchRegion: (text: string) => RegionMatch,
): PartiesOfRow {
  const names = cells.flatMap(splitList);
  const filled = names.filter((name) => name !== '').length;
  const roleList = splitList(roles);
  const numberList = splitList(numbers).filter((number) => number !== '');
  const found = new Map<PartyId, AgreementParty>();
  const outside: OutsideParty[] = [];
  const findings: CellFinding[] = [];
  const matches: Omit<MatchedName, 'count' | 'file' | 'row'>[] = [];
  let regions = 0;
  let position = -1;
  for (const [index, name] of names.entries()) {
    if (name === '') continue;
    position += 1;
    const understood = understand(name, kind, matchRegion);
    matches.push(understood.match);
    if (understood.finding !== undefined) findings.push(understood.finding);
    if (understood.partyId === undefined) continue;
    if (found.has(understood.partyId)) {
      findings.push({ code: 'party-repeated', severity: 'warning', value: name });
      continue;
    }
    if (understood.party === undefined) regions += 1;
    else outside.push(understood.party);
    const roleText = roleList[index] ?? '';
    const role = parseRole(roleText);
    if (role === undefined && roleText !== '') {
      findings.push({ code: 'role-unknown', severity: 'warning', value: roleText });
    }
    const documentNumber = filled > 1 && numberList.length === filled ? numberList[position] : undefined;
    found.set(understood.partyId, {
      partyId: understood.partyId,
      ...(role === undefined ? {} : { role }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
      ...(understood.agency === undefined ? {} : { agency: understood.agency }),
    });
  }
  return { parties: [...found.values()], outside, findings, regions, matches };
}

interface Understood {
  readonly match: Omit<MatchedName, 'count' | 'file' | 'row'>;
  readonly partyId?: PartyId;
  readonly party?: OutsideParty;
  readonly agency?: string;
  readonly finding?: CellFinding;
}

function understand(
  text: string,
  kind: AgreementKind | undefined,
  matchRegion: (text: string) => RegionMatch,
): Understood {
  const match = matchRegion(text);
  if (match.type === 'ambiguous') {
    const { candidates } = match;
    return {
      match: { text, certainty: 'ambiguous', candidates },
      finding: {
        code: 'party-ambiguous',
        severity: 'error',
        value: text,
        params: { candidates: candidates.join(';') },
      },
    };
  }
  if (match.type === 'region') {
    const { region } = match;
    const understood = { text, certainty: 'certain', regionId: region.id, candidates: [region.id] } as const;
    if (region.autonomous) return { match: understood, partyId: region.id };
    return {
      match: understood,
      finding: {
        code: 'party-not-autonomous',
        severity: 'error',
        value: text,
        params: { region: region.id },
      },
    };
  }
  const { party, agency, recognised } = recogniseOutsideParty(text, kind);
  const isForeign = party.type.startsWith('foreign');
  const outside = { partyId: party.id, party, ...(agency === undefined ? {} : { agency }) };
  if (recognised && (isForeign || !match.looksLikeRegion)) {
    return { ...outside, match: { text, certainty: 'outside', candidates: [] } };
  }
  const code = match.looksLikeRegion ? 'region-not-in-data' : 'party-unknown';
  return {
    ...outside,
    match: { text, certainty: 'unknown', candidates: [] },
    finding: { code, severity: 'warning', value: text },
  };
}
