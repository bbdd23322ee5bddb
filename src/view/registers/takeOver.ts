import type { RegisterField } from '../../analysis/overlaps/registerFields.ts';
import type { Agreement, AgreementParty } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId, PartyId, RegionId } from '../../domain/ids.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import type { Entry } from './entryLines.ts';

/** An agreement as it can stand in another dataset, with the outside parties that are new there; or why it cannot. */
export type TakenOver =
  | { readonly agreement: Agreement; readonly outside: readonly OutsideParty[] }
  /** Regions that the other dataset does not have, by name; none where no party of it is a region there. */
  | { readonly unknown: readonly string[] };

/**
 * An entry as an agreement of `target`: its regions found there by id and name, else by a name that one region alone has;
 * outside parties as they are. Links to other documents, the row of its file, and affairs that `target` does not know
 * stay behind.
 */
export function takeOver({ dataset, agreement }: Entry, target: Dataset, id: AgreementId): TakenOver {
  const parties = partiesIn(dataset, agreement, target);
  if ('unknown' in parties) return parties;
  const { affairOf } = indexDataset(target);
  const affairs = agreement.affairs.filter((code) => affairOf.has(code));
  const {
    parentId: _parent,
    renewsId: _renews,
    record: _record,
    furtherRecords: _further,
    ...rest
  } = agreement;
  return {
    agreement: {
      ...rest,
      id,
      parties: parties.parties,
      affairs,
      affairsBasis:
        affairs.length === 0 && agreement.affairsBasis !== 'broad' ? 'none' : agreement.affairsBasis,
    },
    outside: parties.outside,
  };
}

/** An agreement of `target` with the value that an entry of another dataset has in one field. */
export function takeValue(mine: Agreement, theirs: Entry, target: Dataset, field: RegisterField): TakenOver {
  const { agreement } = theirs;
  if (field === 'parties') {
    const parties = partiesIn(theirs.dataset, agreement, target);
    if ('unknown' in parties) return parties;
    return { agreement: { ...mine, parties: parties.parties }, outside: parties.outside };
  }
  if (field === 'affairs') {
    const taken = takeOver(theirs, target, mine.id);
    if ('unknown' in taken) {
      // Affairs stand for themselves, whatever the parties are.
      const { affairOf } = indexDataset(target);
      const affairs = agreement.affairs.filter((code) => affairOf.has(code));
      return { agreement: { ...mine, affairs, affairsBasis: agreement.affairsBasis }, outside: [] };
    }
    const { affairs, affairsBasis } = taken.agreement;
    return { agreement: { ...mine, affairs, affairsBasis }, outside: [] };
  }
  const { [field]: _mine, ...rest } = mine;
  const value = agreement[field];
  // The end is stated now, no longer computed from a term.
  const { endFrom: _endFrom, ...stated } = rest as Partial<Agreement>;
  const kept = field === 'end' ? stated : rest;
  return {
    agreement: { ...kept, ...(value === undefined ? {} : { [field]: value }) } as Agreement,
    outside: [],
  };
}

function partiesIn(
  dataset: Dataset,
  { parties }: Agreement,
  target: Dataset,
):
  | { readonly parties: readonly AgreementParty[]; readonly outside: readonly OutsideParty[] }
  | { readonly unknown: readonly string[] } {
  const [from, to] = [indexDataset(dataset), indexDataset(target)];
  const find = regionFinder(target);
  const unknown: string[] = [];
  const outside: OutsideParty[] = [];
  const found = new Map<PartyId, AgreementParty>();
  let hasRegion = false;
  for (const party of parties) {
    const region = from.regionOf.get(party.partyId as RegionId);
    if (region === undefined) {
      const known = from.outsidePartyOf.get(party.partyId as OutsideParty['id']);
      if (known !== undefined && !to.outsidePartyOf.has(known.id)) outside.push(known);
      found.set(party.partyId, party);
      continue;
    }
    const id = find(region.id, fullName(from, region.id));
    if (id === undefined) unknown.push(region.name);
    else {
      hasRegion = true;
      found.set(id, { ...party, partyId: id });
    }
  }
  if (unknown.length > 0) return { unknown };
  return hasRegion && found.size >= 2 ? { parties: [...found.values()], outside } : { unknown: [] };
}

const finders = new WeakMap<Dataset, (id: RegionId, name: string) => RegionId | undefined>();

function regionFinder(dataset: Dataset): (id: RegionId, name: string) => RegionId | undefined {
  const existing = finders.get(dataset);
  if (existing !== undefined) return existing;
  const { regionOf } = indexDataset(dataset);
  const byName = new Map<string, RegionId | undefined>();
  for (const region of dataset.regions) {
    for (const name of new Set([region.name, ...region.aliases].map(toMatchKey))) {
      byName.set(name, byName.has(name) && byName.get(name) !== region.id ? undefined : region.id);
    }
  }
  const find = (id: RegionId, name: string): RegionId | undefined => {
    const region = regionOf.get(id);
    if (
      region !== undefined &&
      [region.name, ...region.aliases].some((own) => toMatchKey(own) === toMatchKey(name))
    )
      return id;
    return byName.get(toMatchKey(name));
  };
  finders.set(dataset, find);
  return find;
}
