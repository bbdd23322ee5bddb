import type { GapWeights, TermId } from '../../../src/analysis/gaps/GapWeights.ts';
import type { RegionId } from '../../../src/domain/ids.ts';
import type { Region } from '../../../src/domain/Region.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { statusOn } from '../../../src/domain/status.ts';
import {
  between,
  commonAreas,
  eligible,
  externality,
  isRecorded,
  isStanding,
  naiveCoverage,
  names,
  readDay,
  statusOf,
  type Reading,
} from './naiveAffairs.ts';

/** One pair as the rules say it is, found by looking at everything for every pair. NaN = missing. */
export interface NaivePair {
  readonly id: string;
  readonly a: RegionId;
  readonly b: RegionId;
  readonly level: string;
  readonly standing: string;
  readonly candidacy: readonly string[];
  readonly flags: readonly string[];
  readonly class: string;
  readonly terms: Readonly<Record<TermId, number>>;
  readonly borderLow: number;
  readonly borderHigh: number;
  readonly people: number;
  readonly sharedKm: number;
  readonly distanceKm: number;
  readonly rankOfB: number;
  readonly rankOfA: number;
}

export interface NaiveGaps {
  readonly reading: Reading;
  readonly missingTerms: readonly TermId[];
  readonly pairs: readonly NaivePair[];
  /** d0 of every kind of region in km. */
  readonly scales: ReadonlyMap<string, number>;
  readonly mostlyAcrossParents: boolean;
}

const termIds: readonly TermId[] = ['border', 'nearness', 'areas', 'disparity'];

/** Great-circle km by the angle between unit vectors (atan2 form), not by haversine. */
export function kmBetween(one: Region, other: Region): number {
  if (one.lat === undefined || one.lon === undefined || other.lat === undefined || other.lon === undefined) {
    return Number.NaN;
  }
  const vector = (lat: number, lon: number): readonly [number, number, number] => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [x, y, z] = vector(one.lat, one.lon);
  const [u, v, w] = vector(other.lat, other.lon);
  const cross = Math.hypot(y * w - z * v, z * u - x * w, x * v - y * u);
  return 6371.0088 * Math.atan2(cross, x * u + y * v + z * w);
}

/** `regency-city`, `province` or `region`: among whom a region is ranked. */
function likeOf({ level }: Region): string {
  return level === 'province' ? 'province' : level === 'other' ? 'region' : 'regency-city';
}

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(half)] ?? Number.NaN;
  return (low + high) / 2;
}

/** Two distances are told apart from a tenth of a millimetre on. */
const isNearer = (one: number, other: number): boolean => one < other - 1e-7;

interface Border {
  readonly q: number;
  readonly km: number;
}

/** Rows of the border file by every region that one of them can make bordering: the two, and the parents of both. */
type BorderRows = ReadonlyMap<string, readonly (readonly [Region, Region, Dataset['borders'][number]])[]>;

function readBorderRows({ regions, borders }: Dataset): BorderRows {
  const regionOf = new Map(regions.map((region) => [region.id, region]));
  const rows = new Map<string, (readonly [Region, Region, Dataset['borders'][number]])[]>();
  for (const border of borders) {
    const [sideA, sideB] = [regionOf.get(border.a), regionOf.get(border.b)];
    if (sideA === undefined || sideB === undefined) continue;
    for (const id of new Set([sideA.id, sideB.id, sideA.parentId, sideB.parentId])) {
      if (id === undefined) continue;
      const known = rows.get(id) ?? [];
      known.push([sideA, sideB, border]);
      rows.set(id, known);
    }
  }
  return rows;
}

/** A row makes its two sides border, and each one's parent with the other side if that is of another parent. */
function borderOf(rows: BorderRows, one: Region, other: Region): Border | undefined {
  const makes = (left: Region, right: Region, sideA: Region, sideB: Region): boolean => {
    if (left === sideA && right === sideB) return true;
    if (sideA.level === 'province' || sideB.level === 'province') return false;
    return sideA.parentId === left.id && sideB === right && sideB.parentId !== left.id;
  };
  const found = (rows.get(one.id) ?? [])
    .filter(([sideA, sideB]) =>
      [[sideA, sideB] as const, [sideB, sideA] as const].some(
        ([near, far]) => makes(one, other, near, far) || makes(other, one, near, far),
      ),
    )
    .map(([, , border]) => border);
  if (found.length === 0) return undefined;
  const lengths = found.flatMap(({ sharedKm }) => (sharedKm === undefined ? [] : [sharedKm]));
  return {
    q: found.some(({ kind }) => kind === 'land') ? 1 : 0.5,
    km: lengths.length === 0 ? Number.NaN : lengths.reduce((sum, km) => sum + km, 0),
  };
}

function peopleOf({ population, areaKm2 }: Region, km: number): number {
  if (population === undefined || areaKm2 === undefined) return Number.NaN;
  return Math.min(population.value, (5 * km * population.value) / areaKm2);
}

function levelOf(dataset: Dataset, one: Region, other: Region): string {
  const [left, right] = [likeOf(one), likeOf(other)];
  if (left === 'province' && right === 'province') return 'province';
  if (left !== 'province' && right !== 'province') {
    return left === 'region' && right === 'region' ? 'region' : 'regency-city';
  }
  const [province, unit] = left === 'province' ? [one, other] : [other, one];
  if (unit.parentId === province.id) return 'own';
  const actsForUnits = dataset.regions.some(
    ({ autonomous, parentId }) => !autonomous && parentId === province.id,
  );
  return actsForUnits ? 'jakarta' : 'across';
}

export function naiveGaps(dataset: Dataset, asOf: string, cuts: readonly string[] = []): NaiveGaps {
  const reading = readDay(dataset, asOf, cuts);
  const borderRows = readBorderRows(dataset);
  const regions = dataset.regions.filter(({ autonomous }) => autonomous);
  const classes = reading.ours && dataset.borders.length > 0;
  const scale = (like: string): number => {
    const likes = regions.filter((region) => likeOf(region) === like && region.lat !== undefined);
    if (likes.length < 2) return Number.NaN;
    const nearest = likes.map((region) =>
      Math.min(...likes.filter((other) => other !== region).map((other) => kmBetween(region, other))),
    );
    return 2 * middle(nearest);
  };
  const scales = new Map(['province', 'regency-city', 'region'].map((like) => [like, scale(like)]));
  /** Of each region the distances to the others of each kind. */
  const distances = new Map(
    regions.map((region) => [
      region,
      new Map(
        [...scales.keys()].map((like) => [
          like,
          regions
            .filter((other) => other !== region && likeOf(other) === like)
            .map((other) => kmBetween(region, other)),
        ]),
      ),
    ]),
  );
  const rankFrom = (from: Region, to: Region, km: number): number => {
    if (Number.isNaN(km)) return Number.NaN;
    const others = distances.get(from)?.get(likeOf(to)) ?? [];
    return 1 + others.filter((otherKm) => isNearer(otherKm, km)).length;
  };
  const percentiles = new Map(regions.map((region) => [region, percentileOf(region)]));
  function percentileOf(region: Region): number {
    const value = region.indicators['hdi']?.value;
    if (value === undefined) return Number.NaN;
    const values = regions
      .filter((other) => likeOf(other) === likeOf(region))
      .flatMap((other) => other.indicators['hdi']?.value ?? []);
    if (values.length === 1) return 0.5;
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return (below + (equal + 1) / 2 - 1) / (values.length - 1);
  }
  const percentile = (region: Region): number => percentiles.get(region) ?? Number.NaN;
  const hasBorders = regions.some((left) =>
    regions.some((right) => left !== right && borderOf(borderRows, left, right) !== undefined),
  );
  const hasPlans = dataset.areas.some(({ type }) => type === 'plan');
  const pairs: NaivePair[] = [];
  for (const left of regions) {
    for (const right of regions) {
      if (left.id >= right.id) continue;
      const level = levelOf(dataset, left, right);
      const border = borderOf(borderRows, left, right);
      const own = level === 'own';
      const sharedKm = border?.km ?? Number.NaN;
      const people = Math.min(peopleOf(left, sharedKm), peopleOf(right, sharedKm));
      const q = border?.q ?? 1;
      const bordering = border !== undefined || own;
      const share = Number.isNaN(people) ? 0.5 : Math.min(1, Math.max(0, Math.log10(people / 100) / 3.5));
      const borderAt = (h: number): number => {
        if (!hasBorders) return Number.NaN;
        return bordering ? q * (0.25 + 0.75 * h) : 0;
      };
      const known = !Number.isNaN(people);

      const distanceKm = kmBetween(left, right);
      const [rankOfB, rankOfA] = [rankFrom(left, right, distanceKm), rankFrom(right, left, distanceKm)];
      const [scaleA, scaleB] = [scales.get(likeOf(left)), scales.get(likeOf(right))];
      const d0 = Math.sqrt((scaleA ?? Number.NaN) * (scaleB ?? Number.NaN));
      const decay = d0 === 0 ? (distanceKm < 1e-7 ? 1 : 0) : Math.exp(-distanceKm / d0);
      const rank = Math.sqrt(rankOfA * rankOfB);
      const nearness = Number.isNaN(d0) ? Number.NaN : 0.5 * decay + 0.5 / (1 + (rank - 1) / 6);

      const shared = commonAreas(reading, left.id, right.id);
      const plans = shared.filter(({ type }) => type === 'plan');
      const bodies = shared.filter(({ type }) => type !== 'plan');
      const areas = hasPlans
        ? Math.min(1, plans.reduce((sum, { members }) => sum + Math.min(1, 12 / members.length), 0) / 2)
        : Number.NaN;

      const near = [borderAt(share), nearness].filter((term) => !Number.isNaN(term));
      const disparity =
        near.length === 0 ? Number.NaN : Math.abs(percentile(left) - percentile(right)) * Math.max(...near);

      const documents = between(reading, left.id, right.id);
      const recorded = documents.filter((agreement) => isRecorded(reading, agreement));
      const standing = documents.filter((agreement) => isStanding(reading, agreement));
      const alike = (left.level === 'province') === (right.level === 'province');
      const candidacy: string[] = [];
      if (bordering) candidacy.push('border');
      if (alike && plans.some(({ members }) => members.length <= 30)) candidacy.push('area');
      if (alike && nearness >= 0.25) candidacy.push('near');
      if (recorded.length > 0) candidacy.push('record');
      if (candidacy.length === 0 && documents.length === 0) continue;

      const uncovered = eligible(reading, level).filter(
        ({ code }) => naiveCoverage(reading, left.id, right.id, code) !== 'full',
      );

      const flags: string[] = [];
      const isSilent = ({ id }: Region): boolean =>
        !dataset.agreements.some((agreement) => names(agreement, id) && isRecorded(reading, agreement));
      if (isSilent(left)) flags.push('no-record-a');
      if (isSilent(right)) flags.push('no-record-b');
      // In a closed dataset what ended counts as in force, so that nothing of it lapsed.
      if (!reading.closed && documents.some((agreement) => statusOf(reading, agreement).endsWith('ended'))) {
        flags.push('lapsed');
      }
      if (documents.some((agreement) => statusOn(agreement, asOf).expiring)) flags.push('expiring');
      if (recorded.length > 0 && recorded.every((agreement) => statusOf(reading, agreement) === 'undated')) {
        flags.push('status-unknown');
      }
      if (bodies.length > 0) flags.push('joint-body');
      if (
        reading.ours &&
        level === 'regency-city' &&
        left.parentId !== undefined &&
        right.parentId !== undefined
      ) {
        flags.push(left.parentId === right.parentId ? 'provincial' : 'different-provinces');
      }

      const mandatory = uncovered.some(
        (affair) =>
          bordering &&
          (externality(reading, affair) === 1 ||
            (externality(reading, affair) === 0.5 &&
              plans.some(({ affairs }) => affairs.includes(affair.code)))),
      );
      pairs.push({
        id: `${left.id}|${right.id}`,
        a: left.id,
        b: right.id,
        level,
        standing:
          standing.length > 0
            ? uncovered.length === 0 && dataset.affairs.length > 0
              ? 'covered'
              : 'extend'
            : bodies.length > 0
              ? 'extend'
              : recorded.length > 0
                ? 'renew'
                : documents.length > 0
                  ? 'under-way'
                  : 'new',
        candidacy,
        flags,
        class:
          !classes || uncovered.length === 0
            ? 'none'
            : mandatory
              ? 'indicated-mandatory'
              : 'voluntary-opportunity',
        terms: { border: borderAt(share), nearness, areas, disparity },
        borderLow: borderAt(known ? share : 0),
        borderHigh: borderAt(known ? share : 1),
        people,
        sharedKm,
        distanceKm,
        rankOfB,
        rankOfA,
      });
    }
  }
  pairs.sort((one, other) => (one.a < other.a || (one.a === other.a && one.b < other.b) ? -1 : 1));
  const parentOf = new Map(regions.map(({ id, parentId }) => [id, parentId]));
  const ties = pairs.flatMap(({ a, b, candidacy }) => {
    const [one, other] = [parentOf.get(a), parentOf.get(b)];
    return candidacy.includes('record') && one !== undefined && other !== undefined ? [one !== other] : [];
  });
  // Two located regions of one kind: only then has any pair a nearness.
  const hasNearness = [...scales.values()].some((km) => !Number.isNaN(km));
  return {
    reading,
    scales,
    // Fewer than 20 ties say nothing of a whole dataset.
    mostlyAcrossParents: ties.length >= 20 && ties.filter(Boolean).length >= 0.75 * ties.length,
    missingTerms: termIds.filter(
      (term) =>
        !{
          border: hasBorders,
          nearness: hasNearness,
          areas: hasPlans,
          disparity:
            (hasBorders || hasNearness) && regions.some(({ indicators }) => indicators['hdi'] !== undefined),
        }[term],
    ),
    pairs,
  };
}

export interface NaiveScore {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly weak: boolean;
}

const byEvidence = ({ candidacy }: NaivePair): boolean => candidacy.some((reason) => reason !== 'record');

/** Median of a term among the pairs of a level that geography or a plan makes candidates; NaN where none has it. */
export function naiveFill({ pairs }: NaiveGaps, level: string, term: TermId): number {
  return middle(
    pairs
      .filter((pair) => pair.level === level && byEvidence(pair))
      .map(({ terms }) => terms[term])
      .filter((value) => !Number.isNaN(value)),
  );
}

const scored = new WeakMap<NaiveGaps, Map<GapWeights, readonly NaiveScore[]>>();

/** The scores of all pairs, in their order; kept, as the lists ask for them often. */
export function naiveScores(gaps: NaiveGaps, weights: GapWeights): readonly NaiveScore[] {
  const known = scored.get(gaps) ?? new Map<GapWeights, readonly NaiveScore[]>();
  scored.set(gaps, known);
  const scores = known.get(weights) ?? scoreAll(gaps, weights);
  known.set(weights, scores);
  return scores;
}

function scoreAll(gaps: NaiveGaps, weights: GapWeights): readonly NaiveScore[] {
  const fills = new Map<string, number>();
  const fillOf = (level: string, term: TermId): number => {
    const key = `${level} ${term}`;
    const fill = fills.get(key) ?? naiveFill(gaps, level, term);
    fills.set(key, fill);
    return fill;
  };
  return gaps.pairs.map((pair) => {
    let [sum, score, low, high, filled] = [0, 0, 0, 0, 0];
    for (const term of termIds) {
      const fill = fillOf(pair.level, term);
      // What nothing can stand in for goes, for this pair.
      if (gaps.missingTerms.includes(term) || (Number.isNaN(fill) && Number.isNaN(pair.terms[term])))
        continue;
      const weight = weights[term];
      const value = pair.terms[term];
      const missing = Number.isNaN(value);
      sum += weight;
      score += weight * (missing ? fill : value);
      low += weight * (missing ? 0 : term === 'border' ? pair.borderLow : value);
      high += weight * (missing ? 1 : term === 'border' ? pair.borderHigh : value);
      if (missing) filled += weight;
    }
    const of = (value: number): number => (sum === 0 ? 0 : (100 * value) / sum);
    return { score: of(score), low: of(low), high: of(high), weak: filled > 0.4 * sum + 1e-9 };
  });
}

/** Ids of one list and level, best first. */
export function naiveRanking(
  gaps: NaiveGaps,
  standing: string,
  level: string,
  weights: GapWeights,
): readonly string[] {
  const scores = naiveScores(gaps, weights);
  const rows = gaps.pairs
    .map((pair, row) => ({ ...pair, score: scores[row]?.score ?? Number.NaN }))
    .filter((pair) => pair.standing === standing && pair.level === level);
  const first = (one: number, other: number, sign: number): number => {
    if (Number.isNaN(one) || Number.isNaN(other))
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    return Math.abs(one - other) < 1e-9 ? 0 : sign * (one - other);
  };
  return rows
    .toSorted(
      (one, other) =>
        first(one.score, other.score, -1) ||
        first(one.people, other.people, -1) ||
        first(one.sharedKm, other.sharedKm, -1) ||
        first(one.distanceKm, other.distanceKm, 1) ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

export function naiveCap(ids: readonly string[], most: number): readonly string[] {
  const taken: string[] = [];
  return ids.filter((id) => {
    const sides = id.split('|');
    if (sides.some((side) => taken.filter((other) => other === side).length >= most)) return false;
    taken.push(...sides);
    return true;
  });
}

/** Bands of ten points, joined from the top until each holds 30 pairs; what is left joins the one above. */
export function naiveBands(
  gaps: NaiveGaps,
  level: string,
  weights: GapWeights,
): readonly {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly recorded: number;
}[] {
  const scores = naiveScores(gaps, weights);
  const rows = gaps.pairs
    .map((pair, row) => ({
      ...pair,
      score: (scores[row]?.score ?? Number.NaN) + 1e-9,
      recorded: pair.candidacy.includes('record'),
    }))
    .filter((pair) => pair.level === level && byEvidence(pair));
  if (rows.length < 30) return [];
  const edges = [100];
  for (let from = 90; from > 0; from -= 10) {
    const to = edges.at(-1) ?? 100;
    const inside = rows.filter(({ score }) => score >= from && (to === 100 || score < to)).length;
    // The rest at the foot has to fill a band of its own, or stays with this one.
    if (inside >= 30 && rows.filter(({ score }) => score < from).length >= 30) edges.push(from);
  }
  edges.push(0);
  return edges.slice(0, -1).map((to, position) => {
    const from = edges[position + 1] ?? 0;
    const band = rows.filter(({ score }) => (score >= from || from === 0) && (score < to || to === 100));
    return { from, to, pairs: band.length, recorded: band.filter(({ recorded }) => recorded).length };
  });
}
