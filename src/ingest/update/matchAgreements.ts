import {
  isRowId,
  likenessOf,
  resembles,
  scoreOfContent,
  scoreOfNumber,
  type Known,
  type Likeness,
} from './likeness.ts';

/** How an agreement of the newer data was found among the older. */
export type MatchedBy = 'id' | 'number' | 'content';

export interface AgreementMatch {
  /** Positions in the older and the newer list. */
  readonly older: number;
  readonly newer: number;
  readonly by: MatchedBy;
}

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
export function matchAgreements(older: readonly Known[], newer: readonly Known[]): readonly AgreementMatch[] {
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
  readonly #older: readonly Known[];
  readonly #newer: readonly Known[];
  readonly #olderLike: readonly Likeness[];
  readonly #newerLike: readonly Likeness[];
  readonly #takenOlder: Uint8Array;
  readonly #takenNewer: Uint8Array;

  constructor(older: readonly Known[], newer: readonly Known[]) {
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
