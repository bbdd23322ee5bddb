import type { DocumentType } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { pairKey, toAffairCode, type PartyId, type RegionId } from '../../../src/domain/ids.ts';
import type { OutsideParty } from '../../../src/domain/Party.ts';
import { addDays, addYears, daysBetween } from '../../../src/domain/PartialDate.ts';
import type { PairClass, WorldDocument } from './PlantedTruth.ts';
import type { Subject, TitleBank } from './titleBank.ts';

/** The day on which the planted registers stand. */
export const plantedDay = '2026-11-23';

export type Level = 'umbrella' | 'operative';

/** A signing day and the last day of the term. */
export interface Span {
  readonly signedOn: string;
  readonly endsOn: string;
}

/** A document before it has an id, with the words its entry is to use. */
export interface Draft {
  readonly document: WorldDocument;
  /** Words of the subject, place filled in. */
  readonly words: string;
  /** One per party: each party files its own. */
  readonly numbers: readonly string[];
  /** Named as parent in the register. */
  readonly parent?: Draft;
  /** The second entry of a signed document keeps its own gaps. */
  readonly secondEntry: boolean;
}

export interface DraftFields {
  readonly type: DocumentType;
  readonly parties: readonly PartyId[];
  readonly subject: Topic;
  readonly span: Span;
  readonly startsOn?: string;
  readonly parent?: Draft;
}

/** What a document is about: a subject with its place, or words that hold more. */
export interface Topic {
  readonly key: string;
  readonly affairs: readonly string[];
  readonly wordings: readonly string[];
  readonly place?: string;
}

export interface DraftPair {
  readonly a: Draft;
  readonly b: Draft;
  readonly class: PairClass;
  readonly reason: string;
  readonly alsoRight: readonly PairClass[];
}

export interface DraftGroup {
  readonly kind: 'fragmentation' | 'series' | 'none';
  readonly reason: string;
  readonly documents: readonly Draft[];
}

/**
 * A small world in which documents are signed. Documents of different situations have at most one party in common, and
 * no region is in two situations of one affair.
 */
export class PlantedWorld {
  readonly drafts: Draft[] = [];
  readonly pairs: DraftPair[] = [];
  readonly groups: DraftGroup[] = [];
  readonly outside: OutsideParty[] = [];
  readonly bank: TitleBank;
  private readonly random: () => number;
  private readonly regions: readonly RegionId[];
  private readonly neighbours = new Map<string, RegionId[]>();
  private readonly affairsOf = new Map<string, Set<string>>();
  private readonly met = new Set<string>();
  private readonly names: ReadonlyMap<string, string>;
  private situation = 0;
  private signed = 0;

  constructor(base: Dataset, bank: TitleBank, random: () => number) {
    this.bank = bank;
    this.random = random;
    this.names = new Map(base.regions.map((region) => [region.id, region.name]));
    const autonomous = new Set(base.regions.filter((region) => region.autonomous).map(({ id }) => id));
    this.regions = [...autonomous];
    for (const { a, b } of base.borders) {
      if (!autonomous.has(a) || !autonomous.has(b)) continue;
      this.neighbours.set(a, [...(this.neighbours.get(a) ?? []), b]);
      this.neighbours.set(b, [...(this.neighbours.get(b) ?? []), a]);
    }
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    const result: Item[] = [];
    while (rest.length > 0) result.push(...rest.splice(Math.floor(this.random() * rest.length), 1));
    return result;
  }

  /** Draws until a draw is fit; ends the test where none is in many. */
  until<Item>(draw: () => Item, fit: (item: Item) => boolean): Item {
    for (let round = 0; round < 5000; round++) {
      const item = draw();
      if (fit(item)) return item;
    }
    throw new Error('no draw was fit');
  }

  subjectOf(key: string): Subject {
    const subject = this.bank.subjects.find((candidate) => candidate.key === key);
    if (subject === undefined) throw new Error(`no subject ${key}`);
    return subject;
  }

  anySubject(fit: (subject: Subject) => boolean = () => true): Subject {
    return this.pick(this.bank.subjects.filter(fit));
  }

  /** The subject as a topic, at a place of its kind (another one than `notAt`). */
  topic(subject: Subject, notAt?: string): Topic {
    const { key, affairs, wordings } = subject;
    if (subject.place === null) return { key, affairs, wordings };
    const places = (this.bank.places[subject.place] ?? []).filter((place) => place !== notAt);
    return { key, affairs, wordings, place: this.pick(places) };
  }

  anyTopic(fit?: (subject: Subject) => boolean): Topic {
    return this.topic(this.anySubject(fit));
  }

  neighbourOf(topic: Topic): Topic {
    return this.topic(this.subjectOf(this.pick(this.subjectOf(topic.key).neighbours)));
  }

  farFrom(topic: Topic): Topic {
    return this.topic(this.subjectOf(this.pick(this.subjectOf(topic.key).far)));
  }

  /** Words that hold the whole main affair of a topic. */
  theme(topic: Topic): Topic {
    const affair = topic.affairs[0] ?? '';
    return { key: `theme:${affair}`, affairs: [affair], wordings: this.bank.themes[affair] ?? [] };
  }

  general(): Topic {
    return { key: 'general', affairs: [], wordings: this.bank.general };
  }

  /**
   * Opens a situation and finds regions for it: mostly a chain or cluster of bordering ones. None was with another of
   * them before, and none has one of the affairs.
   */
  settle(size: number, topics: readonly Topic[], bordering = this.chance(0.8)): RegionId[] {
    const affairs = [...new Set(topics.flatMap((topic) => topic.affairs))];
    // Where no cluster is left, more and more of its regions may lie elsewhere.
    let round = 0;
    const members = this.until(
      () => this.drawRegions(size, bordering ? 1.3 - round++ / 2000 : 0),
      (drawn) => drawn.length === size && this.isFree(drawn, affairs),
    );
    this.reserve(members, affairs);
    return members;
  }

  /** Opens a situation at one region, whatever it has signed before. */
  settleAt(region: RegionId, topics: readonly Topic[]): RegionId[] {
    this.reserve(
      [region],
      topics.flatMap((topic) => topic.affairs),
    );
    return [region];
  }

  /** More regions for the open situation that border on one of those given, if `bordering`. */
  join(members: readonly RegionId[], topics: readonly Topic[], bordering = true): RegionId {
    const affairs = [...new Set(topics.flatMap((topic) => topic.affairs))];
    const at = members.flatMap((member) => this.neighbours.get(member) ?? []);
    let round = 0;
    const next = this.until(
      () => this.pick(bordering && at.length > 0 && round++ < 300 ? at : this.regions),
      (region) =>
        !members.includes(region) &&
        this.hasNone(region, affairs) &&
        members.every((member) => !this.met.has(pairKey(member, region))),
    );
    this.note([...members, next], affairs);
    return next;
  }

  /** An outside party; the same name is the same party. */
  outsideParty(party: OutsideParty): OutsideParty {
    if (!this.outside.some(({ id }) => id === party.id)) this.outside.push(party);
    return party;
  }

  /** Notes that two parties sign together; false where they did before. */
  meet(a: PartyId, b: PartyId): boolean {
    const key = pairKey(a, b);
    if (this.met.has(key)) return false;
    this.met.add(key);
    return true;
  }

  nameOf(party: PartyId): string {
    return this.names.get(party) ?? this.outside.find(({ id }) => id === party)?.name ?? party;
  }

  regionNamed(part: string): RegionId | undefined {
    return this.regions.find((region) => this.nameOf(region).includes(part));
  }

  typeOf(level: Level): DocumentType {
    if (level === 'operative') return 'PKS';
    return this.chance(0.55) ? 'KB' : this.chance(0.8) ? 'MoU' : 'NK';
  }

  /** A span that starts on (or after, by weekends) a day: PKS 1-5 years, KB 3-5. */
  spanFrom(day: string, level: Level): Span {
    const signedOn = workday(day);
    const terms = level === 'operative' ? [1, 2, 2, 3, 3, 3, 3, 5, 5, 5] : [3, 3, 4, 5, 5, 5, 5, 5, 5, 5];
    return { signedOn, endsOn: addDays(addYears(signedOn, this.pick(terms)), -1) };
  }

  /** A day from 2012 to October 2026, later ones more often. */
  day(from = '2012-01-10', to = '2026-10-20'): string {
    return addDays(from, Math.floor(this.random() ** 0.7 * daysBetween(from, to)));
  }

  span(level: Level, from?: string, to?: string): Span {
    return this.spanFrom(this.day(from, to), level);
  }

  /** Two spans that fit, the first one signed first; in two of three draws both still run. */
  spans(
    levels: readonly [Level, Level],
    gap: readonly [number, number],
    fit: (first: Span, second: Span) => boolean,
    current = this.chance(0.65),
  ): readonly [Span, Span] {
    return this.until(
      () => {
        const first = this.span(levels[0], current ? '2020-01-10' : undefined);
        return [first, this.spanFrom(addDays(first.signedOn, this.whole(...gap)), levels[1])] as const;
      },
      ([first, second]) =>
        second.signedOn <= '2026-11-10' &&
        fit(first, second) &&
        (!current || (first.endsOn >= plantedDay && second.endsOn >= plantedDay)),
    );
  }

  /** Signs a document in the open situation. Words are drawn, or those of `like`. */
  sign(fields: DraftFields, like?: Draft): Draft {
    const { type, parties, subject, span, parent } = fields;
    const { place } = subject;
    const document: WorldDocument = {
      situation: this.situation,
      type,
      parties,
      subject: subject.key,
      ...(place === undefined ? {} : { place }),
      affairs: subject.affairs.map(toAffairCode),
      signedOn: span.signedOn,
      startsOn: fields.startsOn ?? span.signedOn,
      ...(type === 'body' ? {} : { endsOn: span.endsOn }),
    };
    this.signed++;
    const draft: Draft = {
      document,
      words: like?.words ?? this.pick(subject.wordings).replace('{place}', place ?? ''),
      numbers: parties.map((_, position) => this.number(type, span.signedOn, position)),
      ...(parent === undefined ? {} : { parent }),
      secondEntry: false,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** Enters a signed document once more, by another officer. */
  enterAgain(draft: Draft, subject: Topic): Draft {
    const words = this.chance(0.5)
      ? draft.words
      : this.pick(subject.wordings).replace('{place}', subject.place ?? '');
    const parties = this.chance(0.5) ? draft.document.parties : this.shuffled(draft.document.parties);
    const again: Draft = { ...draft, document: { ...draft.document, parties }, words, secondEntry: true };
    this.drafts.push(again);
    return again;
  }

  relate(
    a: Draft,
    b: Draft,
    pairClass: PairClass,
    reason: string,
    alsoRight: readonly PairClass[] = [],
  ): void {
    this.pairs.push({ a, b, class: pairClass, reason, alsoRight });
  }

  private number(type: DocumentType, day: string, position: number): string {
    const series = this.pick(['415.4', '134', '019', '180', '130.13', '500']);
    const code = type === 'body' ? 'SKB' : type;
    const serial = String(this.whole(1, 640)).padStart(position === 0 ? 3 : 1, '0');
    return this.pick([
      `${series}/${serial}/${code}/${day.slice(0, 4)}`,
      `${series}/${serial}/${roman[Number(day.slice(5, 7)) - 1] ?? 'I'}/${day.slice(0, 4)}`,
      `${serial}/${code}-KSD/${day.slice(0, 4)}`,
    ]);
  }

  private drawRegions(size: number, bordering: number): RegionId[] {
    const members = [this.pick(this.regions)];
    while (members.length < size) {
      const at = members.flatMap((member) => this.neighbours.get(member) ?? []);
      const from = this.chance(bordering) ? at.filter((region) => !members.includes(region)) : this.regions;
      if (from.length === 0) return members;
      const next = this.pick(from);
      if (!members.includes(next)) members.push(next);
    }
    return members;
  }

  private hasNone(region: RegionId, affairs: readonly string[]): boolean {
    const known = this.affairsOf.get(region);
    return known === undefined || affairs.every((affair) => !known.has(affair));
  }

  private isFree(members: readonly RegionId[], affairs: readonly string[]): boolean {
    return members.every(
      (member, position) =>
        this.hasNone(member, affairs) &&
        members.slice(position + 1).every((other) => !this.met.has(pairKey(member, other))),
    );
  }

  private reserve(members: readonly RegionId[], affairs: readonly string[]): void {
    this.situation++;
    this.note(members, affairs);
  }

  /** Marks regions as taken. Members of the open situation meet each other only in it. */
  private note(members: readonly RegionId[], affairs: readonly string[]): void {
    for (const member of members) {
      const known = this.affairsOf.get(member) ?? new Set();
      for (const affair of affairs) known.add(affair);
      this.affairsOf.set(member, known);
      for (const other of members) if (other !== member) this.met.add(pairKey(member, other));
    }
  }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The day itself, or the Monday after a weekend. */
function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** Days on which both run; 0 where they never do. */
export function commonDays(first: Span, second: Span): number {
  const from = first.signedOn > second.signedOn ? first.signedOn : second.signedOn;
  const to = first.endsOn < second.endsOn ? first.endsOn : second.endsOn;
  return Math.max(0, daysBetween(from, to) + 1);
}

/** Share of the shorter one in which both run, 0 to 1. */
export function commonShare(first: Span, second: Span): number {
  const length = (span: Span): number => daysBetween(span.signedOn, span.endsOn) + 1;
  return commonDays(first, second) / Math.min(length(first), length(second));
}
