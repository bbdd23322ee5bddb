import {
  documentTypes,
  type AffairsBasis,
  type Agreement,
  type StatedStatus,
} from '../../../src/domain/Agreement.ts';
import type { Affair, Area, Dataset } from '../../../src/domain/Dataset.ts';
import {
  toAffairCode,
  toAgreementId,
  toAreaId,
  toOutsidePartyId,
  toRegionId,
  type PartyId,
  type RegionId,
} from '../../../src/domain/ids.ts';
import type { OutsideParty } from '../../../src/domain/Party.ts';
import type { Border, Region, RegionLevel } from '../../../src/domain/Region.ts';
import { aDate } from '../../support/builders.ts';

/** Draws that are the same for the same seed (xorshift32). */
export class Draw {
  private state: number;
  constructor(seed: number) {
    this.state = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) >>> 0 || 1;
    for (let turn = 0; turn < 8; turn += 1) this.unit();
  }
  /** 0 <= x < 1. */
  unit(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return this.state / 4_294_967_296;
  }
  between(from: number, to: number): number {
    return from + (to - from) * this.unit();
  }
  /** Whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }
  chance(share: number): boolean {
    return this.unit() < share;
  }
  of<const Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('nothing to draw from');
    return items[Math.floor(this.unit() * items.length)] as Item;
  }
  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    const left = [...items];
    const drawn: Item[] = [];
    while (drawn.length < count && left.length > 0) {
      drawn.push(...left.splice(Math.floor(this.unit() * left.length), 1));
    }
    return drawn;
  }
}

/** What a made-up country looks like. */
export interface Recipe {
  readonly regions: number;
  readonly levels: 'none' | 'one' | 'two' | 'units' | 'mixed';
  readonly coordinates: number;
  readonly population: number;
  readonly area: number;
  readonly indicator: number;
  readonly borders: number;
  readonly plans: number;
  readonly bodies: number;
  readonly agreements: number;
  readonly affairs: 'ours' | 'own' | 'none';
  readonly closed: boolean;
  readonly wide: boolean;
}

/** Shares of regions (or borders) of which something is known. */
const shares = [0, 0.6, 1, 1] as const;

export function drawRecipe(draw: Draw, least = 1): Recipe {
  return {
    regions: draw.chance(0.3) ? draw.whole(32, 40) : draw.whole(least, 24),
    levels: draw.of(['none', 'one', 'two', 'two', 'units', 'mixed']),
    coordinates: draw.of(shares),
    population: draw.of(shares),
    area: draw.of(shares),
    indicator: draw.of(shares),
    borders: draw.of(shares),
    plans: draw.of([0, 2, 5]),
    bodies: draw.of([0, 1, 3]),
    agreements: draw.of([0, 8, 30, 60]),
    affairs: draw.of(['ours', 'ours', 'own', 'none']),
    closed: draw.chance(0.2),
    wide: draw.chance(0.4),
  };
}

/** A made-up dataset; the same for the same seed and recipe. */
export function drawDataset(draw: Draw, recipe: Recipe): Dataset {
  const affairs = drawAffairs(draw, recipe);
  const regions = drawRegions(draw, recipe);
  const areas = drawAreas(draw, recipe, regions, affairs);
  const outsideParties: readonly OutsideParty[] = ['ministry', 'company'].map((slug) => ({
    id: toOutsidePartyId(`out:${slug}`),
    name: slug,
    type: 'third-party',
  }));
  return {
    schemaVersion: 1,
    id: 'made-up',
    title: { id: 'Uji', en: 'Test', de: 'Probe' },
    builtIn: false,
    sources: [],
    regions,
    borders: drawBorders(draw, recipe, regions),
    outsideParties,
    agreements: Array.from({ length: recipe.agreements }, (_, number) =>
      drawAgreement(draw, recipe, number, regions, affairs),
    ),
    affairs,
    areas,
    quarantine: [],
    issues: [],
  };
}

/** Half of the regions in crowds within a few km, the others far from all: crowds where 40 neighbours are few. */
export function drawClumps(draw: Draw, regions: number): Dataset {
  const dataset = drawDataset(draw, {
    regions,
    levels: draw.of(['none', 'one', 'two']),
    coordinates: 1,
    population: 1,
    area: 1,
    indicator: 1,
    borders: 1,
    plans: 2,
    bodies: 1,
    agreements: 60,
    affairs: 'none',
    closed: false,
    wide: true,
  });
  const crowds = Array.from({ length: 2 }, () => ({
    lat: draw.between(-40, 40),
    lon: draw.between(-90, 90),
  }));
  const spread = draw.of([0.01, 0.3, 2]);
  return {
    ...dataset,
    regions: dataset.regions.map((region, number) => {
      const crowd = crowds[number % 4];
      if (crowd === undefined) return region;
      return {
        ...region,
        lat: crowd.lat + draw.between(-spread, spread),
        lon: crowd.lon + draw.between(-spread, spread),
      };
    }),
  };
}

function drawAffairs(draw: Draw, { affairs }: Recipe): readonly Affair[] {
  const codes =
    affairs === 'ours'
      ? ['1.03', '1.04', '2.09', '2.11', '2.15', '3.25', '3.26', '3.28']
      : affairs === 'own'
        ? ['culture', 'schools', 'water', 'youth']
        : [];
  return codes.map((code) => ({
    code: toAffairCode(code),
    name: { id: code, en: code, de: code },
    aliases: [],
    externality: draw.of(['high', 'medium', 'low'] as const),
    regencyAuthority: affairs === 'ours' && draw.chance(0.25) ? 'limited' : 'shared',
  }));
}

function drawRegions(draw: Draw, recipe: Recipe): readonly Region[] {
  const { levels } = recipe;
  const parents =
    levels === 'two' || levels === 'units' || levels === 'mixed'
      ? Math.max(1, Math.round(recipe.regions / 6))
      : 0;
  // A map file tells the coasts of all regions; without one none is known.
  const coasts = draw.chance(0.6);
  const regions: Region[] = [];
  const provinceIds: RegionId[] = [];
  const centre = { lat: draw.between(-60, 60), lon: draw.of([110, 179, -30]) };
  for (let number = 0; number < recipe.regions; number += 1) {
    const id = toRegionId(`r${String(number).padStart(2, '0')}`);
    const province = number < parents;
    const level: RegionLevel = province
      ? 'province'
      : levels === 'none'
        ? 'other'
        : levels === 'mixed'
          ? draw.of(['regency', 'other'] as const)
          : draw.of(['regency', 'city'] as const);
    if (province) provinceIds.push(id);
    const parentId =
      province || !draw.chance(0.9)
        ? undefined
        : provinceIds.length > 0
          ? draw.of(provinceIds)
          : toRegionId(`land-${draw.of(['east', 'west'])}`);
    // Some stand at the place of an earlier one, so that equal distances occur.
    const twin = draw.chance(0.08) ? draw.of([undefined, ...regions]) : undefined;
    const lat = twin?.lat ?? (recipe.wide ? draw.between(-90, 90) : centre.lat + draw.between(-3, 3));
    const lon =
      twin?.lon ?? (recipe.wide ? draw.between(-180, 180) : wrapped(centre.lon + draw.between(-3, 3)));
    const located = draw.chance(recipe.coordinates);
    regions.push({
      id,
      name: id,
      aliases: [],
      level,
      autonomous: true,
      ...(parentId === undefined ? {} : { parentId }),
      ...(located ? { lat, lon } : {}),
      ...(draw.chance(recipe.population)
        ? { population: { value: Math.round(10 ** draw.between(2, 7)) } }
        : {}),
      ...(draw.chance(recipe.area) ? { areaKm2: 10 ** draw.between(1, 4) } : {}),
      ...(coasts ? { coastal: draw.chance(0.5) } : {}),
      indicators: draw.chance(recipe.indicator) ? { hdi: { value: draw.whole(50, 80) } } : {},
    });
  }
  if (levels === 'units') {
    for (let number = 0; number < 3; number += 1) {
      regions.push({
        id: toRegionId(`u${String(number)}`),
        name: `u${String(number)}`,
        aliases: [],
        level: 'unit',
        autonomous: false,
        parentId: toRegionId('r00'),
        lat: centre.lat,
        lon: centre.lon,
        indicators: {},
      });
    }
  }
  return regions;
}

function wrapped(lon: number): number {
  return lon > 180 ? lon - 360 : lon;
}

function drawBorders(draw: Draw, { borders }: Recipe, regions: readonly Region[]): readonly Border[] {
  const drawn: Border[] = [];
  if (borders === 0) return drawn;
  for (const [position, one] of regions.entries()) {
    for (const other of regions.slice(position + 1)) {
      // Border files hold pairs of one level.
      if ((one.level === 'province') !== (other.level === 'province')) continue;
      if (!draw.chance((2.5 * borders) / Math.max(3, regions.length))) continue;
      const [a, b] = draw.chance(0.5) ? [one.id, other.id] : [other.id, one.id];
      drawn.push({
        a,
        b,
        // Quarters of a km add up exactly, in any order.
        ...(draw.chance(0.8) ? { sharedKm: Math.round(draw.between(0, 90) * 4) / 4 } : {}),
        kind: draw.of(['land', 'land', 'land', 'point', 'strait'] as const),
        confidence: 'high',
      });
    }
  }
  return drawn;
}

function drawAreas(
  draw: Draw,
  { plans, bodies }: Recipe,
  regions: readonly Region[],
  affairs: readonly Affair[],
): readonly Area[] {
  const types = [
    ...Array.from({ length: plans }, () => 'plan' as const),
    ...Array.from({ length: bodies }, () => draw.of(['body', 'forum'] as const)),
  ];
  return types.map((type, number) => ({
    id: toAreaId(`area-${String(number)}`),
    name: `area-${String(number)}`,
    type,
    members: draw
      .some(regions, draw.of([draw.whole(1, 4), draw.whole(2, 15), draw.whole(29, 40)]))
      .map(({ id }) => id),
    affairs: draw.some(affairs, draw.whole(0, 3)).map(({ code }) => code),
    source: 'made up',
  }));
}

function drawAgreement(
  draw: Draw,
  { closed }: Recipe,
  number: number,
  regions: readonly Region[],
  affairs: readonly Affair[],
): Agreement {
  const autonomous = regions.filter((region) => region.autonomous);
  const pool = draw.chance(0.6) ? autonomous.slice(0, 8) : autonomous;
  const members = draw.some(pool, draw.of([1, 2, 2, 2, 3, 5]));
  const outside = members.length < 2 || draw.chance(0.2) ? ['out:ministry'] : [];
  const parties: PartyId[] = [...members.map(({ id }) => id), ...outside.map(toOutsidePartyId)];
  const first = closed ? 1999 : 2012;
  const last = closed ? 2012 : 2027;
  const dateOf = (): string => {
    const text = `${String(draw.whole(first, last))}-${String(draw.whole(1, 12)).padStart(2, '0')}-15`;
    return text.slice(0, draw.of([10, 10, 7, 4]));
  };
  const words: readonly (StatedStatus | undefined)[] = closed
    ? [undefined]
    : [
        undefined,
        undefined,
        undefined,
        undefined,
        { status: 'planned' },
        { status: 'in-force', on: '2026-01-01' },
        { status: 'ended' },
      ];
  const stated = draw.of(words);
  const named = draw.some(affairs, draw.whole(0, affairs.length > 0 && draw.chance(0.1) ? 9 : 3));
  const basis: AffairsBasis = draw.of(
    named.length === 0 ? ['broad', 'none'] : ['stated', 'assigned', 'stated', 'broad'],
  );
  const link = number > 0 && draw.chance(0.25) ? draw.whole(0, number - 1) : undefined;
  return {
    id: toAgreementId(`A${String(number).padStart(3, '0')}`),
    title: 'Kerja sama',
    kind: 'ksdd',
    documentType: draw.of(documentTypes),
    parties: draw.some(parties, parties.length).map((partyId) => ({ partyId })),
    affairs: named.map(({ code }) => code),
    affairsBasis: basis,
    ...(link === undefined ? {} : { parentId: toAgreementId(`A${String(link).padStart(3, '0')}`) }),
    ...(draw.chance(0.75) ? { signedOn: aDate(dateOf()) } : {}),
    ...(draw.chance(0.3) ? { end: aDate(closed ? '2015-06' : draw.of(['2024', '2027-02-01', '2029'])) } : {}),
    ...(stated === undefined ? {} : { stated }),
  };
}
