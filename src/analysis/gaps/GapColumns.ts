import type { Area } from '../../domain/Dataset.ts';
import type { LiftedBorder } from '../../domain/liftBorders.ts';
import type { Region } from '../../domain/Region.ts';
import { median } from '../../lib/median.ts';
import { percentileRanks } from '../../lib/percentileRanks.ts';
import { candidacyBit } from './candidatePairs.ts';
import type { GapContext } from './GapContext.ts';
import type { GapMode, GapTable } from './GapTable.ts';
import { termIds, type TermId } from './GapWeights.ts';
import type { NearestRegions } from './NearestRegions.ts';
import type { Hints } from './networkHints.ts';
import { levelOfPair, pairLevels, type PairLevel } from './PairLevel.ts';
import { recordBits, type PairRecords } from './pairRecords.ts';
import { StandingReader } from './pairStandings.ts';
import {
  areasTerm,
  borderTerm,
  disparityTerm,
  nearnessTerm,
  peopleShare,
  unknownPeopleShare,
} from './pairTerms.ts';
import { peopleBesideBorder } from './peopleBesideBorder.ts';
import { hasNearness, packPair, regionClasses, type RegionFrame } from './RegionFrame.ts';

/** What the columns are made from. */
export interface ColumnSources {
  readonly context: GapContext;
  readonly frame: RegionFrame;
  readonly nearest: NearestRegions;
  readonly records: PairRecords;
  readonly mode: GapMode;
  readonly hints: Hints | undefined;
  readonly indicator: string;
}

/** One candidate pair; a and b are places of regions. */
export interface CandidateRow {
  readonly key: number;
  readonly a: number;
  readonly b: number;
  readonly rankOfB: number;
  readonly rankOfA: number;
  /** Bits of `candidacies`. */
  readonly candidacy: number;
}

/** Fewer ties than this say nothing about whether a dataset joins across parents. */
const leastTiesForParents = 20;
const byEvidence = candidacyBit('border') | candidacyBit('area') | candidacyBit('near');

/** Fills the columns of a table row by row. */
export class GapColumns {
  private readonly sources: ColumnSources;
  private readonly standings: StandingReader;
  private readonly borders = new Map<number, LiftedBorder>();
  private readonly percentiles: readonly number[];
  /** Common plans and bodies are found among these, by region. */
  private readonly plansOf: readonly (readonly Area[])[];
  private readonly bodiesOf: readonly (readonly Area[])[];
  private readonly table: Omit<GapTable, 'fill' | 'missingTerms' | 'levels'>;
  private readonly missing: readonly TermId[];

  constructor(sources: ColumnSources, length: number) {
    const { context, frame, nearest, records, mode, indicator } = sources;
    this.sources = sources;
    this.standings = new StandingReader(context, frame, records);
    for (const border of frame.index.lifted) {
      const a = frame.numberOf.get(border.a);
      const b = frame.numberOf.get(border.b);
      if (a !== undefined && b !== undefined) this.borders.set(packPair(frame, a, b), border);
    }
    this.percentiles = rankIndicator(frame, indicator);
    const areasOf = frame.regions.map(({ id }) => [...new Set(frame.index.areasOf.get(id))]);
    this.plansOf = areasOf.map((areas) => areas.filter(({ type }) => type === 'plan'));
    // Where areas are the evidence itself, none of them counts as an agreement.
    this.bodiesOf = areasOf.map((areas) =>
      mode === 'expected' ? [] : areas.filter(({ type }) => type !== 'plan'),
    );
    const known = this.percentiles.some((rank) => !Number.isNaN(rank));
    const noBorder = this.borders.size === 0;
    const noNearness = !hasNearness(frame);
    this.missing = termIds.filter((term) => {
      if (term === 'border') return noBorder;
      if (term === 'nearness') return noNearness;
      if (term === 'areas') return !context.dataset.areas.some(({ type }) => type === 'plan');
      // Disparity counts only with a border or nearness.
      return !known || (noBorder && noNearness);
    });
    const column = (): Float64Array => new Float64Array(length).fill(Number.NaN);
    this.table = {
      mode,
      asOf: context.asOf,
      closed: context.closed,
      indicator: known ? indicator : undefined,
      regions: frame.regions.map(({ id }) => id),
      length,
      a: new Uint32Array(length),
      b: new Uint32Array(length),
      level: new Uint8Array(length),
      standing: new Uint8Array(length),
      candidacy: new Uint8Array(length),
      flags: new Uint16Array(length),
      classes: new Uint8Array(length),
      terms: { border: column(), nearness: column(), areas: column(), disparity: column() },
      borderLow: column(),
      borderHigh: column(),
      people: column(),
      sharedKm: column(),
      distanceKm: column(),
      rankOfB: column(),
      rankOfA: column(),
      hint: column(),
      scaleKm: pairLevels.map((level) => scaleOf(level, nearest)),
      mostlyAcrossParents: joinsAcrossParents(frame, records),
    };
  }

  add(row: number, pair: CandidateRow): void {
    const { context, frame, nearest, hints } = this.sources;
    const { key, a, b, rankOfB, rankOfA } = pair;
    const { table } = this;
    const level = levelOfPair(context.index, regionAt(frame, a).id, regionAt(frame, b).id);
    const border = this.borders.get(key);
    const plans = common(this.plansOf[a], this.plansOf[b]);
    const distanceKm = nearest.km(a, b);
    table.a[row] = a;
    table.b[row] = b;
    table.level[row] = pairLevels.indexOf(level);
    table.candidacy[row] = pair.candidacy;
    table.distanceKm[row] = distanceKm;
    table.rankOfB[row] = rankOfB;
    table.rankOfA[row] = rankOfA;
    this.addBorder(row, pair, border, level);
    table.terms.nearness[row] = nearnessTerm(distanceKm, nearest.scale(a, b), rankOfB, rankOfA);
    if (!this.missing.includes('areas')) {
      table.terms.areas[row] = areasTerm(plans.map(({ members }) => members.length));
    }
    table.terms.disparity[row] = disparityTerm(
      this.percentiles[a] ?? Number.NaN,
      this.percentiles[b] ?? Number.NaN,
      table.terms.border[row] ?? Number.NaN,
      table.terms.nearness[row] ?? Number.NaN,
    );
    if (hints !== undefined) table.hint[row] = hints.hintOf(key, a, b);
    const standing = this.standings.read({
      key,
      a,
      b,
      level,
      bordering: border !== undefined || level === 'own',
      plans,
      inJointBody: common(this.bodiesOf[a], this.bodiesOf[b]).length > 0,
    });
    table.standing[row] = standing.standing;
    table.classes[row] = standing.class;
    table.flags[row] = standing.flags;
  }

  build(): GapTable {
    const { table } = this;
    const levels = pairLevels.filter((_, place) => table.level.includes(place));
    return { ...table, fill: fillOf(table), missingTerms: this.missing, levels };
  }

  /** The term, its bounds, and the figures beside it. */
  private addBorder(
    row: number,
    { a, b }: CandidateRow,
    border: LiftedBorder | undefined,
    level: PairLevel,
  ): void {
    const { table } = this;
    const { frame } = this.sources;
    if (border?.sharedKm !== undefined) table.sharedKm[row] = border.sharedKm;
    if (this.missing.includes('border')) return;
    if (border === undefined && level !== 'own') {
      table.terms.border[row] = 0;
      table.borderLow[row] = 0;
      table.borderHigh[row] = 0;
      return;
    }
    const kind = border?.kind ?? 'land';
    const ofA = peopleBesideBorder(regionAt(frame, a), border?.sharedKm);
    const ofB = peopleBesideBorder(regionAt(frame, b), border?.sharedKm);
    if (ofA === undefined || ofB === undefined) {
      table.terms.border[row] = borderTerm(kind, unknownPeopleShare);
      table.borderLow[row] = borderTerm(kind, 0);
      table.borderHigh[row] = borderTerm(kind, 1);
      return;
    }
    const people = Math.min(ofA, ofB);
    const term = borderTerm(kind, peopleShare(people));
    table.people[row] = people;
    table.terms.border[row] = term;
    table.borderLow[row] = term;
    table.borderHigh[row] = term;
  }
}

/** Percentile ranks of an indicator among the autonomous regions of each class; NaN where a region has no figure. */
function rankIndicator({ regions, classes }: RegionFrame, indicator: string): readonly number[] {
  const ranks = regions.map(() => Number.NaN);
  for (const group of regionClasses.keys()) {
    const numbers = [...regions.keys()].filter((number) => classes[number] === group);
    const values = numbers.map((number) => regions[number]?.indicators[indicator]?.value ?? Number.NaN);
    for (const [place, rank] of percentileRanks(values).entries()) {
      const number = numbers[place];
      if (number !== undefined) ranks[number] = rank;
    }
  }
  return ranks;
}

/** d0 of a level; of one across provinces and regencies the geometric mean of theirs. */
function scaleOf(level: PairLevel, { scaleOfClass }: NearestRegions): number {
  const [province = Number.NaN, regencyCity = Number.NaN, region = Number.NaN] = scaleOfClass;
  if (level === 'province') return province;
  if (level === 'regency-city') return regencyCity;
  return level === 'region' ? region : Math.sqrt(province * regencyCity);
}

function fillOf(table: Omit<GapTable, 'fill' | 'missingTerms' | 'levels'>): GapTable['fill'] {
  const of = (term: TermId): number[] => {
    const values: number[][] = pairLevels.map(() => []);
    for (let row = 0; row < table.length; row += 1) {
      const value = table.terms[term][row] ?? Number.NaN;
      const counts = ((table.candidacy[row] ?? 0) & byEvidence) !== 0;
      if (counts && !Number.isNaN(value)) values[table.level[row] ?? 0]?.push(value);
    }
    return values.map(median);
  };
  return { border: of('border'), nearness: of('nearness'), areas: of('areas'), disparity: of('disparity') };
}

/** Whether at least 3 in 4 ties on record between regions with parents join different ones. */
function joinsAcrossParents({ regions }: RegionFrame, { bits }: PairRecords): boolean {
  let [ties, across] = [0, 0];
  for (const [key, found] of bits) {
    const one = regions[Math.floor(key / regions.length)]?.parentId;
    const other = regions[key % regions.length]?.parentId;
    if ((found & recordBits.onRecord) === 0 || one === undefined || other === undefined) continue;
    ties += 1;
    if (one !== other) across += 1;
  }
  return ties >= leastTiesForParents && across * 4 >= ties * 3;
}

function common(one: readonly Area[] | undefined, other: readonly Area[] | undefined): readonly Area[] {
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return [];
  return one.filter((area) => other.includes(area));
}

function regionAt({ regions }: RegionFrame, number: number): Region {
  const region = regions[number];
  if (region === undefined) throw new Error(`no region ${String(number)}`);
  return region;
}
