import type { AgreementParty } from '../../../domain/Agreement.ts';
import { toOutsidePartyId, type RegionId } from '../../../domain/ids.ts';
import type { OutsideParty, OutsidePartyType } from '../../../domain/Party.ts';
import { nameKey } from '../../names/buildNameMatcher.ts';
import { recogniseOutsideParty } from '../../names/recogniseOutsideParty.ts';
import { toSlug } from '../../toSlug.ts';
import { parseRole } from '../../vocabulary.ts';
import { tellOfName } from '../agreements/readParties.ts';
import type { RowReader } from '../agreements/RowReader.ts';
import type { NameUse } from '../NameLog.ts';
import type { PartyResolver, Resolution } from '../PartyResolver.ts';
import { degrees } from '../ties/buildTieRows.ts';

/** One party of an agreement, as a row of a long table states it. */
export interface Participation {
  /** The region in which it counts, where it does. */
  readonly regionId?: RegionId;
  /** The organisation, where it is not the region itself. */
  readonly organisation?: OutsideParty;
  readonly agency?: string;
  readonly role?: AgreementParty['role'];
  readonly names: readonly NameUse[];
}

/** Gives organisations of one name in different regions ids of their own. */
export class OrganisationIds {
  readonly #regionOf = new Map<string, RegionId | undefined>();

  of(id: OutsideParty['id'], regionId: RegionId | undefined): OutsideParty['id'] {
    if (!this.#regionOf.has(id)) this.#regionOf.set(id, regionId);
    if (this.#regionOf.get(id) === regionId || regionId === undefined) return id;
    return toOutsidePartyId(`${id}-${toSlug(regionId.replace(/^own:/, ''))}`);
  }
}

/**
 * Reads the party of a row: an organisation that sits in the region of its own column, or the region itself where the two
 * say the same or one of them is empty. What cannot be used is told as an error of the row.
 */
export function readParticipation(
  reader: RowReader,
  resolver: PartyResolver,
  ids: OrganisationIds,
  outsideType: OutsidePartyType | undefined,
): Participation {
  const partyText = reader.cell('party');
  const regionText = reader.cell('region');
  const country = reader.cell('country');
  const lat = degrees(reader, 'party_lat', 90);
  const lon = degrees(reader, 'party_lon', 180);
  const hints = {
    ...(country === '' ? {} : { country }),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    outsideType,
  };
  const role = readRole(reader);
  const withRole = role === undefined ? {} : { role };
  if (partyText === '' && regionText === '') {
    reader.tellOf('party', 'parties-missing', 'error');
    return { names: [] };
  }
  const names: NameUse[] = [];
  const hasRegions = reader.table.columns('region').length > 0;
  const resolve = (text: string, column: 'party' | 'region'): Resolution => {
    const resolution = resolver.resolve(text, {
      ...hints,
      isRegionColumn: column === 'region',
      isOrganisation: column === 'party' && hasRegions,
    });
    names.push({ text, resolution });
    // Of what the region column says, only what a person can settle is told: the party is there without it.
    if (column === 'party' || resolution.type !== 'outside') {
      tellOfName(reader, reader.table.columns(column)[0], text, resolution);
    }
    return resolution;
  };
  const place = regionText === '' ? undefined : resolve(regionText, 'region');
  if (place === undefined || (place.type !== 'region' && place.type !== 'open')) {
    const text = partyText || regionText;
    const party = partyText === '' && place !== undefined ? place : resolve(text, 'party');
    return { ...ofResolution(party, ids), ...withRole, names };
  }
  if (place.type === 'open') return { names };
  const { regionId } = place;
  const itself = { regionId, ...withRole, names };
  if (partyText === '' || nameKey(partyText) === nameKey(regionText)) return itself;
  const match = resolver.match(partyText);
  if (match.certainty === 'certain' && match.regionId === regionId) {
    return { ...itself, ...(match.agency === undefined ? {} : { agency: match.agency }) };
  }
  const { party, agency } = recogniseOutsideParty(partyText, undefined);
  const organisation: OutsideParty = {
    ...party,
    id: ids.of(party.id, regionId),
    type: party.type === 'unknown' ? (outsideType ?? 'unknown') : party.type,
    ...(country === '' || party.country !== undefined ? {} : { country }),
    regionId,
  };
  names.push({ text: partyText, resolution: { type: 'outside', party: organisation, isUnknown: false } });
  return { ...itself, organisation, ...(agency === undefined ? {} : { agency }) };
}

/** `yes` and `no` in a column that is named for a role: *Lead partner*. */
const yes = /^(?:yes|y|ya|ja|j|true|1|x|v|✓|✔|lead)$/i;
const no = /^(?:no|n|tidak|bukan|nein|false|0|-)$/i;

function readRole(reader: RowReader): AgreementParty['role'] {
  const text = reader.cell('role');
  const stated = parseRole(text);
  if (text === '' || stated !== undefined) return stated;
  const [column = 0] = reader.table.columns('role');
  const named = parseRole(reader.table.header[column] ?? '');
  if (named !== undefined && yes.test(text)) return named;
  // *Lead partner* may hold its name, in each row of the agreement.
  if (named !== undefined && nameKey(text) === nameKey(reader.cell('party'))) return named;
  if (named === undefined || !no.test(text))
    reader.tellOf('role', 'role-unknown', 'warning', { value: text });
  return undefined;
}

function ofResolution(resolution: Resolution, ids: OrganisationIds): Omit<Participation, 'names' | 'role'> {
  const agency =
    'agency' in resolution && resolution.agency !== undefined ? { agency: resolution.agency } : {};
  if (resolution.type === 'region') return { regionId: resolution.regionId, ...agency };
  if (resolution.type !== 'outside') return {};
  const { party } = resolution;
  return { organisation: { ...party, id: ids.of(party.id, undefined) }, ...agency };
}
