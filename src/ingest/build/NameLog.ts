import type { RegionId } from '../../domain/ids.ts';
import type { NameCandidate, NameQuestion } from '../names/NameMatch.ts';
import type { NameRow } from '../names/weighCandidates.ts';
import { nameKey } from '../names/buildNameMatcher.ts';
import type { Decisions } from './Decisions.ts';
import type { MatchedName } from './MatchedName.ts';
import type { Resolution } from './PartyResolver.ts';
import type { RowPlace } from './rowKey.ts';

/** A name of a row with what it was understood to be. */
export interface NameUse {
  readonly text: string;
  readonly resolution: Resolution;
}

/** Words of a row that may tell which region a name means. */
export interface RowWords {
  readonly owner?: RegionId | undefined;
  readonly provinces?: readonly RegionId[];
  readonly title?: string;
  readonly number?: string;
  readonly signedOn?: string | undefined;
}

const noWords = (): RowWords => ({});

/** Evidence of so many rows is enough to weigh by. */
const mostRows = 500;

interface OpenName {
  readonly text: string;
  readonly key: string;
  readonly certainty: NameQuestion['certainty'];
  readonly candidates: readonly NameCandidate[];
  readonly places: RowPlace[];
  /** What the first rows say beside the name. */
  readonly rows: NameRow[];
  waiting: number;
  readonly answer?: unknown;
}

/** Collects the names of all rows: what each was understood to be, and what has to be asked. */
export class NameLog {
  readonly #matches = new Map<string, { -readonly [Key in keyof MatchedName]: MatchedName[Key] }>();
  readonly #open = new Map<string, OpenName>();
  readonly #placesOf = new Map<RegionId, RowPlace[]>();
  readonly #decisions: Decisions;
  readonly #keepsPlaces: boolean;

  /** @param keepsPlaces whether `placesOf` is to be asked: where regions are made of the files. */
  constructor(decisions: Decisions, keepsPlaces = false) {
    this.#decisions = decisions;
    this.#keepsPlaces = keepsPlaces;
  }

  /** @param wordsOf what the row says beside the names of its parties; asked for doubtful names only. */
  add(uses: readonly NameUse[], place: RowPlace, waits: boolean, wordsOf: () => RowWords = noWords): void {
    const inRow = new Set<string>();
    for (const { text, resolution } of uses) {
      if (inRow.has(text)) continue;
      inRow.add(text);
      const known = this.#matches.get(text);
      if (known === undefined) {
        this.#matches.set(text, { text, ...matchOf(resolution), count: 1, file: place.file, row: place.row });
      } else known.count += 1;
      if (this.#keepsPlaces && resolution.type === 'region') this.#place(resolution.regionId, place);
      this.#ask(text, resolution, place, waits, () => rowOf(uses, wordsOf()));
    }
  }

  #ask(text: string, resolution: Resolution, place: RowPlace, waits: boolean, describe: () => NameRow): void {
    const open = openness(resolution);
    if (open === undefined) return;
    const key = nameKey(text);
    let name = this.#open.get(key);
    if (name === undefined) {
      const answer: unknown = open.answered ? this.#decisions.nameOf(key) : undefined;
      name = {
        text,
        key,
        ...open,
        places: [],
        rows: [],
        waiting: 0,
        ...(answer === undefined ? {} : { answer }),
      };
      this.#open.set(key, name);
    }
    name.places.push(place);
    if (name.candidates.length > 1 && name.rows.length < mostRows) name.rows.push(describe());
    if (waits && resolution.type === 'open') name.waiting += 1;
  }

  #place(id: RegionId, place: RowPlace): void {
    const places = this.#placesOf.get(id);
    if (places === undefined) this.#placesOf.set(id, [place]);
    else if (places.at(-1) !== place) places.push(place);
  }

  /** Rows that name a region, in order. */
  placesOf(id: RegionId): readonly RowPlace[] {
    return this.#placesOf.get(id) ?? [];
  }

  /** Every distinct text, in order of appearance. */
  get matches(): readonly MatchedName[] {
    return [...this.#matches.values()];
  }

  /**
   * Doubtful names, those for which most rows wait first, then by rows, then in order of appearance; answered ones at the
   * end.
   */
  questions(
    weigh: (candidates: readonly NameCandidate[], rows: readonly NameRow[]) => readonly NameCandidate[],
  ): readonly NameQuestion[] {
    const rank = ({ answer }: OpenName): number => (answer === undefined ? 0 : 1);
    return [...this.#open.values()]
      .toSorted(
        (one, other) =>
          rank(one) - rank(other) || other.waiting - one.waiting || other.places.length - one.places.length,
      )
      .map(({ rows, candidates, ...name }) => ({ ...name, candidates: weigh(candidates, rows) }));
  }
}

function rowOf(uses: readonly NameUse[], { owner, provinces, title, number, signedOn }: RowWords): NameRow {
  const others = uses.flatMap(({ resolution }) =>
    resolution.type === 'region' ? [resolution.regionId] : [],
  );
  return {
    others: owner === undefined || others.includes(owner) ? others : [owner, ...others],
    ...(provinces === undefined ? {} : { provinces }),
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(signedOn === undefined ? {} : { signedOn }),
  };
}

function matchOf(resolution: Resolution): Pick<MatchedName, 'certainty' | 'regionId' | 'candidates'> {
  switch (resolution.type) {
    case 'region':
    case 'not-autonomous':
      return { certainty: 'certain', regionId: resolution.regionId, candidates: [resolution.regionId] };
    case 'outside':
      return { certainty: resolution.isUnknown ? 'unknown' : 'outside', candidates: [] };
    case 'nothing':
    case 'no-name':
      return { certainty: 'outside', candidates: [] };
    case 'open': {
      const candidates: readonly RegionId[] = resolution.match.candidates.map(({ regionId }) => regionId);
      const { certainty } = resolution.match;
      return { certainty: certainty === 'certain' ? 'likely' : certainty, candidates };
    }
  }
}

/** What is to be asked about a name, or was and is answered; `undefined` for a name that is sure by itself. */
function openness(
  resolution: Resolution,
): (Pick<OpenName, 'certainty' | 'candidates'> & { readonly answered: boolean }) | undefined {
  if (resolution.type === 'not-autonomous' || resolution.type === 'no-name') return undefined;
  const match = resolution.type === 'open' ? resolution.match : resolution.decided;
  if (match !== undefined) {
    const certainty = match.certainty === 'certain' ? 'likely' : match.certainty;
    return { certainty, candidates: match.candidates, answered: resolution.type !== 'open' };
  }
  if (resolution.type === 'outside' && resolution.isUnknown) {
    return { certainty: 'unknown', candidates: [], answered: false };
  }
  return undefined;
}
