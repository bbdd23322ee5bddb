import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, provinceOf, regionsOf } from '../domain/DatasetIndex.ts';
import { isRecorded } from '../domain/recordOf.ts';
import type { FamilyIndex } from '../domain/Family.ts';
import { toFamilyId, type AgreementId, type FamilyId, type RegionId } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';
import { toTieDocument } from './buildTie.ts';
import type { Network, NetworkArrays, Tie } from './Network.ts';
import { projectDocuments, type DocumentMembers } from './projectDocuments.ts';
import type { Statuses } from './statusesOn.ts';

/**
 * Projects agreements to the network of regions: every autonomous region is a node, and two regions have a tie where a
 * shown document names both.
 *
 * A document with n distinct regions gives each of its n (n - 1) / 2 pairs the share 1 / (n - 1) (Newman 2001,
 * doi:10.1103/PhysRevE.64.016132), so that a region's shares of one document add up to 1. Outside parties are not
 * among the n: they are company, and no way through the network leads over them. A pair counts a family once, with the
 * largest share among the family's documents that name both.
 *
 * @param shown the agreements that passed the filters.
 * @param minAgreements drops the ties of fewer families; 1 keeps all. Regions and what they take part in stay.
 */
export function buildNetwork(
  dataset: Dataset,
  shown: readonly Agreement[],
  families: FamilyIndex,
  statusOf: Statuses,
  minAgreements: number,
): Network {
  const index = indexDataset(dataset);
  const regions = index.autonomous.map((region) => region.id);
  const indexOf = new Map(regions.map((id, number) => [id, number]));
  const documents: DocumentMembers[] = [];
  const agreementsOf = new Map<RegionId, AgreementId[]>();
  const familiesOf = new Map<RegionId, Set<FamilyId>>();
  for (const agreement of shown) {
    const familyId = families.familyOf.get(agreement.id)?.id ?? toFamilyId(agreement.id);
    const members = [...new Set(regionsOf(index, agreement))].filter((id) => indexOf.has(id));
    for (const member of members) {
      listOf(agreementsOf, member, () => []).push(agreement.id);
      listOf(familiesOf, member, () => new Set<FamilyId>()).add(familyId);
    }
    if (members.length < 2) continue;
    const status = statusOf.get(agreement.id)?.status;
    const event = signingEventOf(agreement);
    documents.push({
      document: toTieDocument(agreement, familyId, status, event, members.length),
      members: members.flatMap((id) => indexOf.get(id) ?? []),
    });
  }
  const ties = projectDocuments(regions, documents).filter((tie) => tie.count >= minAgreements);
  const tieOf = new Map<string, Tie>();
  for (const tie of ties) tieOf.set(tie.id, tie);
  return {
    regions,
    indexOf,
    ties,
    tieOf,
    tiesOf: groupByRegion(ties),
    familiesOf: new Map([...familiesOf].map(([id, ids]) => [id, [...ids].toSorted(compareText)])),
    agreementsOf,
  };
}

/** The network as typed arrays, in the order of `regions` and `ties`: small to send, and all that measures need. */
export function toNetworkArrays(network: Network, dataset: Dataset): NetworkArrays {
  const index = indexDataset(dataset);
  const nodeOf = (id: RegionId): number => network.indexOf.get(id) ?? 0;
  const provinces = new Map<RegionId, number>();
  const provinceNumber = (id: RegionId): number => {
    const province = provinceOf(index, id);
    if (province === undefined) return -1;
    const number = provinces.get(province) ?? provinces.size;
    provinces.set(province, number);
    return number;
  };
  return {
    nodeCount: network.regions.length,
    source: Uint32Array.from(network.ties, (tie) => nodeOf(tie.a)),
    target: Uint32Array.from(network.ties, (tie) => nodeOf(tie.b)),
    strength: Float64Array.from(network.ties, (tie) => tie.strength),
    count: Uint32Array.from(network.ties, (tie) => tie.count),
    families: Uint32Array.from(network.regions, (id) => network.familiesOf.get(id)?.length ?? 0),
    hasRecord: Uint8Array.from(network.regions, (id) => (isRecorded(index, id) ? 1 : 0)),
    province: Int32Array.from(network.regions, provinceNumber),
  };
}

/**
 * Documents of the same parties signed on one day are one signing event (a trade mission signs seven). `undefined`
 * where the day is not known.
 */
function signingEventOf(agreement: Agreement): string | undefined {
  if (agreement.signedOn?.precision !== 'day') return undefined;
  const parties = [...new Set(agreement.parties.map((party) => party.partyId))].toSorted(compareText);
  return `${agreement.signedOn.text}|${parties.join('|')}`;
}

function groupByRegion(ties: readonly Tie[]): ReadonlyMap<RegionId, readonly Tie[]> {
  const groups = new Map<RegionId, Tie[]>();
  for (const tie of ties) {
    listOf(groups, tie.a, () => []).push(tie);
    listOf(groups, tie.b, () => []).push(tie);
  }
  return groups;
}

function listOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const made = make();
  map.set(key, made);
  return made;
}
