import type { Agreement } from '../../domain/Agreement.ts';
import { isRowId, likenessOf, likeTitles, resembles, sharedParties, type Likeness } from './likeness.ts';

/** How an agreement of the newer data was found among the older. */
export type MatchedBy = 'id' | 'number' | 'content';

export interface AgreementMatch {
  /** Positions in the older and the newer list. */
  readonly older: number;
  readonly newer: number;
  readonly by: MatchedBy;
}

/** A title this much alike is the same with a correction. */
const sameTitle = 0.8;
/** With the same day of signing, so much is enough. */
const similarTitle = 0.5;
/** Looked at for one agreement in one list: hostile files give one number to everything. */
const mostCandidates = 100;

interface Candidate extends AgreementMatch {
  readonly score: number;
}

/**
 * Pairs the agreements of two editions one to one: by stated id; else by what is alike in all that names it (number, title,
 * parties, day); else by a number that a common party has; else by the same parties or title, with the other alike. Best
 * pairs first; of equal ones those that stand first. Ids of rows count as a hint only. About O(n log n).
 */
export function matchAgreements(
  older: readonly Agreement[],
  newer: readonly Agreement[],
): readonly AgreementMatch[] {
  const matcher = new Matcher(older, newer);
  matcher.byId();
  matcher.byEverything();
  matcher.byCandidates('number', (likeness) => likeness.numbers, scoreOfNumber);
  matcher.byCandidates(
    'content',
    ({ partiesKey, title }) => [`parties ${partiesKey}`, `title ${title}`],
    scoreOfContent,
  );
  return matcher.matches;
}

class Matcher {
  readonly matches: AgreementMatch[] = [];
  readonly #older: readonly Agreement[];
  readonly #newer: readonly Agreement[];
  readonly #olderLike: readonly Likeness[];
  readonly #newerLike: readonly Likeness[];
  readonly #takenOlder: Uint8Array;
  readonly #takenNewer: Uint8Array;

  constructor(older: readonly Agreement[], newer: readonly Agreement[]) {
    this.#older = older;
    this.#newer = newer;
    this.#olderLike = older.map(likenessOf);
    this.#newerLike = newer.map(likenessOf);
    this.#takenOlder = new Uint8Array(older.length);
    this.#takenNewer = new Uint8Array(newer.length);
  }

  #take(older: number, newer: number, by: MatchedBy): void {
    if (this.#takenOlder[older] === 1 || this.#takenNewer[newer] === 1) return;
    this.#takenOlder[older] = 1;
    this.#takenNewer[newer] = 1;
    this.matches.push({ older, newer, by });
  }

  byId(): void {
    const positions = new Map(this.#older.map(({ id }, position) => [id, position]));
    for (const [newer, { id }] of this.#newer.entries()) {
      const older = isRowId(id) ? undefined : positions.get(id);
      const [one, other] = [older === undefined ? undefined : this.#olderLike[older], this.#newerLike[newer]];
      if (older !== undefined && one !== undefined && other !== undefined && resembles(one, other)) {
        this.#take(older, newer, 'id');
      }
    }
  }

  /** Rows that repeat are paired in their order. */
  byEverything(): void {
    const waiting = new Map<string, number[]>();
    for (const [older, likeness] of this.#olderLike.entries()) {
      if (this.#takenOlder[older] === 1) continue;
      const key = keyOf(likeness);
      const list = waiting.get(key);
      if (list === undefined) waiting.set(key, [older]);
      else list.push(older);
    }
    const used = new Map<string, number>();
    for (const [newer, likeness] of this.#newerLike.entries()) {
      if (this.#takenNewer[newer] === 1) continue;
      const key = keyOf(likeness);
      const at = used.get(key) ?? 0;
      const older = waiting.get(key)?.[at];
      if (older === undefined) continue;
      used.set(key, at + 1);
      this.#take(older, newer, likeness.numbers.length > 0 ? 'number' : 'content');
    }
  }

  byCandidates(
    by: MatchedBy,
    keysOf: (likeness: Likeness) => readonly string[],
    score: (one: Likeness, other: Likeness) => number | undefined,
  ): void {
    const index = new Map<string, number[]>();
    for (const [older, likeness] of this.#olderLike.entries()) {
      if (this.#takenOlder[older] === 1) continue;
      for (const key of keysOf(likeness)) {
        const list = index.get(key);
        if (list === undefined) index.set(key, [older]);
        else if (list.length < mostCandidates) list.push(older);
      }
    }
    const candidates: Candidate[] = [];
    for (const [newer, likeness] of this.#newerLike.entries()) {
      if (this.#takenNewer[newer] === 1) continue;
      const near = new Set(keysOf(likeness).flatMap((key) => index.get(key) ?? []));
      for (const older of near) {
        const known = this.#olderLike[older];
        const value = known === undefined ? undefined : score(known, likeness);
        if (value === undefined) continue;
        const isSameId = this.#older[older]?.id === this.#newer[newer]?.id;
        candidates.push({ older, newer, by, score: value + (isSameId ? 0.25 : 0) });
      }
    }
    candidates.sort((a, b) => b.score - a.score || a.older - b.older || a.newer - b.newer);
    for (const { older, newer } of candidates) this.#take(older, newer, by);
  }
}

const keyOf = ({ title, partiesKey, numbers, signedOn }: Likeness): string =>
  [title, partiesKey, numbers.join(' '), signedOn].join('\n');

function scoreOfNumber(one: Likeness, other: Likeness): number | undefined {
  const shared = sharedParties(one, other);
  if (shared === 0) return undefined;
  return shared + likeTitles(one.title, other.title) + (one.signedOn === other.signedOn ? 0.5 : 0);
}

function scoreOfContent(one: Likeness, other: Likeness): number | undefined {
  const shared = sharedParties(one, other);
  const title = likeTitles(one.title, other.title);
  const sameDay = one.signedOn !== '' && one.signedOn === other.signedOn;
  // Two numbers that differ are two documents, unless all else is the same.
  const differ =
    one.numbers.length > 0 &&
    other.numbers.length > 0 &&
    !one.numbers.some((number) => other.numbers.includes(number));
  if (differ && !(title === 1 && shared === 1 && (sameDay || one.signedOn === other.signedOn)))
    return undefined;
  const isSame =
    shared === 1 ? title >= sameTitle || (sameDay && title >= similarTitle) : shared > 0 && title === 1;
  return isSame ? shared + title + (sameDay ? 0.5 : 0) : undefined;
}
