import type { Area } from '../../domain/Dataset.ts';
import type { LiftedBorder } from '../../domain/liftBorders.ts';
import type { Region } from '../../domain/Region.ts';
import { percentileRanks } from '../../lib/percentileRanks.ts';
import type { GapTable } from '../gaps/GapTable.ts';
import type { GapWeights } from '../gaps/GapWeights.ts';
import { pairLevels } from '../gaps/PairLevel.ts';
import {
  areasTerm,
  borderTerm,
  disparityTerm,
  nearnessTerm,
  peopleShare,
  unknownPeopleShare,
} from '../gaps/pairTerms.ts';
import { peopleBesideBorder } from '../gaps/peopleBesideBorder.ts';
import { regionClasses, type RegionClass, type RegionFrame } from '../gaps/RegionFrame.ts';
import { weightsOfLevels } from '../gaps/scoreGaps.ts';
import { regionDistanceKm } from '../regionDistanceKm.ts';
import { DistanceRanks } from './DistanceRanks.ts';
import type { KnownNetwork } from './KnownNetwork.ts';
import { rankers, type Ranker } from './Trust.ts';

/** What each ranker gives to the pairs of one region with all regions of its level, by place; greater is better. */
export type RankerRows = Readonly<Record<Ranker, Float64Array>>;

/**
 * Scores of any two regions of a level by every ranker, a region's row at a time: ours from the same terms as the table of
 * gaps, but for every pair, so that no pair gains or loses by being a candidate. What a ranker cannot tell comes last.
 *
 * `score` and `score-without-areas`: the four terms and the first less shared plans. `distance`: nearest first.
 * `bordering`, `same-province`: yes before no. `gravity`: P_i P_j / d^2. `preferential-attachment`: product of the numbers
 * of partners (Barabasi and Albert 1999); `common-neighbours`: number of common partners (Liben-Nowell and Kleinberg
 * 2007). `random`: all equal, so that its figures are the expected ones of any order.
 */
export class LevelScores {
  /** Numbers of the regions in the frame, in order of id. */
  readonly numbers: readonly number[];
  /** Place of a region of the frame in this level; `undefined` where it is of another. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** The rows of the region of the last call; reused. */
  readonly rows: RankerRows;
  private readonly regions: readonly Region[];
  private readonly percentiles: readonly number[];
  private readonly borders: readonly (readonly (readonly [number, LiftedBorder])[])[];
  private readonly distanceRanks: DistanceRanks;
  private readonly scaleKm: number;
  /** The dataset has no border at all: the term is missing, not 0. */
  private readonly borderMissing: boolean;
  private readonly weights: GapWeights;
  private readonly fill: { readonly nearness: number; readonly disparity: number };

  constructor(
    frame: RegionFrame,
    table: GapTable,
    weights: GapWeights,
    level: RegionClass,
    step: (region: number) => void,
  ) {
    const numbers = [...frame.regions.keys()].filter(
      (number) => regionClasses[frame.classes[number] ?? 0] === level,
    );
    const place = pairLevels.indexOf(level);
    this.numbers = numbers;
    this.placeOf = new Map(numbers.map((number, at) => [number, at]));
    this.regions = numbers.flatMap((number) => frame.regions[number] ?? []);
    this.scaleKm = table.scaleKm[place] ?? Number.NaN;
    this.borderMissing = table.missingTerms.includes('border');
    this.weights = weightsOfLevels(table, weights)[place]?.weights ?? weights;
    this.fill = {
      nearness: table.fill.nearness[place] ?? 0,
      disparity: table.fill.disparity[place] ?? 0,
    };
    const { indicator } = table;
    this.percentiles = percentileRanks(
      this.regions.map(({ indicators }) =>
        indicator === undefined ? Number.NaN : (indicators[indicator]?.value ?? Number.NaN),
      ),
    );
    this.borders = this.regions.map(({ id }) =>
      (frame.index.bordersOf.get(id) ?? []).flatMap((border) => {
        const other = frame.numberOf.get(border.a === id ? border.b : border.a);
        const at = other === undefined ? undefined : this.placeOf.get(other);
        return at === undefined ? [] : [[at, border] as const];
      }),
    );
    const { length } = numbers;
    this.rows = Object.fromEntries(
      rankers.map((ranker) => [ranker, new Float64Array(length)]),
    ) as unknown as RankerRows;
    this.distanceRanks = new DistanceRanks(length, (region) => this.kmRow(region), step);
  }

  /** Fills the rows that neither plans nor agreements move: all but `score` and the two of the network. */
  fillFixed(region: number): void {
    const { rows, weights, fill } = this;
    const kilometres = this.kmRow(region);
    const own = this.regions[region];
    const borderTerms = rows['score-without-areas'].fill(0);
    rows.bordering.fill(0);
    for (const [other, border] of this.borders[region] ?? []) {
      rows.bordering[other] = 1;
      borderTerms[other] = this.borderOf(region, other, border);
    }
    const population = own?.population?.value ?? Number.NaN;
    for (const [other, far] of this.regions.entries()) {
      const km = kilometres[other] ?? Number.NaN;
      const nearness = nearnessTerm(
        km,
        this.scaleKm,
        this.distanceRanks.rank(region, km),
        this.distanceRanks.rank(other, km),
      );
      const border = borderTerms[other] ?? 0;
      const disparity = disparityTerm(
        this.percentiles[region] ?? Number.NaN,
        this.percentiles[other] ?? Number.NaN,
        this.borderMissing ? Number.NaN : border,
        nearness,
      );
      rows['score-without-areas'][other] =
        weights.border * border +
        weighted(weights.nearness, nearness, fill.nearness) +
        weighted(weights.disparity, disparity, fill.disparity);
      rows.distance[other] = Number.isNaN(km) ? Number.NEGATIVE_INFINITY : -km;
      const pull = (population * (far.population?.value ?? Number.NaN)) / (km * km);
      rows.gravity[other] = Number.isNaN(pull) ? Number.NEGATIVE_INFINITY : pull;
      const sameParent = own?.parentId !== undefined && own.parentId === far.parentId;
      rows['same-province'][other] = sameParent ? 1 : 0;
    }
  }

  /** Fills `score` from the fixed rows and some plans. */
  fillScore(region: number, plansOf: ReadonlyMap<number, readonly Area[]>, frame: RegionFrame): void {
    const row = this.rows.score;
    row.set(this.rows['score-without-areas']);
    if (this.weights.areas === 0) return;
    const shared = new Map<number, number[]>();
    for (const { members } of plansOf.get(this.numbers[region] ?? -1) ?? []) {
      for (const id of new Set(members)) {
        const other = frame.numberOf.get(id);
        const at = other === undefined ? undefined : this.placeOf.get(other);
        if (at === undefined || at === region) continue;
        const sizes = shared.get(at);
        if (sizes === undefined) shared.set(at, [members.length]);
        else sizes.push(members.length);
      }
    }
    for (const [other, sizes] of shared) {
      row[other] = (row[other] ?? 0) + this.weights.areas * areasTerm(sizes);
    }
  }

  /**
   * Fills the rows of the two rankers that read the network. `lost` = partners by a unit that the region is taken out of:
   * what only that unit joined counts no longer, on either side.
   */
  fillNetwork(region: number, network: KnownNetwork, lost: ReadonlySet<number> = nobody): void {
    const number = this.numbers[region] ?? -1;
    const partners = network.partnersWithout(number, lost);
    const attachment = this.rows['preferential-attachment'];
    for (const [place, other] of this.numbers.entries()) {
      attachment[place] = partners.length * network.partnersOf(other).size;
    }
    const still = new Set(partners);
    for (const other of lost) {
      const place = this.placeOf.get(other);
      if (place === undefined || still.has(other) || !network.partnersOf(other).has(number)) continue;
      attachment[place] = partners.length * (network.partnersOf(other).size - 1);
    }
    const common = this.rows['common-neighbours'].fill(0);
    for (const partner of partners) {
      for (const second of network.partnersOf(partner).keys()) {
        const place = this.placeOf.get(second);
        if (place !== undefined) common[place] = (common[place] ?? 0) + 1;
      }
    }
  }

  private kmRow(region: number): Float64Array {
    const own = this.regions[region];
    return Float64Array.from(this.regions, (other) => regionDistanceKm(own, other) ?? Number.NaN);
  }

  private borderOf(region: number, other: number, border: LiftedBorder): number {
    const ofOne = peopleBesideBorder(this.regions[region], border.sharedKm);
    const ofOther = peopleBesideBorder(this.regions[other], border.sharedKm);
    const share =
      ofOne === undefined || ofOther === undefined
        ? unknownPeopleShare
        : peopleShare(Math.min(ofOne, ofOther));
    return borderTerm(border.kind, share);
  }
}

const nobody: ReadonlySet<number> = new Set();

/** A term that is missing for a pair takes the median of the candidates. */
function weighted(weight: number, term: number, fill: number): number {
  return weight === 0 ? 0 : weight * (Number.isNaN(term) ? fill : term);
}
