import { daysBetween } from '../domain/PartialDate.ts';
import { indexDataset, provinceOf, type DatasetIndex } from '../domain/DatasetIndex.ts';
import { pairKey, type AffairCode, type PartyId, type RegionId } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';
import { toMatchKey } from '../lib/toMatchKey.ts';
import type { DocumentReading, Subject } from './DocumentReading.ts';
import { isOwnNumber } from './normaliseNumbers.ts';
import { nameOtherPlaces } from './placeNames.ts';
import type { DocumentCorpus } from './readDocuments.ts';
import { editDistanceWithin } from './subjects/editDistanceWithin.ts';
import { timeTogether, type TimeTogether } from './readPeriod.ts';

/** How the affairs of two documents relate, as the rules use it. */
export type AffairMatch = 'same' | 'shared' | 'different' | 'unknown';

/** A likeness from which an ambiguous word names the same affair, and a different affair is no evidence any more. */
const ambiguousLikeness = 0.3;
const decisiveLikeness = 0.7;

/**
 * Two documents and what they have in common; everything is worked out when a rule first asks, cheapest first. The same
 * whichever of the two is given first.
 */
export class DocumentPair {
  readonly corpus: DocumentCorpus;
  /** Begins first (unknown last), then by id. */
  readonly first: DocumentReading;
  readonly second: DocumentReading;
  readonly common: readonly PartyId[];
  readonly commonRegions: readonly RegionId[];
  readonly containment: number;
  readonly jaccard: number;
  /** Two common parties, one of them a region. */
  readonly related: boolean;

  #time: TimeTogether | undefined;
  #likeness: { readonly value: number | undefined } | undefined;
  #alike: number | undefined;

  constructor(corpus: DocumentCorpus, one: DocumentReading, other: DocumentReading) {
    this.corpus = corpus;
    const swapped = compareBegin(one, other) > 0;
    this.first = swapped ? other : one;
    this.second = swapped ? one : other;
    const { first, second } = this;
    this.common = intersect(first.parties, second.parties);
    this.commonRegions = intersect(first.regions, second.regions);
    const smaller = Math.min(first.parties.length, second.parties.length);
    const union = first.parties.length + second.parties.length - this.common.length;
    this.containment = smaller === 0 ? 0 : this.common.length / smaller;
    this.jaccard = union === 0 ? 0 : this.common.length / union;
    this.related = this.common.length >= 2 && this.commonRegions.length >= 1;
  }

  get index(): DatasetIndex {
    return indexDataset(this.corpus.dataset);
  }

  get both(): readonly [DocumentReading, DocumentReading] {
    return [this.first, this.second];
  }

  get equalParties(): boolean {
    return this.jaccard === 1;
  }

  /** Nearly the same parties. */
  get near(): boolean {
    return this.containment >= 0.8 && this.jaccard >= 0.6;
  }

  get time(): TimeTogether {
    this.#time ??= timeTogether(this.first.period, this.second.period);
    return this.#time;
  }

  /** One of the two days is not known, so that neither is the time together. */
  get undated(): boolean {
    return this.time.share === undefined;
  }

  get endAssumed(): boolean {
    return this.both.some(({ period }) => period.endBasis === 'assumed');
  }

  /** Likeness of subject; `undefined` where one of the two has none. */
  get likeness(): number | undefined {
    this.#likeness ??= { value: this.corpus.subjects.likeness(this.first.subject, this.second.subject) };
    return this.#likeness.value;
  }

  /** At least so alike; not where the subject of one is not known. */
  isLike(least: number): boolean {
    return this.likeness !== undefined && this.likeness >= least - 1e-9;
  }

  /** Share of equal words of the titles. */
  get wordsAlike(): number {
    this.#alike ??= this.corpus.subjects.wordsAlike(this.first.subject, this.second.subject);
    return this.#alike;
  }

  /** Something is left of both titles without documents, places and offices. */
  get hasTitleWords(): boolean {
    return this.both.every(({ specific }) => specific);
  }

  /** The whole titles are the same but for three letters. */
  get sameTitles(): boolean {
    const [one, other] = [toMatchKey(this.first.agreement.title), toMatchKey(this.second.agreement.title)];
    if (one.replaceAll(/\D/g, '') !== other.replaceAll(/\D/g, '')) return false;
    return one !== '' && editDistanceWithin(one, other, 3) !== undefined;
  }

  /** Both titles name places, and other ones: a thing bound to a place is another one elsewhere. */
  get otherPlaces(): boolean {
    const [one, other] = [this.first, this.second];
    return nameOtherPlaces(
      { title: one.agreement.title, places: one.places },
      { title: other.agreement.title, places: other.places },
    );
  }

  /** Whether both state their last day, and the same one give or take a week. */
  get statedEnds(): 'equal' | 'different' | 'unknown' {
    const [one, other] = [this.first.period, this.second.period];
    if (one.endBasis !== 'stated' || other.endBasis !== 'stated') return 'unknown';
    if (one.end === undefined || other.end === undefined) return 'unknown';
    return Math.abs(daysBetween(one.end, other.end)) <= 7 ? 'equal' : 'different';
  }

  /** Weight of the common words / that of the shorter subject. */
  get wordContainment(): number {
    return containmentOf(this.first.subject, this.second.subject);
  }

  get sharedAffairs(): readonly AffairCode[] {
    return this.first.affairs.filter((affair) => this.second.affairs.includes(affair));
  }

  /** What the affairs alone say: for "same record", where another affair is a sign of another document. */
  get statedAffair(): AffairMatch {
    const [a] = this.first.affairs;
    const [b] = this.second.affairs;
    if (a === undefined || b === undefined) return 'unknown';
    const shared = this.sharedAffairs.length > 0;
    if (!shared) return 'different';
    if (this.first.ambiguous || this.second.ambiguous) {
      return this.isLike(ambiguousLikeness) ? 'same' : 'unknown';
    }
    return a === b ? 'same' : 'shared';
  }

  /** As `statedAffair`, but another affair says nothing against titles that are alike: people file one thing twice. */
  get affair(): AffairMatch {
    const stated = this.statedAffair;
    return stated === 'different' && this.isLike(decisiveLikeness) ? 'unknown' : stated;
  }

  /** Both have their affairs from a column. */
  get affairsKnown(): boolean {
    return this.both.every(({ agreement }) => agreement.affairs.length > 0);
  }

  /** Signed on one known day. */
  get isOneDay(): boolean {
    const [one, other] = [this.first.signed, this.second.signed];
    return one?.precision === 'day' && other?.precision === 'day' && one.first === other.first;
  }

  /** Least days between the two signings; `undefined` where one is known to the year only, or not at all. */
  get daysApart(): number | undefined {
    const [one, other] = [this.first.signed, this.second.signed];
    if (one === undefined || other === undefined) return undefined;
    for (const { precision } of [one, other]) {
      if (precision === 'year' || precision === 'before') return yearsMeet(one, other) ? undefined : Infinity;
    }
    if (one.last < other.first) return daysBetween(one.last, other.first);
    if (other.last < one.first) return daysBetween(other.last, one.first);
    return 0;
  }

  /** Signed together, knowingly, on different things: one package. */
  get isPackage(): boolean {
    return this.isOneDay && !(this.isLike(0.8) && this.affair === 'same');
  }

  get commonNumber(): boolean {
    const shared = intersect(this.first.numbers, this.second.numbers);
    if (shared.some(isOwnNumber)) return true;
    // A short number names a document only together with its year.
    return shared.length > 0 && (this.daysApart ?? 0) <= 366;
  }

  get differingNumbers(): boolean {
    return this.first.numbers.length > 0 && this.second.numbers.length > 0 && !this.commonNumber;
  }

  /** Of one level, or one's level is not known. */
  get maybeSameLevel(): boolean {
    const [one, other] = [this.first.level, this.second.level];
    return one === other || one === 'unknown' || other === 'unknown';
  }

  get hasUnknownLevel(): boolean {
    return this.both.some(({ level }) => level === 'unknown');
  }

  get sharedOrganisations(): readonly string[] {
    return intersect(this.first.organisations, this.second.organisations);
  }

  /** The common regions share 5 or more agreements, pair by pair: equal parties say little then. */
  get isDense(): boolean {
    const regions = this.commonRegions;
    if (regions.length < 2) return false;
    for (const [position, one] of regions.entries()) {
      for (const other of regions.slice(position + 1)) {
        if (this.corpus.sharedByPair.get(pairKey(one, other)) < 5) return false;
      }
    }
    return true;
  }

  /** Every region of `inner` has its province among the parties of `outer`, two provinces or more. */
  isBelow(inner: DocumentReading, outer: DocumentReading): boolean {
    const { index } = this;
    const provinces = new Set<RegionId | undefined>();
    let below = false;
    for (const id of inner.regions) {
      const province = provinceOf(index, id);
      provinces.add(province);
      below ||= province !== id;
    }
    if (!below || provinces.size < 2) return false;
    return [...provinces].every((id) => id !== undefined && outer.parties.includes(id));
  }
}

/** By first day (unknown last), then id. */
function compareBegin(one: DocumentReading, other: DocumentReading): number {
  return compareText(beginOf(one), beginOf(other)) || compareText(one.agreement.id, other.agreement.id);
}

function beginOf({ period }: DocumentReading): string {
  return period.begin ?? period.beginLatest ?? '~';
}

function yearsMeet(one: { first: string; last: string }, other: { first: string; last: string }): boolean {
  return one.first.slice(0, 4) <= other.last.slice(0, 4) && other.first.slice(0, 4) <= one.last.slice(0, 4);
}

/** What two sorted lists share. */
function intersect<Value extends string>(one: readonly Value[], other: readonly Value[]): readonly Value[] {
  const shared: Value[] = [];
  let b = 0;
  for (const value of one) {
    while (b < other.length && (other[b] ?? '') < value) b += 1;
    if (other[b] === value) shared.push(value);
  }
  return shared;
}

function containmentOf(one: Subject, other: Subject): number {
  let shared = 0;
  let totalOne = 0;
  let totalOther = 0;
  for (const [word, weight] of one.words) {
    totalOne += weight;
    const weighed = other.words.get(word);
    if (weighed !== undefined) shared += Math.min(weight, weighed);
  }
  for (const weight of other.words.values()) totalOther += weight;
  const smaller = Math.min(totalOne, totalOther);
  return smaller === 0 ? 0 : shared / smaller;
}
