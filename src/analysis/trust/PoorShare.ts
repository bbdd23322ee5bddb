import { percentileRanks } from '../../lib/percentileRanks.ts';
import type { RegionFrame } from '../gaps/RegionFrame.ts';
import type { KnownNetwork } from './KnownNetwork.ts';
import type { LevelScores } from './LevelScores.ts';
import type { TrustLevel } from './Trust.ts';

/** Pairs at the head of a list that are looked at. */
const headOfList = 40;
/** Indicators of which a high figure is the poor end. */
const poorWhenHigh: readonly string[] = ['poverty_pct'];

interface Placed {
  readonly score: number;
  readonly km: number;
  readonly poor: boolean;
}

/**
 * Whether a ranking passes over poor regions: the share of open pairs with a poor side among all of a level and among the
 * first 40. Equal scores by shorter distance, then by id.
 */
export class PoorShare {
  private readonly scores: LevelScores;
  private readonly joined: KnownNetwork;
  private readonly poor: readonly boolean[];
  private readonly heads: { readonly score: Placed[]; readonly gravity: Placed[] } = {
    score: [],
    gravity: [],
  };
  private open = 0;
  private openPoor = 0;

  /** @param joined partners by agreements on record, bodies and forums */
  constructor(
    scores: LevelScores,
    { regions }: RegionFrame,
    joined: KnownNetwork,
    indicator: string | undefined,
  ) {
    this.scores = scores;
    this.joined = joined;
    const sign = indicator !== undefined && poorWhenHigh.includes(indicator) ? -1 : 1;
    const figures = scores.numbers.map((number) =>
      indicator === undefined ? Number.NaN : (regions[number]?.indicators[indicator]?.value ?? Number.NaN),
    );
    this.poor = percentileRanks(figures.map((figure) => sign * figure)).map((rank) => rank < 1 / 3);
  }

  /** Counts a region's open pairs with those after it; fixed rows and `score` with all plans are filled. */
  visit(region: number): void {
    const { numbers, rows } = this.scores;
    const partners = this.joined.partnersOf(numbers[region] ?? -1);
    for (let other = region + 1; other < numbers.length; other += 1) {
      if (partners.has(numbers[other] ?? -1)) continue;
      const poor = this.poor[region] === true || this.poor[other] === true;
      this.open += 1;
      if (poor) this.openPoor += 1;
      const km = -(rows.distance[other] ?? Number.NEGATIVE_INFINITY);
      insert(this.heads.score, { score: rows.score[other] ?? 0, km, poor });
      insert(this.heads.gravity, { score: rows.gravity[other] ?? Number.NEGATIVE_INFINITY, km, poor });
    }
  }

  finish(): TrustLevel['poorShare'] {
    if (this.open === 0 || !this.poor.includes(true)) return undefined;
    return {
      open: this.openPoor / this.open,
      score: shareOf(this.heads.score),
      gravity: shareOf(this.heads.gravity),
    };
  }
}

/** Keeps the first 40 in order; a later one goes behind its equals. */
function insert(head: Placed[], pair: Placed): void {
  const last = head.at(-1);
  if (head.length === headOfList && last !== undefined && !isBefore(pair, last)) return;
  let place = head.length;
  while (place > 0) {
    const above = head[place - 1];
    if (above === undefined || !isBefore(pair, above)) break;
    place -= 1;
  }
  head.splice(place, 0, pair);
  if (head.length > headOfList) head.pop();
}

function isBefore(one: Placed, other: Placed): boolean {
  return one.score > other.score || (one.score === other.score && one.km < other.km);
}

function shareOf(head: readonly Placed[]): number {
  return head.filter(({ poor }) => poor).length / Math.max(1, head.length);
}
