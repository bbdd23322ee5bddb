import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affairFits } from '../../src/analysis/gaps/affairFits.ts';
import { buildGapTable } from '../../src/analysis/gaps/buildGapTable.ts';
import { describeGap } from '../../src/analysis/gaps/describeGap.ts';
import { gapContextOf } from '../../src/analysis/gaps/GapContext.ts';
import { defaultIndicator, defaultWeights } from '../../src/analysis/gaps/GapWeights.ts';
import { pairStandings } from '../../src/analysis/gaps/GapTable.ts';
import { pairLevels } from '../../src/analysis/gaps/PairLevel.ts';
import { rankAll } from '../../src/analysis/gaps/rankAll.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { pairKey } from '../../src/domain/ids.ts';
import { gapAffairsRows } from '../../src/export/rows/gapAffairsRows.ts';
import { gapsRows, listedLevels, type GapFileInput } from '../../src/export/rows/gapsRows.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { day } from '../analysis/findingsOf.ts';
import { datasetWithAreas } from '../analysis/naiveRecord.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { asObjects } from './asObjects.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

function inputOf(dataset: Dataset): GapFileInput {
  const decisions = noLinkDecisions;
  const context = gapContextOf(dataset, day, decisions);
  const table = buildGapTable(
    { dataset, asOf: day, decisions, indicator: defaultIndicator },
    ignoreProgress,
    neverCancelled,
  );
  const ranking = rankAll({ table, weights: defaultWeights });
  return { context, table, ranking, explain: ({ id }) => `because ${id}` };
}

/** A province of four regencies in a row, the province itself, and Jakarta, which acts for its unit beside the last. */
const country = {
  regions: [
    aRegion('31'),
    aRegion('31.01', { level: 'unit', autonomous: false }),
    aRegion('32'),
    ...['32.01', '32.02', '32.03', '32.04'].map((id, at) =>
      aRegion(id, {
        population: { value: 100_000 * (4 - at) },
        areaKm2: 1000,
        lat: -6,
        lon: 106 + at / 10,
        indicators: { hdi: { value: 60 + at } },
      }),
    ),
  ],
  borders: [
    aBorder('32.01', '32.02', { sharedKm: 40 }),
    aBorder('32.02', '32.03', { sharedKm: 20 }),
    aBorder('32.03', '32.04', { sharedKm: 10 }),
    aBorder('31.01', '32.04', { sharedKm: 5 }),
  ],
};

describe('gaps.csv', () => {
  const dataset = aDataset({
    ...country,
    agreements: [
      anAgreement('OLD').between('32.02', '32.03').as('PKS').about('2.11').signed('2010-01-01'),
      anAgreement('PLAN').between('32.03', '32.04').about('2.11').planned(),
      anAgreement('NEW').between('32.02', '31').as('PKS').about('2.11').signed('2026-01-01'),
    ],
  });
  const rows = asObjects(gapsRows({ ...inputOf(dataset), robustness: new Uint16Array(99).fill(250) }));
  const rowOf = (a: string, b: string): (typeof rows)[number] | undefined =>
    rows.find((row) => row['region_a_id'] === a && row['region_b_id'] === b);

  it('ranks within list and level, and lists what is under way without a rank, last', () => {
    expect(rowOf('32.01', '32.02')).toMatchObject({
      rank: 1,
      list: 'new',
      level: 'regency-city',
      region_a: 'Kabupaten 32.01',
      state: 'none-recorded',
      people: 60_000,
      border_km: 40,
      explanation: 'because 32.01|32.02',
      robustness: 0.5,
      recorded_a: false,
      recorded_b: true,
      indicator_a: 60,
    });
    expect(rowOf('32.02', '32.03')).toMatchObject({
      rank: 1,
      list: 'renew',
      state: 'none-in-force',
      agreement_ids: 'OLD',
      affairs: '2.11',
      flags: expect.stringContaining('lapsed') as string,
    });
    expect(rows.at(-1)).toMatchObject({ region_a_id: '32.03', region_b_id: '32.04', state: 'planned-only' });
    expect([rows.at(-1)?.['rank'], rows.at(-1)?.['list']]).toEqual([undefined, undefined]);
    expect(rowOf('31', '32.04')).toMatchObject({ level: 'across', list: 'new', rank: 1 });
  });

  it('has the public columns first', () => {
    expect(gapsRows(inputOf(dataset)).columns.slice(0, 20).join()).toBe(
      'rank,list,level,region_a_id,region_a,region_b_id,region_b,score,score_low,score_high,border,nearness,areas,' +
        'disparity,affairs,class,feasibility,flags,robustness,explanation',
    );
  });

  it('tells conditions met of those known, also as numbers', () => {
    for (const row of rows) {
      expect(row['feasibility']).toBe(`${String(row['conditions_met'])}/${String(row['conditions_known'])}`);
    }
  });

  it('leaves robustness empty where it is not known', () => {
    for (const row of asObjects(gapsRows(inputOf(dataset)))) expect(row['robustness']).toBeUndefined();
  });

  it('holds a province with its own regencies on request', () => {
    const withOwn = asObjects(gapsRows({ ...inputOf(dataset), levels: [...listedLevels, 'own'] }));
    expect(withOwn.filter(({ level }) => level === 'own')).toHaveLength(4);
    expect(withOwn).toHaveLength(rows.length + 4);
  });
});

describe('on any dataset', () => {
  it('every candidate pair that is not covered has one row, with its score, in the order of its list', () => {
    fc.assert(
      fc.property(datasetWithAreas, (dataset) => {
        const input = inputOf(dataset);
        const { table, ranking } = input;
        const rows = asObjects(gapsRows({ ...input, levels: pairLevels }));
        const rowOf = new Map(
          rows.map((row) => [pairKey(String(row['region_a_id']), String(row['region_b_id'])), row]),
        );
        expect(rowOf.size).toBe(rows.length);
        let listed = 0;
        for (let at = 0; at < table.length; at += 1) {
          const standing = pairStandings[table.standing[at] ?? 0];
          const { id } = describeGap(input.context, table, at);
          if (standing === 'covered') expect(rowOf.has(id)).toBe(false);
          else {
            listed += 1;
            expect(rowOf.get(id)?.['list']).toBe(standing === 'under-way' ? undefined : standing);
            expect(rowOf.get(id)?.['score']).toBeCloseTo(ranking.scores.score[at] ?? Number.NaN, 9);
          }
        }
        expect(rows).toHaveLength(listed);
        checkRanks(rows);
      }),
      { seed: 47, numRuns: 40 },
    );
  });
});

/** Ranks of a list run from 1 without gaps by falling score; capped ones are what a greedy walk leaves. */
function checkRanks(rows: ReturnType<typeof asObjects>): void {
  const ranks = rows.map(({ rank }) => rank);
  const ranked = ranks.filter((rank) => rank !== undefined);
  expect(ranks).toEqual([
    ...ranked.toSorted((one, other) => Number(one) - Number(other)),
    ...ranks.slice(ranked.length),
  ]);
  const lists = new Map<string, ReturnType<typeof asObjects>>();
  for (const row of rows) {
    const { list, level, region_a_id: a, region_b_id: b } = row;
    if (list === undefined) continue;
    // DKI Jakarta's pairs across levels are a list apart from other provinces'.
    const key = [list, level, level === 'across' && (a === '30' || b === '30')].join(' ');
    lists.set(key, [...(lists.get(key) ?? []), row]);
  }
  for (const rowsOfList of lists.values()) {
    expect(rowsOfList.map(({ rank }) => rank)).toEqual(rowsOfList.map((_, at) => at + 1));
    const scores = rowsOfList.map(({ score }) => Number(score));
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    const times = new Map<unknown, number>();
    let next = 1;
    for (const { region_a_id: a, region_b_id: b, capped_rank: capped } of rowsOfList) {
      const open = (times.get(a) ?? 0) < 2 && (times.get(b) ?? 0) < 2;
      expect(capped).toBe(open ? next : undefined);
      if (!open) continue;
      next += 1;
      for (const id of [a, b]) times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
}

describe('gap-affairs.csv', () => {
  const dataset = aDataset({
    ...country,
    agreements: [
      anAgreement('ONE').between('32.01', '32.03').as('PKS').about('2.11').signed('2025-01-01'),
      anAgreement('TWO').between('32.02', '32.04').as('PKS').about('3.26').signed('2025-01-01'),
    ],
  });
  const input = inputOf(dataset);

  it('holds the uncovered affairs of the first pairs, in the order of gaps.csv', () => {
    const pairs = asObjects(gapsRows(input)).map((row) => [row['region_a_id'], row['region_b_id']].join());
    const rows = asObjects(gapAffairsRows(input, 2));
    const inOrder = [...new Set(rows.map((row) => [row['region_a_id'], row['region_b_id']].join()))];
    expect(inOrder).toEqual(pairs.slice(0, 2));
    expect(new Set(rows.map(({ class: of }) => of)).size).toBeGreaterThan(0);
  });

  it('is as long as the pairs have affairs, and fit is the sum of its parts', () => {
    const rows = asObjects(gapAffairsRows(input));
    let affairs = 0;
    for (let at = 0; at < input.table.length; at += 1) {
      const gap = describeGap(input.context, input.table, at);
      if (gap.standing === 'covered' || !listedLevels.includes(gap.level)) continue;
      const { forThisPair, typical } = affairFits(input.context, gap);
      affairs += forThisPair.length + typical.length;
    }
    expect(rows).toHaveLength(affairs);
    for (const { fit, practice, externality, area, active } of rows) {
      expect(Number(practice) + Number(externality) + Number(area) + Number(active)).toBeCloseTo(
        Number(fit),
        9,
      );
    }
  });
});
