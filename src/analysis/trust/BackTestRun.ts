import type { Area } from '../../domain/Dataset.ts';
import { compareText } from '../../lib/compare.ts';
import { drawSamples, figureFrom } from './bootstrap.ts';
import { FirstPlaces } from './FirstPlaces.ts';
import type { JoinUnit, Meeting } from './JoinUnit.ts';
import { KnownNetwork } from './KnownNetwork.ts';
import type { LevelScores } from './LevelScores.ts';
import { TiedRanking } from './TiedRanking.ts';
import { fewestLaterPairs, rankers, type BackTest, type BackTestFigures, type Ranker } from './Trust.ts';

/** An open pair that was first joined after the year, by places in the level (low < high). */
interface LaterPair {
  readonly low: number;
  readonly high: number;
  /** Place of the family that joined it first in the list of these families. */
  readonly family: number;
}

/**
 * The back-test of one level at one year T: how the pairs that signed after T stand among all that were open at its end.
 *
 * - Known: joined by a document on record signed by the end of T. "Not later than" counts as signed where its bound lies
 *   by T, else as undated.
 * - Open: not known, not joined by an undated document (whether it stood at T cannot be told, so the pair is neither
 *   known nor later, and is not judged), and not in a common body or forum founded by T (one without year: before all).
 * - Later: open, and joined by a document signed after T; it belongs to the family of the first such document.
 * - Plans count only where dated by T; borders, people, distances and indicators are those of the dataset.
 *
 * Call `collect` for all regions, then `count` for all, then `finish`.
 */
export class BackTestRun {
  readonly year: number;
  /** Plans by region (number of the frame) that were made by the year. */
  readonly plansOf: ReadonlyMap<number, readonly Area[]>;
  readonly network: KnownNetwork;
  private readonly scores: LevelScores;
  /** Places whose pair with a region is not open, by place of the region. */
  private readonly closedTo: readonly ReadonlySet<number>[];
  private readonly later: readonly LaterPair[];
  private readonly families: number;
  private readonly laterOf: readonly (readonly number[])[];
  private readonly soughtScores: Readonly<Record<Ranker, Float64Array>>;
  /** Per family: sides of its later pairs, and how many of them stand in the first 10 of the other's list. */
  private readonly sides: Float64Array;
  private readonly own10: Readonly<Record<Ranker, Float64Array>>;
  private rankings: Readonly<Record<Ranker, TiedRanking>> | undefined;
  private openPairs = 0;

  constructor(
    scores: LevelScores,
    units: readonly JoinUnit[],
    year: number,
    plansOf: ReadonlyMap<number, readonly Area[]>,
    regionCount: number,
  ) {
    this.scores = scores;
    this.year = year;
    this.plansOf = plansOf;
    const known = (meeting: Meeting): boolean => meeting.knownBy !== undefined && meeting.knownBy <= year;
    this.network = new KnownNetwork(regionCount, units, (meeting, { isBody }) => !isBody && known(meeting));
    const left = new KnownNetwork(
      regionCount,
      units,
      (meeting, { isBody }) => known(meeting) || (!isBody && meeting.signedFrom === undefined),
    );
    this.closedTo = scores.numbers.map(
      (number) => new Set([...left.partnersOf(number).keys()].flatMap((other) => this.placesOf(other))),
    );
    const { pairs, families } = this.findLater(units);
    this.later = pairs;
    this.families = families;
    const laterOf: number[][] = scores.numbers.map(() => []);
    for (const [place, { low, high }] of pairs.entries()) {
      laterOf[low]?.push(place);
      laterOf[high]?.push(place);
    }
    this.laterOf = laterOf;
    this.soughtScores = perRanker(() => new Float64Array(pairs.length));
    this.sides = new Float64Array(families);
    this.own10 = perRanker(() => new Float64Array(families));
  }

  /** Reads the scores of a region's later pairs and their places in its own list; all rows of the year are filled. */
  collect(region: number): void {
    const later = this.laterOf[region] ?? [];
    if (later.length === 0) return;
    const listed = this.openWith(region);
    const pairs = later.flatMap((place) => {
      const pair = this.later[place];
      return pair === undefined ? [] : [{ place, pair }];
    });
    for (const { pair } of pairs) this.sides[pair.family] = (this.sides[pair.family] ?? 0) + 1;
    for (const ranker of rankers) {
      const row = this.scores.rows[ranker];
      const first10 = new FirstPlaces(row, listed, 10);
      const hits = this.own10[ranker];
      for (const { place, pair } of pairs) {
        const other = pair.low === region ? pair.high : pair.low;
        const score = row[other] ?? Number.NEGATIVE_INFINITY;
        if (pair.low === region) this.soughtScores[ranker][place] = score;
        hits[pair.family] = (hits[pair.family] ?? 0) + first10.chanceOf(score, true);
      }
    }
  }

  /** Whether a region has to be visited by `collect`. */
  wants(region: number): boolean {
    return (this.laterOf[region]?.length ?? 0) > 0;
  }

  /** Counts a region's open pairs with those after it; all rows of the year are filled. */
  count(region: number): void {
    this.rankings ??= perRanker((ranker) => new TiedRanking(this.soughtScores[ranker]));
    const isLater = new Set(
      (this.laterOf[region] ?? []).map((place) => {
        const pair = this.later[place];
        return pair === undefined ? -1 : pair.low === region ? pair.high : pair.low;
      }),
    );
    const others = this.openWith(region).filter((other) => other > region);
    this.openPairs += others.length;
    for (const ranker of rankers) {
      const row = this.scores.rows[ranker];
      const ranking = this.rankings[ranker];
      for (const other of others) {
        if (!isLater.has(other)) ranking.addOther(row[other] ?? Number.NEGATIVE_INFINITY);
      }
    }
  }

  finish(samples: number, seed: number): BackTest {
    const rankings = this.rankings ?? perRanker((ranker) => new TiedRanking(this.soughtScores[ranker]));
    const later = this.later.length;
    const weights = drawSamples(this.families, seed, samples).map((times) =>
      Uint32Array.from(this.later, ({ family }) => times[family] ?? 0),
    );
    const values = perRanker((ranker) => rankings[ranker].averagePrecision());
    const resampled = perRanker((ranker) =>
      later === 0 ? [] : weights.map((of) => rankings[ranker].averagePrecision(of)),
    );
    const baseRate = this.openPairs === 0 ? 0 : later / this.openPairs;
    const smaller = this.withoutTwoLargest();
    return {
      year: this.year,
      openPairs: this.openPairs,
      laterPairs: later,
      laterFamilies: this.families,
      tooLittleData: later < fewestLaterPairs,
      rankers: perRanker((ranker): BackTestFigures => {
        const averagePrecision = figureFrom(values[ranker], resampled[ranker]);
        return {
          averagePrecision,
          precision20: rankings[ranker].precisionAt(20),
          precision100: rankings[ranker].precisionAt(100),
          lift: baseRate === 0 ? 0 : averagePrecision.value / baseRate,
          ownList10: this.ownList10(ranker),
        };
      }),
      differenceToDistance: figureFrom(
        values.score - values.distance,
        resampled.score.map((value, sample) => value - (resampled.distance[sample] ?? 0)),
      ),
      withoutTwoLargest: perRanker((ranker) => rankings[ranker].averagePrecision(smaller)),
    };
  }

  /** Mean over families of the share of their pairs' sides that list the other in the first 10. */
  private ownList10(ranker: Ranker): number {
    if (this.families === 0) return 0;
    let sum = 0;
    for (let family = 0; family < this.families; family += 1) {
      sum += (this.own10[ranker][family] ?? 0) / (this.sides[family] ?? 1);
    }
    return sum / this.families;
  }

  /** Weights that drop the pairs of the two families with the most later pairs; ties by order of id. */
  private withoutTwoLargest(): Uint32Array {
    const sizes = new Map<number, number>();
    for (const { family } of this.later) sizes.set(family, (sizes.get(family) ?? 0) + 1);
    const largest = [...sizes]
      .toSorted((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, 2)
      .map(([family]) => family);
    return Uint32Array.from(this.later, ({ family }) => (largest.includes(family) ? 0 : 1));
  }

  private openWith(region: number): readonly number[] {
    const closed = this.closedTo[region];
    return [...this.scores.numbers.keys()].filter((other) => other !== region && closed?.has(other) !== true);
  }

  /** Open pairs joined after the year, each with the place of the family that did so first, in order of (day, id). */
  private findLater(units: readonly JoinUnit[]): { pairs: readonly LaterPair[]; families: number } {
    const meetings = units
      .filter(({ isBody }) => !isBody)
      .flatMap((unit) => unit.meetings.map((meeting) => ({ meeting, unit })))
      .filter(({ meeting: { signedFrom } }) => signedFrom !== undefined && yearOfDay(signedFrom) > this.year)
      .toSorted(
        (one, other) =>
          compareText(one.meeting.signedFrom ?? '', other.meeting.signedFrom ?? '') ||
          compareText(one.meeting.id, other.meeting.id),
      );
    const found = new Map<number, LaterPair & { readonly unit: JoinUnit }>();
    const size = this.scores.numbers.length;
    for (const { meeting, unit } of meetings) {
      const places = meeting.members.flatMap((number) => this.placesOf(number));
      for (const [position, one] of places.entries()) {
        for (const other of places.slice(position + 1)) {
          const [low, high] = one < other ? [one, other] : [other, one];
          const key = low * size + high;
          if (found.has(key) || this.closedTo[low]?.has(high) === true) continue;
          found.set(key, { low, high, family: 0, unit });
        }
      }
    }
    const joiners = new Set([...found.values()].map(({ unit }) => unit));
    const placeOfFamily = new Map(
      [...joiners]
        .toSorted((one, other) => compareText(one.id, other.id))
        .map((unit, place) => [unit, place]),
    );
    const pairs = [...found.values()].map(({ low, high, unit }) => ({
      low,
      high,
      family: placeOfFamily.get(unit) ?? 0,
    }));
    return { pairs, families: joiners.size };
  }

  private placesOf(number: number): readonly number[] {
    const place = this.scores.placeOf.get(number);
    return place === undefined ? [] : [place];
  }
}

function yearOfDay(day: string): number {
  return Number(day.slice(0, 4));
}

/** One value per ranker. */
export function perRanker<Value>(of: (ranker: Ranker) => Value): Readonly<Record<Ranker, Value>> {
  return Object.fromEntries(rankers.map((ranker) => [ranker, of(ranker)])) as Record<Ranker, Value>;
}
