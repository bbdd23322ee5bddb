import type { Agreement } from './Agreement.ts';
import type { Affair, Area, Dataset, RegisterCoverage } from './Dataset.ts';
import type { AffairCode, AgreementId, AreaId, OutsidePartyId, PartyId, RegionId } from './ids.ts';
import { liftBorders, type LiftedBorder } from './liftBorders.ts';
import type { OutsideParty } from './Party.ts';
import type { Region } from './Region.ts';

/** Look-ups of one dataset, made once. */
export interface DatasetIndex {
  readonly regionOf: ReadonlyMap<RegionId, Region>;
  readonly outsidePartyOf: ReadonlyMap<OutsidePartyId, OutsideParty>;
  readonly agreementOf: ReadonlyMap<AgreementId, Agreement>;
  readonly affairOf: ReadonlyMap<AffairCode, Affair>;
  readonly areaOf: ReadonlyMap<AreaId, Area>;
  /** Autonomous regions by id: the nodes of the network. */
  readonly autonomous: readonly Region[];
  /** All rows, planned ones included, that name the party, in dataset order. */
  readonly agreementsOf: ReadonlyMap<PartyId, readonly Agreement[]>;
  /** Lifted borders of each region: other side, length, kind. */
  readonly bordersOf: ReadonlyMap<RegionId, readonly LiftedBorder[]>;
  readonly lifted: readonly LiftedBorder[];
  /** Provinces that act for administrative units of theirs (DKI Jakarta): they border across levels in their own name. */
  readonly provincesOfUnits: ReadonlySet<RegionId>;
  /** Areas of each region. */
  readonly areasOf: ReadonlyMap<RegionId, readonly Area[]>;
  /** What the register of a region is said to hold; regions of which nobody has said anything are in none. */
  readonly registerOf: ReadonlyMap<RegionId, RegisterCoverage>;
}

const indices = new WeakMap<Dataset, DatasetIndex>();

/** The index of a dataset; computed at the first call, then the same object. O(rows). */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const existing = indices.get(dataset);
  if (existing !== undefined) return existing;
  const regionOf = new Map(dataset.regions.map((region) => [region.id, region]));
  const agreementsOf = new Map<PartyId, Agreement[]>();
  for (const agreement of dataset.agreements) {
    for (const party of agreement.parties) append(agreementsOf, party.partyId, agreement);
  }
  const lifted = liftBorders(dataset);
  const bordersOf = new Map<RegionId, LiftedBorder[]>();
  for (const border of lifted) {
    append(bordersOf, border.a, border);
    append(bordersOf, border.b, border);
  }
  const areasOf = new Map<RegionId, Area[]>();
  for (const area of dataset.areas) {
    for (const member of area.members) append(areasOf, member, area);
  }
  const index: DatasetIndex = {
    regionOf,
    outsidePartyOf: new Map(dataset.outsideParties.map((party) => [party.id, party])),
    agreementOf: new Map(dataset.agreements.map((agreement) => [agreement.id, agreement])),
    affairOf: new Map(dataset.affairs.map((affair) => [affair.code, affair])),
    areaOf: new Map(dataset.areas.map((area) => [area.id, area])),
    autonomous: dataset.regions
      .filter((region) => region.autonomous)
      .toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    agreementsOf,
    bordersOf,
    lifted,
    provincesOfUnits: new Set(
      dataset.regions.flatMap(({ autonomous, parentId }) =>
        autonomous || parentId === undefined ? [] : [parentId],
      ),
    ),
    areasOf,
    registerOf: new Map((dataset.coverage ?? []).map((entry) => [entry.regionId, entry])),
  };
  indices.set(dataset, index);
  return index;
}

/**
 * True where the dataset holds at least one row, planned or not, that names the region. Whether anything is known of a
 * region at all is asked of `isRecorded`: its register may be said to hold none.
 */
export function hasRecord(index: DatasetIndex, id: RegionId): boolean {
  return index.agreementsOf.has(id);
}

/** All rows, planned ones included, that name both regions; the shorter of their two lists is read. */
export function agreementsBetween(index: DatasetIndex, a: RegionId, b: RegionId): readonly Agreement[] {
  const ofA = index.agreementsOf.get(a) ?? [];
  const ofB = index.agreementsOf.get(b) ?? [];
  const [list, other] = ofA.length <= ofB.length ? [ofA, b] : [ofB, a];
  return list.filter(({ parties }) => parties.some(({ partyId }) => partyId === other));
}

/** The province to which a region belongs; a province belongs to itself; `undefined` where the data know none. */
export function provinceOf(index: DatasetIndex, id: RegionId): RegionId | undefined {
  const region = index.regionOf.get(id);
  if (region === undefined) return undefined;
  return region.level === 'province' ? region.id : region.parentId;
}

/** The name in full of a region or outside party, as files carry it; an id that the dataset does not hold as it stands. */
export function fullName(index: DatasetIndex, id: PartyId): string {
  return (
    index.regionOf.get(id as RegionId)?.name ?? index.outsidePartyOf.get(id as OutsidePartyId)?.name ?? id
  );
}

/** The regions among an agreement's parties, in the source's order. */
export function regionsOf(index: DatasetIndex, agreement: Agreement): readonly RegionId[] {
  const regions: RegionId[] = [];
  for (const { partyId } of agreement.parties) {
    if (index.regionOf.has(partyId as RegionId)) regions.push(partyId as RegionId);
  }
  return regions;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
