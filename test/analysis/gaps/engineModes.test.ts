import { describe, expect, it } from 'vitest';
import { rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import { defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import type { GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import { aBorder, aDataset, anAgreement, aRegion, type AgreementBuilder } from '../../support/builders.ts';
import { anArea, pairIn, tableOf } from './engineDatasets.ts';

const running = (...parties: readonly string[]): AgreementBuilder =>
  anAgreement()
    .between(...parties)
    .signed('2025-01-01')
    .until('2028-01-01');
const own = (...ids: readonly string[]): ReturnType<typeof aRegion>[] =>
  ids.map((id) => aRegion(`own:${id}`, { level: 'other' }));

/** Pairs of a list, best first, without the prefix of own regions. */
const listOf = (table: GapTable, standing: 'new' | 'renew' | 'extend'): string[] =>
  [...rankGaps(table, scoreGaps(table, defaultWeights), standing, 'region')].map((row) =>
    [table.a[row], table.b[row]].map((place) => (table.regions[place ?? 0] ?? '').slice(4)).join('-'),
  );

describe('what a table is made from', () => {
  const regions = own('a', 'b', 'c');
  it.each([
    ['nothing', {}, 'none'],
    ['a body alone', { areas: [anArea('k', ['own:a', 'own:b'], { type: 'body' })] }, 'none'],
    ['a plan alone', { areas: [anArea('k', ['own:a', 'own:b'])] }, 'geography'],
    ['agreements alone', { agreements: [running('own:a', 'own:b')] }, 'network'],
    ['agreements of one region each', { agreements: [running('own:a', 'out:m')] }, 'none'],
    ['planned agreements', { agreements: [anAgreement().between('own:a', 'own:b').planned()] }, 'none'],
    [
      'an area with agreements',
      {
        agreements: [running('own:a', 'own:b')],
        areas: [anArea('k', ['own:a', 'own:b'], { type: 'forum' })],
      },
      'expected',
    ],
    [
      'borders',
      { borders: [aBorder('own:a', 'own:b')], agreements: [running('own:a', 'own:c')] },
      'geography',
    ],
    ['coordinates', { regions: regions.map((region) => ({ ...region, lat: 1, lon: 2 })) }, 'geography'],
  ] as const)('from %s', (_, fields, mode) => {
    const table = tableOf(aDataset({ regions, ...fields }));
    expect(table.mode).toBe(mode);
    if (mode === 'none') expect(table.length).toBe(0);
  });

  it('a plan without agreements makes pairs by the areas term alone', () => {
    const dataset = aDataset({ regions, areas: [anArea('k', ['own:a', 'own:b'])] });
    const table = tableOf(dataset);
    expect(table.missingTerms).toEqual(['border', 'nearness', 'disparity']);
    expect(listOf(table, 'new')).toEqual(['a-b']);
    expect(scoreGaps(table, defaultWeights).score[0]).toBe(50);
  });
});

describe('fewer agreements than expected', () => {
  /** a, b, c of one parent, d and e of another; all in one area. */
  const parents = [aRegion('own:p', { level: 'province' }), aRegion('own:q', { level: 'province' })];
  const regions = [
    ...parents,
    ...own('a', 'b', 'c').map((region) => ({ ...region, parentId: parents[0]?.id ?? region.id })),
    ...own('d', 'e').map((region) => ({ ...region, parentId: parents[1]?.id ?? region.id })),
  ];
  const members = ['own:a', 'own:b', 'own:c', 'own:d', 'own:e'];
  const agreements = [
    running('own:a', 'own:b'),
    running('own:a', 'own:b').with({ title: 'Lain' }),
    running('own:a', 'own:d'),
    running('own:b', 'own:d'),
    running('own:c', 'own:d'),
    running('own:a', 'own:c'),
    running('own:d', 'own:e'),
  ].map((agreement, place) => agreement.about(`1.0${String(place + 1)}`));
  const dataset = aDataset({ regions, agreements, areas: [anArea('k', members, { type: 'forum' })] });
  const table = tableOf(dataset);

  it('E is the product of both activities and the shrunk rate of the two parents', () => {
    // Activity: a 4, b 3, c 2, d 4, e 1. Within p: D = 12 + 8 + 6 = 26, O = 3. Between p and q: D = 9 x 5 = 45, O = 3.
    // Within q: D = 4, O = 1. In all D = 75, O = 7: r = 7 / 75.
    const rate = 7 / 75;
    const withinP = (3 + 4 * rate) / (26 + 4);
    const between = (3 + 4 * rate) / (45 + 4);
    const withinQ = (1 + 4 * rate) / (4 + 4);
    expect(table.mode).toBe('expected');
    expect(pairIn(dataset, table, 'own:a', 'own:b').hint).toBeCloseTo(4 * 3 * withinP, 12);
    expect(pairIn(dataset, table, 'own:a', 'own:d').hint).toBeCloseTo(4 * 4 * between, 12);
    expect(pairIn(dataset, table, 'own:d', 'own:e').hint).toBeCloseTo(4 * 1 * withinQ, 12);
    // b and c have no tie, and 3 x 2 x .11 = .67 is below 1; no pair without a tie reaches it.
    expect(listOf(table, 'new')).toEqual([]);
    // The area is the evidence here, not an agreement: it is no joint body.
    expect(pairIn(dataset, table, 'own:a', 'own:b').flags).not.toContain('joint-body');
  });

  it('lists pairs without a tie from E = 1 on, by E, beside those on record', () => {
    const busy = [
      ...agreements,
      ...[1, 2, 3].map((number) => running('own:b', 'own:d').about(`2.0${String(number)}`)),
    ];
    const more = [
      ...busy,
      ...[1, 2, 3].map((number) => running('own:c', 'own:d').about(`2.1${String(number)}`)),
    ];
    const grown = aDataset({ regions, agreements: more, areas: [anArea('k', members, { type: 'forum' })] });
    const now = tableOf(grown);
    // Activity: a 4, b 6, c 5, d 10, e 1. Within p: D = 24 + 20 + 30 = 74, O = 3; all: D = 74 + 15 x 11 + 10 = 249, O = 13.
    const rate = 13 / 249;
    expect(listOf(now, 'new')).toEqual(['b-c']);
    expect(scoreGaps(now, defaultWeights).score[pairIn(grown, now, 'own:b', 'own:c').row]).toBeCloseTo(
      (30 * (3 + 4 * rate)) / 78,
      12,
    );
    expect(listOf(now, 'extend')).toHaveLength(6);
  });
});

describe('hints of the network', () => {
  it('share of the common partners’ attention, for pairs two steps apart', () => {
    const dataset = aDataset({
      regions: own('a', 'b', 'c', 'd', 'e'),
      agreements: [
        running('own:a', 'own:c'),
        running('own:b', 'own:c'),
        running('own:a', 'own:d'),
        running('own:b', 'own:d'),
        running('own:d', 'own:e'),
      ],
    });
    const table = tableOf(dataset);
    expect(table.mode).toBe('network');
    // Through c (2 partners) and d (3): 1/2 + 1/3. c and d through a and b (2 each): 1. The others through d: 1/3.
    expect(listOf(table, 'new')).toEqual(['c-d', 'a-b', 'a-e', 'b-e']);
    expect(pairIn(dataset, table, 'own:a', 'own:b').hint).toBeCloseTo(5 / 6, 12);
    const { score, low, high, weak } = scoreGaps(table, defaultWeights);
    const { row } = pairIn(dataset, table, 'own:a', 'own:b');
    expect([score[row], low[row], high[row]]).toEqual([table.hint[row], table.hint[row], table.hint[row]]);
    expect([...weak].every((flag) => flag === 1)).toBe(true);
    expect(listOf(table, 'extend')).toHaveLength(5);
  });

  it('never pairs two hubs: the 5 % with most partners', () => {
    // Two hubs of 40 regions, each with 15 leaves of its own and 4 that both share.
    const leaves = Array.from({ length: 38 }, (_, number) => `l${String(number + 10)}`);
    const dataset = aDataset({
      regions: own('h1', 'h2', ...leaves),
      agreements: leaves.flatMap((leaf, place) => [
        ...(place === 0 ? [running('own:l10', 'own:l31')] : []),
        ...(place < 21 ? [running('own:h1', `own:${leaf}`)] : []),
        ...(place >= 17 ? [running('own:h2', `own:${leaf}`)] : []),
      ]),
    });
    const table = tableOf(dataset);
    const pairs = listOf(table, 'new');
    expect(pairs).not.toContain('h1-h2');
    expect(pairs).toContain('h1-l31');
    expect(pairs).toContain('l10-l11');
  });
});
