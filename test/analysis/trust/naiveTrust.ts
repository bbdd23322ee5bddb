import type { Ranker } from '../../../src/analysis/trust/Trust.ts';
import { buildFamilies } from '../../../src/relations/buildFamilies.ts';
import type { Agreement } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

/**
 * A second implementation of both tests, from the definitions and without any of the tested code: lists are sorted and
 * gone through, ties are resolved place by place. For complete data and default weights only.
 */
export interface NaiveHidden {
  cases: number;
  first10: number;
  first20: number;
  onlyHereCases: number;
  onlyHere10: number;
}
export interface NaiveBackTest {
  openPairs: number;
  laterPairs: number;
  averagePrecision: number;
  precision20: number;
  ownList10: number;
  withoutTwoLargest: number;
}

type Rate = (one: Region, other: Region) => number;
interface Unit {
  readonly id: string;
  readonly body: boolean;
  readonly year: number | undefined;
  readonly documents: readonly { readonly members: readonly string[]; readonly agreement?: Agreement }[];
}

const key = (one: string, other: string): string => [one, other].toSorted().join('|');

export class NaiveTrust {
  private readonly dataset: Dataset;
  private readonly level: readonly Region[];
  private readonly units: readonly Unit[];
  private readonly scores = new Map<string, number>();
  private readonly d0: number;

  constructor(dataset: Dataset, level: Region['level']) {
    this.dataset = dataset;
    this.level = dataset.regions.filter((region) => region.level === level);
    const membersOf = ({ parties }: Agreement): string[] => parties.map(({ partyId }) => String(partyId));
    const agreementOf = new Map(dataset.agreements.map((agreement) => [agreement.id, agreement]));
    const families = buildFamilies(dataset, noLinkDecisions).families.map(({ id, agreementIds }): Unit => ({
      id,
      body: false,
      year: undefined,
      documents: agreementIds.flatMap((one) => {
        const agreement = agreementOf.get(one);
        return agreement === undefined || agreement.stated?.status === 'planned'
          ? []
          : [{ members: membersOf(agreement), agreement }];
      }),
    }));
    const bodies = dataset.areas
      .filter(({ type }) => type !== 'plan')
      .map(({ id, year, members }): Unit => ({ id, body: true, year, documents: [{ members }] }));
    this.units = [...families, ...bodies];
    this.d0 = this.twiceMedianNearest();
  }

  hidden(ranker: Ranker): NaiveHidden {
    const out: NaiveHidden = { cases: 0, first10: 0, first20: 0, onlyHereCases: 0, onlyHere10: 0 };
    for (const unit of this.units) {
      const sought = new Set<string>();
      for (const { members } of unit.documents) {
        if (members.length < 3 && !unit.body) continue;
        for (const m of members) for (const x of members) if (m !== x) sought.add(`${m}>${x}`);
      }
      for (const m of this.level) {
        if (!this.level.some((x) => sought.has(`${m.id}>${x.id}`))) continue;
        const others = this.units.filter((one) => one !== unit);
        // Without m in the unit, the others of it stay joined by it.
        const rest: Unit = {
          ...unit,
          documents: unit.documents.map(({ members }) => ({ members: members.filter((id) => id !== m.id) })),
        };
        const known = joinedBy(others);
        const rate = this.rate(ranker, undefined, joinedBy([...others, rest].filter(({ body }) => !body)));
        for (const x of this.level) {
          if (!sought.has(`${m.id}>${x.id}`)) continue;
          const list = this.level.filter((y) => y !== m && (y === x || !known.has(key(m.id, y.id))));
          const in10 = chanceInFirst(10, list, x, (y) => rate(m, y));
          out.cases += 1;
          out.first10 += in10;
          out.first20 += chanceInFirst(20, list, x, (y) => rate(m, y));
          if (known.has(key(m.id, x.id))) continue;
          out.onlyHereCases += 1;
          out.onlyHere10 += in10;
        }
      }
    }
    return out;
  }

  backTest(ranker: Ranker, year: number): NaiveBackTest {
    const knownUnits: Unit[] = [];
    const closed = new Set<string>();
    const later: { day: string; id: string; pair: string; family: string }[] = [];
    for (const unit of this.units) {
      if (unit.body) {
        if ((unit.year ?? 0) <= year) for (const pair of joinedBy([unit])) closed.add(pair);
        continue;
      }
      for (const document of unit.documents) {
        const date = document.agreement?.signedOn;
        const single: Unit = { ...unit, documents: [document] };
        const signed = date === undefined ? undefined : Number(date.text.slice(0, 4));
        if (date === undefined || signed === undefined) {
          for (const pair of joinedBy([single])) closed.add(pair);
        } else if (signed <= year) {
          knownUnits.push(single);
          for (const pair of joinedBy([single])) closed.add(pair);
        } else if (date.precision === 'before') {
          for (const pair of joinedBy([single])) closed.add(pair);
        } else {
          for (const pair of joinedBy([single])) {
            later.push({ day: date.text, id: document.agreement?.id ?? '', pair, family: unit.id });
          }
        }
      }
    }
    const rate = this.rate(ranker, year, joinedBy(knownUnits));
    const open: { pair: string; score: number; one: Region; other: Region }[] = [];
    for (const [place, one] of this.level.entries()) {
      for (const other of this.level.slice(place + 1)) {
        const pair = key(one.id, other.id);
        if (!closed.has(pair)) open.push({ pair, score: rate(one, other), one, other });
      }
    }
    const familyOf = new Map<string, string>();
    later.sort((one, other) => (`${one.day} ${one.id}` < `${other.day} ${other.id}` ? -1 : 1));
    for (const { pair, family } of later) {
      if (open.some((one) => one.pair === pair) && !familyOf.has(pair)) familyOf.set(pair, family);
    }
    const sizes = new Map<string, number>();
    for (const family of familyOf.values()) sizes.set(family, (sizes.get(family) ?? 0) + 1);
    const largest = [...sizes]
      .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .slice(0, 2)
      .map(([family]) => family);
    const small = open.filter(({ pair }) => !largest.includes(familyOf.get(pair) ?? ''));
    const shares = [...sizes.keys()].map((family) => {
      const hits = open
        .filter(({ pair }) => familyOf.get(pair) === family)
        .flatMap(({ one, other }) =>
          [
            [one, other],
            [other, one],
          ].map(([side = one, found = other]) => {
            const list = this.level.filter((y) => y !== side && !closed.has(key(side.id, y.id)));
            return chanceInFirst(10, list, found, (y) => rate(side, y));
          }),
        );
      return hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
    });
    const places = expectedPlaces(open.map(({ pair, score }) => ({ score, sought: familyOf.has(pair) })));
    return {
      openPairs: open.length,
      laterPairs: familyOf.size,
      averagePrecision: averagePrecision(places, familyOf.size),
      precision20: places.slice(0, 20).reduce((sum, { chance }) => sum + chance, 0) / 20,
      ownList10: shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length,
      withoutTwoLargest: averagePrecision(
        expectedPlaces(small.map(({ pair, score }) => ({ score, sought: familyOf.has(pair) }))),
        small.filter(({ pair }) => familyOf.has(pair)).length,
      ),
    };
  }

  private rate(ranker: Ranker, year: number | undefined, joined: ReadonlySet<string>): Rate {
    const found = new Map<Region, string[]>();
    const partners = (of: Region): string[] => {
      const list =
        found.get(of) ??
        this.dataset.regions
          .filter(({ id }) => id !== of.id && joined.has(key(of.id, id)))
          .map(({ id }) => id);
      found.set(of, list);
      return list;
    };
    switch (ranker) {
      case 'distance':
        return (one, other) => -km(one, other);
      case 'bordering':
        return (one, other) => (this.border(one, other) === undefined ? 0 : 1);
      case 'same-province':
        return (one, other) => (one.parentId !== undefined && one.parentId === other.parentId ? 1 : 0);
      case 'gravity':
        return (one, other) =>
          ((one.population?.value ?? 0) * (other.population?.value ?? 0)) / km(one, other) ** 2;
      case 'preferential-attachment':
        return (one, other) => partners(one).length * partners(other).length;
      case 'common-neighbours':
        return (one, other) => partners(one).filter((id) => partners(other).includes(id)).length;
      case 'random':
        return () => 0;
      case 'score':
        return (one, other) => this.remembered(one, other, year, 15);
      case 'score-without-areas':
        return (one, other) => this.remembered(one, other, year, 0);
    }
  }

  private remembered(one: Region, other: Region, year: number | undefined, areaWeight: number): number {
    const name = `${key(one.id, other.id)} ${String(year)} ${String(areaWeight)}`;
    const score = this.scores.get(name) ?? this.score(one, other, year, areaWeight);
    this.scores.set(name, score);
    return score;
  }

  private score(one: Region, other: Region, year: number | undefined, areaWeight: number): number {
    const border = this.border(one, other);
    let b = 0;
    if (border !== undefined) {
      const people = [one, other].map(({ population, areaKm2 }) =>
        Math.min(
          population?.value ?? 0,
          (5 * (border.sharedKm ?? 0) * (population?.value ?? 0)) / (areaKm2 ?? 1),
        ),
      );
      const h = Math.min(1, Math.max(0, Math.log10(Math.min(...people) / 100) / 3.5));
      b = (border.kind === 'land' ? 1 : 0.5) * (0.25 + 0.75 * h);
    }
    const d = km(one, other);
    const rank = (from: Region): number =>
      1 + this.level.filter((to) => to !== from && km(from, to) < d).length;
    const n = 0.5 * Math.exp(-d / this.d0) + 0.5 / (1 + (Math.sqrt(rank(one) * rank(other)) - 1) / 6);
    const plans = this.dataset.areas.filter(
      ({ type, members, year: made }) =>
        type === 'plan' &&
        members.includes(one.id) &&
        members.includes(other.id) &&
        (year === undefined || (made !== undefined && made <= year)),
    );
    const a = Math.min(1, plans.length / 2);
    const percentile = (of: Region): number => {
      const value = of.indicators['hdi']?.value ?? 0;
      const values = this.level.map(({ indicators }) => indicators['hdi']?.value ?? 0);
      const below = values.filter((each) => each < value).length;
      const equal = values.filter((each) => each === value).length;
      return (below + (equal - 1) / 2) / (values.length - 1);
    };
    const disparity = Math.abs(percentile(one) - percentile(other)) * Math.max(b, n);
    return 35 * b + 40 * n + areaWeight * a + 10 * disparity;
  }

  private twiceMedianNearest(): number {
    const nearest = this.level.map((from) =>
      Math.min(...this.level.filter((to) => to !== from).map((to) => km(from, to))),
    );
    const sorted = nearest.toSorted((x, y) => x - y);
    const half = sorted.length / 2;
    return (
      2 *
      (sorted.length % 2 === 1
        ? (sorted[Math.floor(half)] ?? 0)
        : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2)
    );
  }

  private border(one: Region, other: Region): { kind: string; sharedKm?: number } | undefined {
    const found = this.dataset.borders.filter(({ a, b }) => key(a, b) === key(one.id, other.id));
    if (found.length === 0) return undefined;
    const kind = ['land', 'strait', 'point'].find((each) => found.some((border) => border.kind === each));
    return { kind: kind ?? 'land', sharedKm: found.reduce((sum, { sharedKm }) => sum + (sharedKm ?? 0), 0) };
  }
}

function joinedBy(units: readonly Unit[]): Set<string> {
  const pairs = new Set<string>();
  for (const { documents } of units) {
    for (const { members } of documents) {
      for (const one of members) for (const other of members) if (one !== other) pairs.add(key(one, other));
    }
  }
  return pairs;
}

/** Chance of being among the first places of a list of which equal scores are drawn in any order. */
function chanceInFirst(
  places: number,
  list: readonly Region[],
  of: Region,
  rate: (region: Region) => number,
): number {
  const scores = list.map(rate).toSorted((x, y) => y - x);
  const score = rate(of);
  const mine = scores.flatMap((each, place) => (Math.abs(each - score) < 1e-12 ? [place] : []));
  return mine.filter((place) => place < places).length / mine.length;
}

interface Place {
  readonly chance: number;
  /** Hits expected before and at this place, if it is a hit. */
  readonly hitsIfHit: number;
}

/** Place by place: the chance that it is a hit, and the hits up to it if it is. */
function expectedPlaces(items: readonly { score: number; sought: boolean }[]): readonly Place[] {
  const sorted = items.toSorted((x, y) => y.score - x.score);
  const places: Place[] = [];
  let [start, before] = [0, 0];
  while (start < sorted.length) {
    let end = start;
    while (end < sorted.length && Math.abs((sorted[end]?.score ?? 0) - (sorted[start]?.score ?? 0)) < 1e-12) {
      end += 1;
    }
    const hits = sorted.slice(start, end).filter(({ sought }) => sought).length;
    for (let place = start; place < end; place += 1) {
      const others = end - start === 1 ? 0 : ((hits - 1) * (place - start)) / (end - start - 1);
      places.push({ chance: hits / (end - start), hitsIfHit: before + 1 + others });
    }
    before += hits;
    start = end;
  }
  return places;
}

function averagePrecision(places: readonly Place[], hits: number): number {
  if (hits === 0) return 0;
  return (
    places.reduce((sum, { chance, hitsIfHit }, place) => sum + (chance * hitsIfHit) / (place + 1), 0) / hits
  );
}

/** Spherical law of cosines, in place of the haversine formula. */
function km(one: Region, other: Region): number {
  const radians = (degrees = 0): number => (degrees * Math.PI) / 180;
  if (one.lat === other.lat && one.lon === other.lon) return 0;
  const cosine =
    Math.sin(radians(one.lat)) * Math.sin(radians(other.lat)) +
    Math.cos(radians(one.lat)) *
      Math.cos(radians(other.lat)) *
      Math.cos(radians((other.lon ?? 0) - (one.lon ?? 0)));
  return 6371.0088 * Math.acos(Math.min(1, Math.max(-1, cosine)));
}
