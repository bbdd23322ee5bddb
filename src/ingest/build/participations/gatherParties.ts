import type { AgreementParty } from '../../../domain/Agreement.ts';
import type { PartyId, RegionId } from '../../../domain/ids.ts';
import type { OutsideParty } from '../../../domain/Party.ts';
import type { Participation } from './readParticipation.ts';

/** The parties of an agreement, out of its participations. */
export interface GatheredParties {
  /** Each region once, before the first organisation in it, and each organisation once. */
  readonly parties: readonly AgreementParty[];
  readonly outside: readonly OutsideParty[];
  readonly regions: readonly RegionId[];
  /** Distinct participants: organisations, and regions that take part themselves. */
  readonly participants: number;
  /** Positions of participations that repeat an earlier one. */
  readonly repeated: readonly number[];
}

export function gatherParties(participations: readonly Participation[]): GatheredParties {
  const found = new Map<PartyId, AgreementParty>();
  const outside: OutsideParty[] = [];
  const regions = new Set<RegionId>();
  const participants = new Set<PartyId>();
  const repeated: number[] = [];
  const add = (party: AgreementParty): void => {
    const known = found.get(party.partyId);
    // A region leads where one of its organisations does.
    const role =
      known?.role === 'lead' ? known.role : party.role === 'lead' ? party.role : (known?.role ?? party.role);
    found.set(party.partyId, { ...party, ...known, ...(role === undefined ? {} : { role }) });
  };
  for (const [position, { regionId, organisation, agency, role }] of participations.entries()) {
    const taking = organisation?.id ?? regionId;
    if (taking === undefined) continue;
    if (participants.has(taking)) repeated.push(position);
    participants.add(taking);
    const rest = { ...(role === undefined ? {} : { role }), ...(agency === undefined ? {} : { agency }) };
    if (regionId !== undefined) {
      regions.add(regionId);
      add({ partyId: regionId, ...(organisation === undefined ? rest : role === undefined ? {} : { role }) });
    }
    if (organisation !== undefined) {
      if (!found.has(organisation.id)) outside.push(organisation);
      add({ partyId: organisation.id, ...rest });
    }
  }
  return {
    parties: [...found.values()],
    outside,
    regions: [...regions],
    participants: participants.size,
    repeated,
  };
}
