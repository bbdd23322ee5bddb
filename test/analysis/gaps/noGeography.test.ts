import { describe, expect, it } from 'vitest';
import { affairFits } from '../../../src/analysis/gaps/affairFits.ts';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { describeGap } from '../../../src/analysis/gaps/describeGap.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import { candidacies, gapFlags, pairStandings, type GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import { defaultWeights, weightPresets } from '../../../src/analysis/gaps/GapWeights.ts';
import { likeBands } from '../../../src/analysis/gaps/likePairs.ts';
import { rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { anAffair, anArea, day } from '../../support/gapBuilders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const aTown = (id: string, fields: Partial<Region> = {}): Region =>
  aRegion(id, { name: id, level: 'other', ...fields });

const affairs = [anAffair('music', { externality: 'high' }), anAffair('youth', { externality: 'high' })];

const tableOf = (dataset: Dataset): GapTable =>
  buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );

interface Line {
  readonly id: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly weak: boolean;
  readonly candidacy: readonly string[];
  readonly flags: readonly string[];
}

/** A whole list, best first. */
function listOf(table: GapTable, standing: (typeof pairStandings)[number]): readonly Line[] {
  const scores = scoreGaps(table, defaultWeights);
  return [...rankGaps(table, scores, standing, 'region')].map((row) => ({
    id: `${table.regions[table.a[row] ?? -1] ?? ''}|${table.regions[table.b[row] ?? -1] ?? ''}`,
    score: scores.score[row] ?? Number.NaN,
    low: scores.low[row] ?? Number.NaN,
    high: scores.high[row] ?? Number.NaN,
    weak: scores.weak[row] === 1,
    candidacy: candidacies.filter((_, bit) => ((table.candidacy[row] ?? 0) & (1 << bit)) !== 0),
    flags: gapFlags.filter((_, bit) => ((table.flags[row] ?? 0) & (1 << bit)) !== 0),
  }));
}

const closeTo = (value: number): unknown => expect.closeTo(value, 9);

/** A line whose score has no bounds of its own. */
const line = (
  id: string,
  score: number,
  candidacy: readonly string[],
  flags: readonly string[] = [],
  rest: { readonly low?: number; readonly high?: number; readonly weak?: boolean } = {},
): unknown => ({
  id,
  score: closeTo(score),
  low: closeTo(rest.low ?? score),
  high: closeTo(rest.high ?? score),
  weak: rest.weak ?? false,
  candidacy,
  flags,
});

/** Neither class nor flag of Indonesian law, on pairs and on their affairs. */
function expectNoLaw(dataset: Dataset, table: GapTable): void {
  expect([...table.classes].every((kind) => kind === 0)).toBe(true);
  const context = gapContextOf(dataset, day, noLinkDecisions);
  for (let row = 0; row < table.length; row += 1) {
    const gap = describeGap(context, table, row);
    expect(gap.class).toBeUndefined();
    expect(gap.flags).not.toContain('provincial');
    expect(gap.flags).not.toContain('different-provinces');
    const fits = affairFits(context, gap);
    for (const fit of [...fits.forThisPair, ...fits.typical]) {
      expect(fit.class).toBeUndefined();
      expect(fit.externality).toBe(0);
      expect(fit.flags).not.toContain('provincial');
      expect(fit.flags).not.toContain('regional-service');
    }
  }
}

/** Terms that the dataset has make the same lists, whatever the weights of those that it lacks. */
function expectRescaled(table: GapTable): void {
  const ours = scoreGaps(table, defaultWeights);
  for (const weights of Object.values(weightPresets)) {
    const theirs = scoreGaps(table, weights);
    for (let row = 0; row < table.length; row += 1) {
      expect(theirs.score[row]).toBeCloseTo(ours.score[row] ?? Number.NaN, 9);
    }
  }
}

describe('twin towns with two programmes, without borders, coordinates and our affairs', () => {
  const north = { parentId: toRegionId('northland') };
  const south = { parentId: toRegionId('southland') };
  const until = (id: string, one: string, other: string) =>
    anAgreement(id).between(one, other).signed('2025-02-01').until('2030-01-31');
  // No document has a type, so that each is a family of its own.
  const dataset = aDataset({
    regions: [
      aTown('ashcombe', north),
      aTown('brookvale', north),
      aTown('coldham', south),
      aTown('dunmere', south),
      aTown('eastwick', south),
    ],
    affairs,
    areas: [
      anArea('linden', 'plan', ['ashcombe', 'brookvale', 'coldham', 'dunmere'], ['music']),
      anArea('harbour', 'plan', ['brookvale', 'dunmere', 'eastwick']),
    ],
    agreements: [
      until('ac1', 'ashcombe', 'coldham').about('music'),
      until('ac2', 'ashcombe', 'coldham').about('youth'),
      until('ac3', 'ashcombe', 'coldham').about('youth'),
      until('ad1', 'ashcombe', 'dunmere').about('music'),
      until('ad2', 'ashcombe', 'dunmere').about('music'),
      until('ad3', 'ashcombe', 'dunmere'),
      until('bc1', 'brookvale', 'coldham').about('youth'),
      until('bc2', 'brookvale', 'coldham').about('youth'),
      until('bc3', 'brookvale', 'coldham').about('youth'),
      anAgreement('cd').between('coldham', 'dunmere').signed('2014-05-01').until('2018-05-01'),
      until('be1', 'brookvale', 'eastwick'),
      until('be2', 'brookvale', 'eastwick'),
      anAgreement('de').between('dunmere', 'eastwick'),
    ],
  });
  const table = tableOf(dataset);

  // Linden. Agreements with another member: ashcombe 3 + 3 = 6, brookvale 3, coldham 3 + 3 + 1 = 7, dunmere 3 + 1 = 4.
  // a_i a_j: AB 18 (north, north); AC 42, AD 24, BC 21, BD 12 (north, south, together 99); CD 28 (south, south); all 145.
  // Joint: AC 3, AD 3, BC 3 (9 between north and south), CD 1 (south, south), AB 0 (north, north); all 10.
  // r = 10 / 145, 4 r = 8 / 29.
  // north-north (0 + 8/29) / (18 + 4) = 8/638; north-south (9 + 8/29) / (99 + 4) = 269/2987;
  // south-south (1 + 8/29) / (28 + 4) = 37/928.
  //
  // Harbour. brookvale 2, dunmere 1, eastwick 2 + 1 = 3. BD 2, BE 6 (north, south, together 8), DE 3 (south, south); 11.
  // Joint: BE 2, DE 1; r = 3/11, 4 r = 12/11. north-south (2 + 12/11) / (8 + 4) = 17/66;
  // south-south (1 + 12/11) / (3 + 4) = 23/77.
  const northSouth = 269 / 2987;

  it('lists the pair with fewer agreements than expected, and no other without agreement', () => {
    // BD: 12 x 269/2987 + 2 x 17/66 = 1.0807 + .5152. AB: 18 x 8/638 = .2257, under 1. AE, CE share no programme.
    expect(listOf(table, 'new')).toEqual([line('brookvale|dunmere', 12 * northSouth + 17 / 33, [])]);
  });

  it('lists pairs to renew and to extend by what is expected of them', () => {
    // CD 28 x 37/928 = 259/232; DE 3 x 23/77 = 69/77.
    expect(listOf(table, 'renew')).toEqual([
      line('coldham|dunmere', 259 / 232, ['record'], ['lapsed']),
      line('dunmere|eastwick', 69 / 77, ['record'], ['status-unknown']),
    ]);
    // AD 24 x 269/2987 = 2.16; BC 21 x 269/2987 = 1.89; BE 6 x 17/66 = 1.55.
    expect(listOf(table, 'extend')).toEqual([
      line('ashcombe|dunmere', 24 * northSouth, ['record']),
      line('brookvale|coldham', 21 * northSouth, ['record']),
      line('brookvale|eastwick', 17 / 11, ['record']),
    ]);
    // Music and youth are both covered.
    expect(listOf(table, 'covered')).toEqual([line('ashcombe|coldham', 42 * northSouth, ['record'])]);
    expect(table.length).toBe(7);
  });

  it('says what it lacks, without law and without bands of like pairs', () => {
    expect(table.mode).toBe('expected');
    expect(table.missingTerms).toEqual(['border', 'nearness', 'disparity']);
    expect(table.indicator).toBeUndefined();
    expect(likeBands(table, scoreGaps(table, defaultWeights))).toEqual([]);
    expectNoLaw(dataset, table);
    expectRescaled(table);
  });
});

describe('choirs of towns on one line of latitude, coordinates only', () => {
  const dataset = aDataset({
    regions: [
      aTown('t0', { lat: 0, lon: 10 }),
      aTown('t1', { lat: 0, lon: 11 }),
      aTown('t3', { lat: 0, lon: 13 }),
      aTown('t6', { lat: 0, lon: 16 }),
      aTown('unplaced'),
    ],
    affairs,
    agreements: [
      anAgreement('sing').between('t0', 'unplaced').signed('2025-01-01').until('2028-01-01').about('music'),
      anAgreement('play').between('t1', 'unplaced').signed('2025-01-01').until('2026-01-01').about('music'),
      anAgreement('plan').between('t3', 'unplaced').planned(),
    ],
  });
  const table = tableOf(dataset);

  // In degrees along the equator. Nearest neighbours at 1, 1, 2, 3: median 1.5, d0 = 3.
  // Ranks from t0: t1 1, t3 2, t6 3; from t1: t0 1, t3 2, t6 3; from t3: t1 1, t0 and t6 both 2 (one is nearer);
  // from t6: t3 1, t1 2, t0 3.
  const near = (degrees: number, rank: number): number =>
    100 * (0.5 * Math.exp(-degrees / 3) + 0.5 / (1 + (rank - 1) / 6));
  const [n01, n13, n36] = [near(1, 1), near(2, Math.sqrt(2)), near(3, Math.sqrt(2))];
  const [n03, n16, n06] = [near(3, 2), near(5, Math.sqrt(6)), near(6, 3)];

  it('ranks by nearness alone', () => {
    expect([n01, n13, n36, n03, n16, n06].map((score) => Math.round(score * 10) / 10)).toEqual([
      85.8, 72.4, 65.2, 61.3, 49.7, 44.3,
    ]);
    expect(listOf(table, 'new')).toEqual([
      line('t0|t1', n01, ['near']),
      // Of t3 something is planned, nothing recorded.
      line('t1|t3', n13, ['near'], ['no-record-b']),
      line('t3|t6', n36, ['near'], ['no-record-a', 'no-record-b']),
      line('t0|t3', n03, ['near'], ['no-record-b']),
      line('t1|t6', n16, ['near'], ['no-record-b']),
      line('t0|t6', n06, ['near'], ['no-record-b']),
    ]);
    expect(table.scaleKm[2]).toBeCloseTo((3 * Math.PI * 6371.0088) / 180, 6);
  });

  it('gives a town without place the median, with all bounds open', () => {
    // Median of the six: between the third and the fourth.
    const median = (n36 + n03) / 2;
    const open = { low: 0, high: 100, weak: true };
    expect(listOf(table, 'extend')).toEqual([line('t0|unplaced', median, ['record'], [], open)]);
    expect(listOf(table, 'renew')).toEqual([line('t1|unplaced', median, ['record'], ['lapsed'], open)]);
    expect(listOf(table, 'under-way')).toEqual([line('t3|unplaced', median, [], ['no-record-a'], open)]);
    expect(listOf(table, 'covered')).toEqual([]);
    expect(table.length).toBe(9);
  });

  it('says what it lacks, without law', () => {
    expect(table.mode).toBe('geography');
    expect(table.missingTerms).toEqual(['border', 'areas', 'disparity']);
    expect(likeBands(table, scoreGaps(table, defaultWeights))).toEqual([]);
    expectNoLaw(dataset, table);
    expectRescaled(table);
  });
});

describe('woodland parishes from a boundary file: borders with their length, and areas', () => {
  const people = (value: number): Partial<Region> => ({ population: { value } });
  const dataset = aDataset({
    regions: [
      aTown('alder', { areaKm2: 100, ...people(20_000) }),
      aTown('birch', { areaKm2: 100, ...people(40_000) }),
      aTown('cedar', { areaKm2: 60 }),
      aTown('dogwood', { areaKm2: 80 }),
    ],
    borders: [
      aBorder('alder', 'birch', { sharedKm: 10 }),
      aBorder('cedar', 'birch', { sharedKm: 8 }),
      aBorder('cedar', 'dogwood', { sharedKm: 0, kind: 'point' }),
      aBorder('alder', 'cedar', { kind: 'strait' }),
    ],
    affairs,
    agreements: [
      anAgreement('wood').between('birch', 'cedar').signed('2020-01-01').until('2022-01-01').about('youth'),
      anAgreement('path').between('birch', 'out:railway').signed('2026-01-01').about('youth'),
      anAgreement('club').between('alder', 'dogwood').planned(),
    ],
  });
  const table = tableOf(dataset);

  it('ranks by the border alone', () => {
    // alder-birch: 5 x 10 x 20,000 / 100 = 10,000 people in alder, 20,000 in birch; H = log10(10,000 / 100) / 3.5 = 4/7;
    // B = .25 + .75 x 4/7 = 19/28.
    // cedar and dogwood: people unknown, H = .5: B = q (.25 + .375), from .25 q to q; q = .5 for a point and a strait.
    // Of the two equal ones the length of 0 km is known, the other is not.
    expect(listOf(table, 'new')).toEqual([
      // Of alder and dogwood something is planned, nothing recorded.
      line('alder|birch', 1900 / 28, ['border'], ['no-record-a']),
      line('cedar|dogwood', 31.25, ['border'], ['no-record-b'], {
        low: 12.5,
        high: 50,
      }),
      line('alder|cedar', 31.25, ['border'], ['no-record-a'], { low: 12.5, high: 50 }),
    ]);
    expect(listOf(table, 'renew')).toEqual([
      line('birch|cedar', 62.5, ['border', 'record'], ['lapsed'], { low: 25, high: 100 }),
    ]);
    // They do not border: 0, and nothing is filled.
    expect(listOf(table, 'under-way')).toEqual([
      line('alder|dogwood', 0, [], ['no-record-a', 'no-record-b']),
    ]);
    expect(listOf(table, 'extend')).toEqual([]);
    expect(table.length).toBe(5);
  });

  it('says what it lacks, without law', () => {
    expect(table.mode).toBe('geography');
    expect(table.missingTerms).toEqual(['nearness', 'areas', 'disparity']);
    expect(table.closed).toBe(false);
    expectNoLaw(dataset, table);
    expectRescaled(table);
  });
});

describe('a list of agreements and nothing else', () => {
  const until = (id: string, one: string, other: string) =>
    anAgreement(id).between(one, other).signed('2025-02-01').until('2030-01-31');
  const dataset = aDataset({
    regions: ['fern', 'gorse', 'heath', 'iris', 'juniper', 'kale'].map((id) => aTown(id)),
    affairs,
    agreements: [
      until('fg', 'fern', 'gorse').about('music'),
      until('gh', 'gorse', 'heath').about('music', 'youth'),
      anAgreement('hi').between('heath', 'iris').signed('2010-01-01').about('music'),
      until('gj', 'gorse', 'juniper').about('youth'),
    ],
  });
  const table = tableOf(dataset);

  it('hints at pairs with common partners, and calls the hint weak', () => {
    const weak = { weak: true };
    // Partners: gorse 3 (fern, heath, juniper), heath 2 (gorse, iris). gorse-iris over heath 1/2; pairs of the partners of
    // gorse 1/3 each, in order of id. fern-iris are three steps apart, kale has no partner.
    expect(listOf(table, 'new')).toEqual([
      line('gorse|iris', 1 / 2, [], [], weak),
      line('fern|heath', 1 / 3, [], [], weak),
      line('fern|juniper', 1 / 3, [], [], weak),
      line('heath|juniper', 1 / 3, [], [], weak),
    ]);
    // No two tied regions have a common partner.
    expect(listOf(table, 'extend')).toEqual([
      line('fern|gorse', 0, ['record'], [], weak),
      line('gorse|juniper', 0, ['record'], [], weak),
    ]);
    expect(listOf(table, 'renew')).toEqual([line('heath|iris', 0, ['record'], ['lapsed'], weak)]);
    expect(listOf(table, 'covered')).toEqual([line('gorse|heath', 0, ['record'], [], weak)]);
    expect(table.length).toBe(8);
  });

  it('says what it lacks, without law', () => {
    expect(table.mode).toBe('network');
    expect(table.missingTerms).toEqual(['border', 'nearness', 'areas', 'disparity']);
    expect(likeBands(table, scoreGaps(table, defaultWeights))).toEqual([]);
    expectNoLaw(dataset, table);
  });
});

describe('two busy towns with one common partner, agreements only', () => {
  /** `oak` and `elm` with `leaves` partners each that have no other, and `brook` between them. */
  const stars = (leaves: number): GapTable => {
    const leavesOf = (hub: string): readonly string[] =>
      Array.from({ length: leaves }, (_, number) => `${hub}-${String(number)}`);
    return tableOf(
      aDataset({
        regions: ['oak', 'elm', 'brook', ...leavesOf('oak'), ...leavesOf('elm')].map((id) => aTown(id)),
        agreements: ['oak', 'elm'].flatMap((hub) => [
          anAgreement(`${hub}-brook`).between(hub, 'brook').signed('2026-01-01'),
          ...leavesOf(hub).map((leaf) => anAgreement(leaf).between(hub, leaf).signed('2026-01-01')),
        ]),
      }),
    );
  };
  const open = (table: GapTable): number =>
    [...table.standing].filter((standing) => pairStandings[standing] === 'new').length;
  const has = (table: GapTable): boolean =>
    [...table.a].some((a, row) => table.regions[a] === 'elm' && table.regions[table.b[row] ?? -1] === 'oak');

  it('are no hint where they are among the 5 % with most partners', () => {
    // 25 leaves: 2 x 25 + 3 = 53 towns with partners; 2 of them have 26 or more, under 5 % of 53 = 2.65: hubs.
    // Open: the leaves of one hub with each other, 2 x 25 x 24 / 2 = 600, and brook with all 50 leaves.
    const table = stars(25);
    expect([open(table), has(table)]).toEqual([650, false]);
  });

  it('are one where there are too few towns to call two of them the busiest 5 %', () => {
    // 15 leaves: 33 towns, 5 % are 1.65, fewer than 2. Open: 2 x 15 x 14 / 2 = 210, brook 30, and the two.
    const table = stars(15);
    expect([open(table), has(table)]).toEqual([241, true]);
  });
});

describe('nothing that could argue for a pair', () => {
  const empty = (dataset: Dataset): void => {
    const table = tableOf(dataset);
    expect([table.mode, table.length]).toEqual(['none', 0]);
    for (const standing of pairStandings) expect(listOf(table, standing)).toEqual([]);
    expect(likeBands(table, scoreGaps(table, defaultWeights))).toEqual([]);
  };

  it('leaves an empty table of no region, of one, and of two of which nothing is known', () => {
    empty(aDataset());
    empty(aDataset({ regions: [aTown('lone')] }));
    empty(aDataset({ regions: [aTown('lone'), aTown('other')], affairs }));
    empty(
      aDataset({
        regions: [aTown('lone')],
        agreements: [anAgreement('x').between('lone', 'out:museum').signed('2026-01-01')],
      }),
    );
  });
});
