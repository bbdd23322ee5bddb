import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, provinceOf } from '../domain/DatasetIndex.ts';
import type { PartyId, RegionId } from '../domain/ids.ts';
import { assertNotCancelled, ignoreProgress, neverCancelled } from '../lib/Task.ts';
import type { IsCancelled, Report } from '../lib/Task.ts';
import type { DocumentReading } from './DocumentReading.ts';
import { normaliseNumber } from './normaliseNumbers.ts';
import { PartyLists } from './PartyLists.ts';

/** What the index needs to know of a document; by place in the dataset. */
export type IndexedDocument = Pick<DocumentReading, 'agreement' | 'parties' | 'numbers'>;

export interface CandidateOptions {
  /**
   * Whether two documents with `common` parties (two or more, a region among them) are worth a visit. Asked before
   * anything else of the pair is read; says nothing about pairs that a number, a parent or provinces bring.
   */
  readonly gate?: (one: number, other: number, common: number) => boolean;
  readonly report?: Report;
  readonly isCancelled?: IsCancelled;
}

/** Documents with more parties are not entered by pairs of them (60 parties make 1,770) but counted. */
const mostParties = 60;
/** Parties and documents between two looks at the clock. */
const step = 512;

/**
 * Visits every pair of documents that a rule can relate, each once, the lower place first:
 * - two parties in common, one of them a region (and `gate`);
 * - a number in common, and a region;
 * - one names the other as its parent or as what it renews, by id or (with a region in common) by number;
 * - every region of one has its province among the parties of the other, two provinces or more.
 *
 * Exact. Documents stand in a list under every unordered pair of their parties; the pairs are gone through by their
 * rarer party, so that one party's lists are in memory at a time, and a pair of documents counts only at the first two
 * parties that it shares. A hub with many partners and a ministry with many regions cost no more than their documents.
 * O(sum of squares of document sizes + pairs with two common parties); documents of more than 60 parties:
 * O(documents of their parties), each.
 */
export function visitCandidates(
  dataset: Dataset,
  documents: readonly IndexedDocument[],
  visit: (one: number, other: number) => void,
  { gate = () => true, report = ignoreProgress, isCancelled = neverCancelled }: CandidateOptions = {},
): void {
  const { regionOf } = indexDataset(dataset);
  const isRegion = (id: PartyId): boolean => regionOf.has(id as RegionId);
  const lists = new PartyLists(documents, isRegion, mostParties);
  const tell = (done: number, total: number): void => {
    if (done % step !== 0) return;
    assertNotCancelled(isCancelled);
    report({ stage: 'relations', done, total });
  };
  const meet = (one: number, other: number): void => {
    if (lists.regionsInCommon > 0 && gate(one, other, lists.inCommon)) visit(one, other);
  };
  lists.visitSmall(meet, tell);
  lists.visitLarge(meet, tell);

  const seen = new Set<number>();
  const visitOnce = (a: number, b: number): void => {
    if (a === b) return;
    const one = Math.min(a, b);
    const other = Math.max(a, b);
    const key = one * documents.length + other;
    if (seen.has(key)) return;
    seen.add(key);
    lists.compare(one, other);
    if (lists.inCommon >= 2 && lists.regionsInCommon > 0 && gate(one, other, lists.inCommon)) return;
    visit(one, other);
  };
  const byNumber = visitNumbers(documents, isRegion, visitOnce);
  assertNotCancelled(isCancelled);
  visitDeclared(documents, byNumber, visitOnce);
  visitProvinces(dataset, documents, visitOnce, isCancelled);
}

/** Documents by each of their numbers and regions. */
function visitNumbers(
  documents: readonly IndexedDocument[],
  isRegion: (id: PartyId) => boolean,
  visit: (one: number, other: number) => void,
): ReadonlyMap<string, readonly number[]> {
  const byNumber = new Map<string, number[]>();
  for (const [place, { numbers, parties }] of documents.entries()) {
    for (const number of new Set(numbers)) {
      for (const id of parties) {
        if (!isRegion(id)) continue;
        const key = numberKey(number, id);
        const earlier = byNumber.get(key);
        if (earlier === undefined) byNumber.set(key, [place]);
        else {
          for (const other of earlier) visit(other, place);
          earlier.push(place);
        }
      }
    }
  }
  return byNumber;
}

function numberKey(number: string, region: PartyId): string {
  return `${number}\n${region}`;
}

/** Parents and renewed documents, named by id or, among documents with a common region, by number. */
function visitDeclared(
  documents: readonly IndexedDocument[],
  byNumber: ReadonlyMap<string, readonly number[]>,
  visit: (one: number, other: number) => void,
): void {
  const placeOf = new Map<string, number>();
  for (const [place, { agreement }] of documents.entries()) placeOf.set(agreement.id, place);
  for (const [place, { agreement, parties }] of documents.entries()) {
    for (const named of [agreement.parentId, agreement.renewsId]) {
      if (named === undefined) continue;
      const other = placeOf.get(named);
      if (other !== undefined) visit(place, other);
      if (byNumber.size === 0) continue;
      const number = normaliseNumber(named);
      for (const id of parties) {
        for (const holder of byNumber.get(numberKey(number, id)) ?? []) visit(place, holder);
      }
    }
  }
}

function visitProvinces(
  dataset: Dataset,
  documents: readonly IndexedDocument[],
  visit: (one: number, other: number) => void,
  isCancelled: IsCancelled,
): void {
  const index = indexDataset(dataset);
  const above = new Set<PartyId>();
  for (const { id, level, parentId } of dataset.regions) {
    if (level === 'province') above.add(id);
    if (parentId !== undefined) above.add(parentId);
  }
  const ofProvince = new Map<PartyId, number[]>();
  const partiesOf: ReadonlySet<PartyId>[] = [];
  for (const [place, { parties }] of documents.entries()) {
    const provinces = parties.filter((id) => above.has(id));
    partiesOf.push(new Set(provinces));
    if (provinces.length < 2) continue;
    for (const id of provinces) {
      const list = ofProvince.get(id);
      if (list === undefined) ofProvince.set(id, [place]);
      else list.push(place);
    }
  }
  if (ofProvince.size === 0) return;
  for (const [place, { parties }] of documents.entries()) {
    if (place % step === 0) assertNotCancelled(isCancelled);
    const provinces = new Set<RegionId>();
    let known = true;
    let below = false;
    for (const id of parties) {
      if (!index.regionOf.has(id as RegionId)) continue;
      const province = provinceOf(index, id as RegionId);
      if (province === undefined) known = false;
      else provinces.add(province);
      below ||= province !== id;
    }
    if (!known || !below || provinces.size < 2) continue;
    let fewest: readonly number[] | undefined;
    for (const id of provinces) {
      const list = ofProvince.get(id) ?? [];
      if (fewest === undefined || list.length < fewest.length) fewest = list;
    }
    for (const other of fewest ?? []) {
      const held = partiesOf[other];
      if (held !== undefined && [...provinces].every((id) => held.has(id))) visit(place, other);
    }
  }
}
