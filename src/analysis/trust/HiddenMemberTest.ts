import { seededRandom } from '../../lib/random.ts';
import { drawSamples, figureFrom } from './bootstrap.ts';
import type { JoinUnit } from './JoinUnit.ts';
import { FirstPlaces } from './FirstPlaces.ts';
import { partnersIn, type KnownNetwork } from './KnownNetwork.ts';
import type { LevelScores, RankerRows } from './LevelScores.ts';
import { rankers, type HiddenMember, type Ranker, type TrustFigure } from './Trust.ts';

/** More units than this are tested on a seeded draw of as many. */
const mostUnits = 2000;

/** What one unit adds up to: cases, and per ranker how many of them come back. */
interface UnitTally {
  cases: number;
  readonly in10: Record<Ranker, number>;
  readonly in20: Record<Ranker, number>;
  casesOnlyHere: number;
  readonly onlyHere10: Record<Ranker, number>;
}

/** A unit that a member is taken out of, with what it joins. */
interface TestedUnit {
  readonly number: number;
  readonly isBody: boolean;
  /** Everyone whom the unit joins with the member. */
  readonly joined: ReadonlySet<number>;
  /** Those to be found: by a document of three or more regions, or the body, of the member's level. */
  readonly sought: readonly number[];
}

/**
 * The hidden-member test of one level. Each member m is taken out of each family of documents (those of three or more
 * regions; each pair once a family) and of each body or forum; m's list ranks all regions of its level but those that m's
 * other families and bodies join it with; a case is m with another member x of its level: does x stand in the first 10
 * or 20? Plans stay, and so do x's own agreements. Other members of the unit stay in the list, as rivals of x, so that
 * not all of a body of 12 can come back in the first 10. An x that another family or body joins with m as well is a case
 * too (and stays in the list for it); `onlyHere` leaves these out. Of equal scores each order is as likely.
 */
export class HiddenMemberTest {
  private readonly scores: LevelScores;
  private readonly network: KnownNetwork;
  private readonly known: KnownNetwork;
  private readonly tallies: readonly UnitTally[];
  private readonly unitsOf: ReadonlyMap<number, readonly TestedUnit[]>;

  /**
   * @param known partners by all units
   * @param network partners by agreements only
   */
  constructor(
    scores: LevelScores,
    units: readonly JoinUnit[],
    known: KnownNetwork,
    network: KnownNetwork,
    seed: number,
  ) {
    this.scores = scores;
    this.known = known;
    this.network = network;
    const tested = drawUnits(units.filter(isTested), seed);
    const unitsOf = new Map<number, TestedUnit[]>();
    for (const [number, unit] of tested.entries()) {
      const all = partnersIn(unit.meetings);
      for (const [member, found] of partnersIn(unit.meetings.filter((one) => isLarge(one.members, unit)))) {
        if (!scores.placeOf.has(member)) continue;
        const sought = [...found].filter((other) => scores.placeOf.has(other));
        if (sought.length === 0) continue;
        const list = unitsOf.get(member) ?? [];
        unitsOf.set(member, list);
        list.push({ number, isBody: unit.isBody, joined: all.get(member) ?? found, sought });
      }
    }
    this.unitsOf = unitsOf;
    this.tallies = tested.map(() => ({
      cases: 0,
      in10: zeros(),
      in20: zeros(),
      casesOnlyHere: 0,
      onlyHere10: zeros(),
    }));
  }

  /** Tests one region as the member; its fixed rows and its plans are filled. */
  visit(region: number): void {
    const number = this.scores.numbers[region] ?? -1;
    for (const unit of this.unitsOf.get(number) ?? []) {
      this.scores.fillNetwork(region, this.network, unit.isBody ? undefined : unit.joined);
      this.test(region, unit, this.scores.rows);
    }
  }

  /** `undefined` where there was no case. */
  finish(samples: number, seed: number): HiddenMember | undefined {
    const tallies = this.tallies.filter(({ cases }) => cases > 0);
    const cases = sum(tallies.map((tally) => tally.cases));
    if (cases === 0) return undefined;
    const drawn = drawSamples(tallies.length, seed, samples);
    const share = (
      hits: (tally: UnitTally) => number,
      of: (tally: UnitTally) => number = (tally) => tally.cases,
    ): TrustFigure => {
      const [hit, all] = [tallies.map(hits), tallies.map(of)];
      const [total, found] = [sum(all), sum(hit)];
      return figureFrom(
        total === 0 ? 0 : found / total,
        drawn.map((times) => dot(times, hit) / dot(times, all)),
      );
    };
    const each = (of: (ranker: Ranker) => TrustFigure): Readonly<Record<Ranker, TrustFigure>> =>
      Object.fromEntries(rankers.map((ranker) => [ranker, of(ranker)])) as Record<Ranker, TrustFigure>;
    const casesOnlyHere = sum(tallies.map((tally) => tally.casesOnlyHere));
    return {
      units: tallies.length,
      cases,
      first10: each((ranker) => share(({ in10 }) => in10[ranker])),
      first20: each((ranker) => share(({ in20 }) => in20[ranker])),
      differenceToDistance: share(({ in10 }) => in10.score - in10.distance),
      onlyHere:
        casesOnlyHere === 0
          ? undefined
          : {
              cases: casesOnlyHere,
              first10: each((ranker) =>
                share(
                  ({ onlyHere10 }) => onlyHere10[ranker],
                  (tally) => tally.casesOnlyHere,
                ),
              ),
              differenceToDistance: share(
                ({ onlyHere10 }) => onlyHere10.score - onlyHere10.distance,
                (tally) => tally.casesOnlyHere,
              ),
            },
    };
  }

  private test(region: number, unit: TestedUnit, rows: RankerRows): void {
    const tally = this.tallies[unit.number];
    if (tally === undefined) return;
    const { numbers, placeOf } = this.scores;
    const member = numbers[region] ?? -1;
    const elsewhere = new Set(this.known.partnersWithout(member, unit.joined));
    const listed = [...numbers.keys()].filter(
      (place) => place !== region && !elsewhere.has(numbers[place] ?? -1),
    );
    for (const x of unit.sought) {
      tally.cases += 1;
      if (!elsewhere.has(x)) tally.casesOnlyHere += 1;
    }
    for (const ranker of rankers) {
      const row = rows[ranker];
      const first10 = new FirstPlaces(row, listed, 10);
      const first20 = new FirstPlaces(row, listed, 20);
      for (const x of unit.sought) {
        const score = row[placeOf.get(x) ?? -1] ?? Number.NEGATIVE_INFINITY;
        // One that another unit joins with the member as well is not listed: it comes on top.
        const onlyHere = !elsewhere.has(x);
        const in10 = first10.chanceOf(score, onlyHere);
        tally.in10[ranker] += in10;
        tally.in20[ranker] += first20.chanceOf(score, onlyHere);
        if (onlyHere) tally.onlyHere10[ranker] += in10;
      }
    }
  }
}

function isTested(unit: JoinUnit): boolean {
  return unit.meetings.some(({ members }) => isLarge(members, unit));
}

/** Three or more regions; a body whatever its size. */
function isLarge(members: readonly number[], { isBody }: JoinUnit): boolean {
  return isBody || members.length >= 3;
}

/** All units, or a seeded draw of the most that are tested. */
function drawUnits(units: readonly JoinUnit[], seed: number): readonly JoinUnit[] {
  if (units.length <= mostUnits) return units;
  const random = seededRandom(seed);
  return units
    .map((unit) => ({ unit, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, mostUnits)
    .map(({ unit }) => unit);
}

function zeros(): Record<Ranker, number> {
  return Object.fromEntries(rankers.map((ranker) => [ranker, 0])) as Record<Ranker, number>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function dot(times: Uint32Array, values: readonly number[]): number {
  let total = 0;
  for (const [place, value] of values.entries()) total += (times[place] ?? 0) * value;
  return total;
}
