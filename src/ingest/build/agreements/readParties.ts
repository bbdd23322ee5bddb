import type { AgreementKind, AgreementParty } from '../../../domain/Agreement.ts';
import type { PartyId, RegionId } from '../../../domain/ids.ts';
import type { OutsideParty, OutsidePartyType } from '../../../domain/Party.ts';
import type { RegisterOwner } from '../../plan/ImportPlan.ts';
import { splitNumbers } from '../../values/splitNumbers.ts';
import { parseRole } from '../../vocabulary.ts';
import type { NameUse } from '../NameLog.ts';
import type { PartyResolver, Resolution, ResolutionHints } from '../PartyResolver.ts';
import { statedParties } from './ownColumns.ts';
import type { RowReader } from './RowReader.ts';

/** A text of a party, and the column in which it stands. */
export interface PartyOfCell {
  readonly text: string;
  readonly role?: string;
  readonly column: number;
}

export interface PartiesOfRow {
  readonly parties: readonly AgreementParty[];
  readonly outside: readonly OutsideParty[];
  readonly regions: readonly RegionId[];
  readonly names: readonly NameUse[];
}

/** The parties that the cells of a row name, one text for each; columns in order. */
export function partyTexts(reader: RowReader, resolver: PartyResolver): readonly PartyOfCell[] {
  return reader.table.columns('parties').flatMap((column) => {
    const cell = reader.text(column);
    return cell === '' ? [] : resolver.split(cell).map((part) => ({ ...part, column }));
  });
}

/**
 * The parties of a row, distinct, in the order of its cells; the owner of the register first where the row does not name
 * it. A name that has to be asked about is an error of the row. Roles and numbers are those of the parties where there are
 * as many of them.
 */
export function readParties(
  reader: RowReader,
  texts: readonly PartyOfCell[],
  numbers: readonly string[],
  context: {
    readonly resolver: PartyResolver;
    readonly kind: AgreementKind | undefined;
    readonly owner: RegisterOwner | undefined;
    readonly outsideType: OutsidePartyType | undefined;
  },
): PartiesOfRow {
  const { resolver, kind, owner, outsideType } = context;
  const hints: ResolutionHints = { kind, outsideType };
  const roleCells = splitList(reader.cell('roles'));
  const found = new Map<PartyId, AgreementParty>();
  const outside: OutsideParty[] = [];
  const regions: RegionId[] = [];
  const names: NameUse[] = [];
  const listed: PartyId[] = [];
  const columnOf = new Map<PartyId, number>();
  const statedOf = statedParties(reader, texts.length);
  for (const [index, { text, role: ownRole, column }] of texts.entries()) {
    const stated = statedOf?.[index];
    const resolution = resolver.resolve(text, stated === undefined ? hints : { ...hints, stated });
    names.push({ text, resolution });
    tellOfName(reader, column, text, resolution);
    const named = partyOf(resolution);
    if (named === undefined) continue;
    listed.push(named.partyId);
    const role = readRole(reader, roleCells[index] ?? ownRole ?? '');
    const known = found.get(named.partyId);
    const party = { ...named, ...(role === undefined ? {} : { role }) };
    if (known === undefined) {
      found.set(named.partyId, party);
      columnOf.set(named.partyId, column);
      if (resolution.type === 'outside') outside.push(resolution.party);
      else if (resolution.type === 'region') regions.push(resolution.regionId);
    } else {
      const isSame = party.agency === undefined || party.agency === known.agency;
      // A column of names beside one of codes, or of all parties beside the first one, repeats them by its nature.
      if (isSame && columnOf.get(named.partyId) === column) {
        reader.tell('party-repeated', 'warning', { column, value: text });
      }
      found.set(named.partyId, merged(known, party));
    }
  }
  const byParty = numbersOf(numbers, texts.length);
  for (const [index, partyId] of listed.entries()) {
    const documentNumber = listed.length === texts.length ? byParty?.[index] : undefined;
    const party = found.get(partyId);
    if (party !== undefined && party.documentNumber === undefined && (documentNumber ?? '') !== '')
      found.set(partyId, { ...party, documentNumber: documentNumber ?? '' });
  }
  const parties = [...found.values()];
  if (owner === undefined || texts.length === 0 || found.has(owner.regionId)) {
    return { parties, outside, regions, names };
  }
  const withOwner = [{ partyId: owner.regionId }, ...parties];
  // With the owner among the parties, as many numbers as parties are theirs in this order.
  const all = byParty === undefined ? numbersOf(numbers, withOwner.length) : undefined;
  return {
    parties: withOwner.map((party, index) => {
      const documentNumber = all?.[index] ?? '';
      return documentNumber === '' ? party : { ...party, documentNumber };
    }),
    outside,
    regions: [owner.regionId, ...regions],
    names,
  };
}

/** One number for each of the parties: one column each, or all in one cell. */
function numbersOf(numbers: readonly string[], parties: number): readonly string[] | undefined {
  if (parties < 2) return undefined;
  if (numbers.length > 1) {
    const filled = numbers.filter((number) => number !== '').length;
    return numbers.length === parties && filled > 0 ? numbers : undefined;
  }
  return splitNumbers(numbers[0] ?? '', parties);
}

export function partyOf(resolution: Resolution): Pick<AgreementParty, 'partyId' | 'agency'> | undefined {
  if (resolution.type !== 'region' && resolution.type !== 'outside') return undefined;
  const partyId: PartyId = resolution.type === 'region' ? resolution.regionId : resolution.party.id;
  return { partyId, ...(resolution.agency === undefined ? {} : { agency: resolution.agency }) };
}

/** Tells what keeps a name from being used, or makes it doubtful. */
export function tellOfName(
  reader: RowReader,
  column: number | undefined,
  value: string,
  resolution: Resolution,
): void {
  if (resolution.type === 'open') {
    const candidates = resolution.match.candidates.map(({ regionId }) => regionId).join(';');
    const params = candidates === '' ? undefined : { candidates };
    reader.tell(resolution.code, 'error', { column, value, params });
  } else if (resolution.type === 'not-autonomous') {
    reader.tell('party-not-autonomous', 'error', { column, value, params: { region: resolution.regionId } });
  } else if (resolution.type === 'no-name') {
    reader.tell('parties-missing', 'error', { column, value });
  } else if (resolution.type === 'outside' && resolution.isUnknown) {
    reader.tell('party-unknown', 'warning', { column, value });
  }
}

/** Two offices of one party are one party with both. */
function merged(known: AgreementParty, again: AgreementParty): AgreementParty {
  const role = known.role ?? again.role;
  const agency =
    known.agency === undefined || again.agency === undefined || known.agency === again.agency
      ? (known.agency ?? again.agency)
      : `${known.agency}; ${again.agency}`;
  return { ...known, ...(role === undefined ? {} : { role }), ...(agency === undefined ? {} : { agency }) };
}

function readRole(reader: RowReader, text: string): AgreementParty['role'] {
  const role = parseRole(text);
  if (role === undefined && text !== '') reader.tellOf('roles', 'role-unknown', 'warning', { value: text });
  return role;
}

/** Parts of a list cell, without bullets and numbering. Empty parts keep their place. */
function splitList(cell: string): readonly string[] {
  if (cell === '') return [];
  return cell
    .split(/;\s*[\n\r]+|;|[\n\r]+/)
    .map((part) => part.replace(/^\s*(?:\d{1,2}[.)]\s+|[-•*]\s+)/, '').trim());
}
