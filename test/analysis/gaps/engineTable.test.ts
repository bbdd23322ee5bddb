import { describe, expect, it } from 'vitest';
import { buildGapTable, gapStages } from '../../../src/analysis/gaps/buildGapTable.ts';
import { rowOfPair } from '../../../src/analysis/gaps/describeGap.ts';
import type { GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import { defaultWeights, weightPresets } from '../../../src/analysis/gaps/GapWeights.ts';
import { pairLevels, type PairLevel } from '../../../src/analysis/gaps/PairLevel.ts';
import { capPerRegion, rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { computeRobustness, robustPlaces, weightings } from '../../../src/analysis/gaps/robustness.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import type { Affair, Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode, toRegionId } from '../../../src/domain/ids.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { CancelledError, ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aBorder, aDataset, anAgreement, aRegion, type DatasetFields } from '../../support/builders.ts';
import { day } from '../findingsOf.ts';
import { anArea, pairIn, tableOf } from './engineDatasets.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

/** km of one degree of a great circle on the sphere of mean radius. */
const degree = (2 * Math.PI * 6371.0088) / 360;

/** A region on the equator with 10,000 people on 100 km2. */
function at(id: string, lon: number, fields: Partial<Region> = {}): Region {
  return aRegion(id, { lat: 0, lon, population: { value: 10_000 }, areaKm2: 100, ...fields });
}

/** Regencies at 0, 1, 2 and 5 degrees: nearest neighbours 1, 1, 1 and 3 degrees away, so d0 is 2 degrees. */
const four = [at('10.01', 0), at('10.02', 1), at('10.03', 2), at('20.01', 5)];

const affair = (code: string, externality: Affair['externality'], rest: Partial<Affair> = {}): Affair => ({
  code: toAffairCode(code),
  name: { id: code, en: code, de: code },
  aliases: [],
  externality,
  regencyAuthority: 'shared',
  ...rest,
});

function build(fields: DatasetFields): { dataset: Dataset; table: GapTable } {
  const dataset = aDataset(fields);
  return { dataset, table: tableOf(dataset) };
}

const fillIn = (table: GapTable, term: keyof GapTable['fill'], level: PairLevel): number | undefined =>
  table.fill[term][pairLevels.indexOf(level)];

describe('terms of a pair, worked out by hand', () => {
  it('nearness: ranks count the strictly nearer ones, d0 is twice the median distance to the nearest', () => {
    const { dataset, table } = build({ regions: four });
    expect(table.mode).toBe('geography');
    expect(table.scaleKm[pairLevels.indexOf('regency-city')]).toBeCloseTo(2 * degree, 6);
    expect(table.scaleKm[pairLevels.indexOf('province')]).toBeNaN();
    expect(table.missingTerms).toEqual(['border', 'areas', 'disparity']);
    // Both neighbours of 10.02 are one degree away: both are its nearest.
    const near = pairIn(dataset, table, '10.01', '10.02');
    expect([near.rankOfB, near.rankOfA]).toEqual([1, 1]);
    expect(near.terms.nearness).toBeCloseTo(0.5 * Math.exp(-0.5) + 0.5, 9);
    expect(near.distanceKm).toBeCloseTo(degree, 6);
    // From 10.01: 10.02 and 10.03 are nearer than 20.01; from there too: r = 3.
    const far = pairIn(dataset, table, '10.01', '20.01');
    expect([far.rankOfB, far.rankOfA]).toEqual([3, 3]);
    expect(far.terms.nearness).toBeCloseTo(0.5 * Math.exp(-2.5) + 0.375, 9);
    expect(near.candidacy).toEqual(['near']);
    // Only one term is there: it is the whole score.
    expect(scoreGaps(table, defaultWeights).score[near.row]).toBeCloseTo(100 * (near.terms.nearness ?? 0), 9);
  });

  it('nearness is missing where a side has no coordinates, and takes the median of the level', () => {
    const lost = aRegion('10.04');
    const { dataset, table } = build({
      regions: [...four, lost],
      borders: [aBorder('10.01', '10.04'), aBorder('10.01', '10.02')],
    });
    const pair = pairIn(dataset, table, '10.01', '10.04');
    expect(pair.terms.nearness).toBeUndefined();
    expect([pair.distanceKm, pair.rankOfA, pair.rankOfB]).toEqual([undefined, undefined, undefined]);
    const { score, low, high, weak } = scoreGaps(table, defaultWeights);
    const fill = fillIn(table, 'nearness', 'regency-city') ?? Number.NaN;
    // Present are border 35 (half the people: .625) and nearness 40, which is filled: 40 of 75 is weak.
    expect(score[pair.row]).toBeCloseTo((100 * (35 * 0.625 + 40 * fill)) / 75, 9);
    expect(low[pair.row]).toBeCloseTo((100 * 35 * 0.25) / 75, 9);
    expect(high[pair.row]).toBeCloseTo((100 * (35 + 40)) / 75, 9);
    expect(weak[pair.row]).toBe(1);
    expect(scoreGaps(table, weightPresets.legal).weak[pair.row]).toBe(0);
  });

  it('border: people of the emptier side within 5 km, known or with bounds', () => {
    const { dataset, table } = build({
      regions: four,
      borders: [
        // 5 km x 10 km x 10,000 / 100 km2 = 5,000 people.
        aBorder('10.01', '10.02', { sharedKm: 10 }),
        aBorder('10.02', '10.03', { kind: 'strait' }),
      ],
    });
    const known = pairIn(dataset, table, '10.01', '10.02');
    expect([known.peopleA, known.peopleB]).toEqual([5000, 5000]);
    const term = 0.25 + (0.75 * Math.log10(50)) / 3.5;
    expect(known.terms.border).toBeCloseTo(term, 12);
    expect([table.people[known.row], table.sharedKm[known.row]]).toEqual([5000, 10]);
    expect(known.border).toEqual({ kind: 'land', sharedKm: 10, constellation: 5 });
    const strait = pairIn(dataset, table, '10.02', '10.03');
    expect(strait.terms.border).toBe(0.3125);
    expect([table.borderLow[strait.row], table.borderHigh[strait.row]]).toEqual([0.125, 0.5]);
    expect(table.people[strait.row]).toBeNaN();
    // Bounds move the score as far, but what is known of the border is evidence: it is not weak.
    const { score, low, high, weak } = scoreGaps(table, defaultWeights);
    const nearness = 40 * (strait.terms.nearness ?? 0);
    expect(score[strait.row]).toBeCloseTo((100 * (35 * 0.3125 + nearness)) / 75, 9);
    expect(low[strait.row]).toBeCloseTo((100 * (35 * 0.125 + nearness)) / 75, 9);
    expect(high[strait.row]).toBeCloseTo((100 * (35 * 0.5 + nearness)) / 75, 9);
    expect(weak[strait.row]).toBe(0);
    // Pairs that do not border have 0, not a gap in the data.
    expect(pairIn(dataset, table, '10.01', '10.03').terms.border).toBe(0);
  });

  it('areas: plans make the term and the candidate, up to 30 members; bodies and forums make neither', () => {
    const others = Array.from({ length: 30 }, (_, number) =>
      at(`30.${String(number + 10)}`, 30 + 9 * number),
    );
    const { dataset, table } = build({
      regions: [...four, ...others],
      areas: [
        anArea('small', ['10.01', '20.01']),
        anArea('large', ['10.01', '20.01', ...others.slice(0, 22).map(({ id }) => id)]),
        anArea('huge', ['10.02', ...others.map(({ id }) => id)]),
        anArea('body', ['10.01', '30.39'], { type: 'body' }),
      ],
    });
    const pair = pairIn(dataset, table, '10.01', '20.01');
    // 1 / 2 of the small one and 12 / 24 / 2 of the large one.
    expect(pair.terms.areas).toBe(0.75);
    expect(pair.candidacy).toContain('area');
    expect(pair.plans).toEqual(['large', 'small']);
    const keys = new Set(
      Array.from({ length: table.length }, (_, row) => [table.a[row], table.b[row]].join('|')),
    );
    const place = (id: string): number => table.regions.findIndex((region) => region === id);
    expect(keys.has([place('10.02'), place('30.39')].join('|'))).toBe(false);
    expect(keys.has([place('10.01'), place('30.39')].join('|'))).toBe(false);
  });

  it('disparity: difference of percentile ranks in the own level, times the stronger of border and nearness', () => {
    const hdi = [50, 60, 60, 70];
    const { dataset, table } = build({
      regions: four.map((region, place) => ({
        ...region,
        indicators: { hdi: { value: hdi[place] ?? 0 } },
      })),
    });
    // Ranks 0, .5, .5 and 1.
    const pair = pairIn(dataset, table, '10.01', '10.02');
    expect(pair.terms.disparity).toBeCloseTo(0.5 * (pair.terms.nearness ?? 0), 12);
    expect(pairIn(dataset, table, '10.02', '10.03').terms.disparity).toBe(0);
    expect(pairIn(dataset, table, '10.01', '20.01').terms.disparity).toBeCloseTo(
      pairIn(dataset, table, '10.01', '20.01').terms.nearness ?? 0,
      12,
    );
    expect([pair.indicatorA, pair.indicatorB]).toEqual([{ value: 50 }, { value: 60 }]);
    expect(table.indicator).toBe('hdi');
  });

  it('all four together: 35, 40, 15 and 10 of 100', () => {
    const { dataset, table } = build({
      regions: four.map((region, place) => ({ ...region, indicators: { hdi: { value: 50 + place } } })),
      borders: [aBorder('10.01', '10.02', { sharedKm: 10 })],
      areas: [anArea('plan', ['10.01', '10.02'])],
    });
    const border = 0.25 + (0.75 * Math.log10(50)) / 3.5;
    const nearness = 0.5 * Math.exp(-0.5) + 0.5;
    const { row } = pairIn(dataset, table, '10.01', '10.02');
    const { score, low, high } = scoreGaps(table, defaultWeights);
    expect(score[row]).toBeCloseTo(35 * border + 40 * nearness + 15 * 0.5 + (10 / 3) * nearness, 9);
    expect([low[row], high[row]]).toEqual([score[row], score[row]]);
    expect(table.missingTerms).toEqual([]);
    expect([...scoreGaps(table, { border: 0, nearness: 0, areas: 0, disparity: 0 }).score]).toEqual(
      Array.from({ length: table.length }, () => 0),
    );
  });
});

describe('levels', () => {
  const provinces = [at('10', 0, { level: 'province' }), at('20', 6, { level: 'province' })];

  it('a province is paired with each of its own regions: next to it by definition, nobody knows how many people', () => {
    const { dataset, table } = build({
      regions: [...provinces, ...four],
      borders: [aBorder('10.01', '10.02')],
    });
    const own = pairIn(dataset, table, '10', '10.02');
    expect(own.level).toBe('own');
    expect(own.terms.border).toBe(0.625);
    expect([table.borderLow[own.row], table.borderHigh[own.row]]).toEqual([0.25, 1]);
    expect(own.border).toEqual({ kind: 'land', sharedKm: undefined, constellation: 2 });
    // The 2nd nearest of the regencies to the province; the province the nearest of its kind to it.
    expect([own.rankOfB, own.rankOfA]).toEqual([2, 1]);
    const scale = Math.sqrt(2 * degree * (12 * degree));
    expect(table.scaleKm[pairLevels.indexOf('own')]).toBeCloseTo(scale, 6);
    const rank = 0.5 / (1 + (Math.SQRT2 - 1) / 6);
    expect(own.terms.nearness).toBeCloseTo(0.5 * Math.exp(-degree / scale) + rank, 9);
  });

  it('a parent that is no province makes no pair: without levels nothing is anyone’s own', () => {
    const { table } = build({
      regions: [
        aRegion('land', { level: 'other' }),
        aRegion('town', { level: 'other', parentId: toRegionId('land') }),
        aRegion('village', { level: 'other', parentId: toRegionId('land') }),
      ],
      borders: [aBorder('town', 'village')],
    });
    expect(rowOfPair(table, 'land|town')).toBeUndefined();
    expect(rowOfPair(table, 'land|village')).toBeUndefined();
    expect(rowOfPair(table, 'town|village')).toBeDefined();
  });

  it('a province with a region beyond its line: where they border or a document names both, else not at all', () => {
    const { dataset, table } = build({
      regions: [...provinces, ...four],
      borders: [aBorder('10.03', '20.01', { sharedKm: 10 })],
      agreements: [anAgreement().between('20', '10.01').signed('2025-01-01').until('2027-01-01')],
      areas: [anArea('plan', ['10', '20.01', '10.01'])],
    });
    const across = pairIn(dataset, table, '10', '20.01');
    expect([across.level, across.candidacy, across.border?.constellation]).toEqual(['across', ['border'], 3]);
    const recorded = pairIn(dataset, table, '10.01', '20');
    expect([recorded.level, recorded.candidacy, recorded.standing]).toEqual(['across', ['record'], 'extend']);
    const ids = Array.from({ length: table.length }, (_, row) => row)
      .filter((row) => pairLevels[table.level[row] ?? 0] === 'across')
      .map((row) => `${table.regions[table.a[row] ?? 0] ?? ''}|${table.regions[table.b[row] ?? 0] ?? ''}`);
    expect(ids).toEqual(['10|20.01', '10.01|20', '10.03|20']);
  });

  it('where agreements alone make the pairs of a level, a term counts for those that have it', () => {
    const { dataset, table } = build({
      regions: [...provinces, ...four, aRegion('20.02')],
      agreements: [
        anAgreement().between('10', '20.01').signed('2025-01-01').until('2028-01-01'),
        anAgreement().between('10', '20.02').signed('2025-01-01').until('2028-01-01'),
      ],
    });
    const known = pairIn(dataset, table, '10', '20.01');
    const unknown = pairIn(dataset, table, '10', '20.02');
    expect(fillIn(table, 'nearness', 'across')).toBeNaN();
    const { score, low, high } = scoreGaps(table, defaultWeights);
    expect(score[known.row]).toBeCloseTo(100 * (known.terms.nearness ?? 0), 9);
    // Nothing is known of the other one, and nothing can stand in.
    expect([score[unknown.row], low[unknown.row], high[unknown.row]]).toEqual([0, 0, 0]);
    const counts = computeRobustness(
      { table, weights: defaultWeights, seed: 1 },
      ignoreProgress,
      neverCancelled,
    );
    expect([counts[known.row], counts[unknown.row]]).toEqual([weightings, weightings]);
  });

  it('a province that acts for its units stands in a level of its own, and its units nowhere', () => {
    const { dataset, table } = build({
      regions: [
        at('30', 3, { level: 'province' }),
        at('30.01', 3, { level: 'unit', autonomous: false }),
        ...four,
      ],
      borders: [aBorder('30.01', '10.03', { sharedKm: 10 })],
    });
    expect(pairIn(dataset, table, '10.03', '30').level).toBe('jakarta');
    expect(table.regions).not.toContain('30.01');
  });

  it('regions without a level are one level', () => {
    const { table } = build({ regions: four.map((region) => ({ ...region, level: 'other' })) });
    expect(table.levels).toEqual(['region']);
    expect(table.scaleKm[pairLevels.indexOf('region')]).toBeCloseTo(2 * degree, 6);
  });
});

describe('where a pair stands', () => {
  const pair = ['10.01', '10.02'] as const;
  const open = anAgreement().between(...pair);
  const ended = open.signed('2015-01-01').until('2018-01-01');
  const undated = open;
  const planned = open.planned();
  const running = open.signed('2025-01-01').until('2028-01-01');
  // In force elsewhere, so that the dataset is not a closed one.
  const elsewhere = ['20.01', '10.03'] as const;
  const busy = Array.from({ length: 3 }, () =>
    anAgreement()
      .between(...elsewhere)
      .signed('2025-01-01')
      .until('2028-01-01'),
  );
  const body = anArea('body', pair, { type: 'body' });
  const forum = anArea('forum', pair, { type: 'forum' });

  it.each([
    ['nothing', [], [], 'new', []],
    ['an ended one', [ended], [], 'renew', ['lapsed']],
    ['an undated one', [undated], [], 'renew', ['status-unknown']],
    ['an ended and an undated one', [ended, undated], [], 'renew', ['lapsed']],
    ['a planned one', [planned], [], 'under-way', []],
    ['a planned and an ended one', [planned, ended], [], 'renew', ['lapsed']],
    ['one in force', [running, planned], [], 'extend', []],
    ['one in force and an ended one', [running, ended], [], 'extend', ['lapsed']],
    ['one that ends soon', [open.signed('2025-01-01').until('2027-01-01')], [], 'extend', ['expiring']],
    ['a body only', [], [body], 'extend', ['joint-body']],
    ['a forum and an ended one', [ended], [forum], 'extend', ['lapsed', 'joint-body']],
    ['a forum and a planned one', [planned], [forum], 'extend', ['joint-body']],
  ] as const)('with %s', (_, agreements, areas, standing, flags) => {
    const { dataset, table } = build({ regions: four, agreements: [...busy, ...agreements], areas });
    const gap = pairIn(dataset, table, ...pair);
    expect(gap.standing).toBe(standing);
    expect(gap.flags.filter((flag) => !flag.startsWith('no-record'))).toEqual(flags);
  });

  it('in a closed dataset what is on record stands, and nothing comes to renew or has lapsed', () => {
    const { dataset, table } = build({ regions: four, agreements: [ended] });
    expect(table.closed).toBe(true);
    const gap = pairIn(dataset, table, ...pair);
    expect(gap.standing).toBe('extend');
    expect(gap.flags).toEqual([]);
  });

  it('says which side nothing is recorded for', () => {
    const { dataset, table } = build({
      regions: four,
      agreements: [
        anAgreement().between('10.01', 'out:m'),
        anAgreement().between('10.02', 'out:m').planned(),
      ],
    });
    const gap = pairIn(dataset, table, '10.01', '10.02');
    expect(gap.flags).toEqual(['no-record-b']);
    expect([gap.recordedA, gap.recordedB]).toEqual([true, false]);
    expect(pairIn(dataset, table, '10.02', '10.03').flags).toEqual(['no-record-a', 'no-record-b']);
  });

  it('a pair is covered where an operative document in force names every affair that the two may agree on', () => {
    const affairs = [
      affair('1.03', 'high'),
      affair('2.09', 'medium'),
      affair('3.28', 'low', { regencyAuthority: 'limited' }),
    ];
    const some = running.as('PKS').about('1.03');
    const rest = running.as('PKS').about('2.09');
    const borders = [aBorder(...pair)];
    const partly = build({ regions: four, affairs, borders, agreements: [some] });
    const gap = pairIn(partly.dataset, partly.table, ...pair);
    // What is left open is of medium effect and in no plan.
    expect([gap.standing, gap.class]).toEqual(['extend', 'voluntary-opportunity']);
    const whole = build({ regions: four, affairs, borders, agreements: [some, rest] });
    const covered = pairIn(whole.dataset, whole.table, ...pair);
    expect([covered.standing, covered.class]).toEqual(['covered', undefined]);
    const umbrella = build({
      regions: four,
      affairs,
      borders,
      agreements: [some, running.as('KB').about('2.09')],
    });
    expect(pairIn(umbrella.dataset, umbrella.table, ...pair).standing).toBe('extend');
  });

  it('what is open decides the class, however much the documents name', () => {
    const affairs = [affair('1.03', 'high'), affair('2.09', 'medium'), affair('2.11', 'low')];
    const borders = [aBorder(...pair)];
    const agreements = [running.as('PKS').about('1.03'), running.as('PKS').about('2.11')];
    const some = build({ regions: four, affairs, borders, agreements });
    const gap = pairIn(some.dataset, some.table, ...pair);
    expect([gap.standing, gap.class]).toEqual(['extend', 'voluntary-opportunity']);
    const all = [...agreements, running.as('PKS').about('2.09')];
    const without = build({ regions: four, affairs, agreements: all });
    expect(pairIn(without.dataset, without.table, ...pair).standing).toBe('covered');
  });

  it('without affairs a pair in force is never covered and has no class', () => {
    const { dataset, table } = build({
      regions: four,
      borders: [aBorder(...pair)],
      agreements: [running],
    });
    const gap = pairIn(dataset, table, ...pair);
    expect([gap.standing, gap.class]).toEqual(['extend', undefined]);
  });
});

describe('classes and flags of the law', () => {
  const affairs = [affair('2.09', 'medium'), affair('2.11', 'low')];

  it('indicated mandatory where they border and an open affair has effects across borders, or a plan names it', () => {
    const borders = [aBorder('10.01', '10.02'), aBorder('10.02', '10.03')];
    const areas = [
      anArea('plan', ['10.01', '10.02'], { affairs: [toAffairCode('2.09')] }),
      anArea('other', ['10.02', '10.03'], { affairs: [toAffairCode('2.11')] }),
      anArea('far', ['10.01', '10.03'], { affairs: [toAffairCode('2.09')] }),
    ];
    const { dataset, table } = build({ regions: four, affairs, borders, areas });
    const classOf = (a: string, b: string): unknown => pairIn(dataset, table, a, b).class;
    expect(classOf('10.01', '10.02')).toBe('indicated-mandatory');
    expect(classOf('10.02', '10.03')).toBe('voluntary-opportunity');
    // A plan, but no common border.
    expect(classOf('10.01', '10.03')).toBe('voluntary-opportunity');
    const high = build({ regions: four, affairs: [...affairs, affair('1.03', 'high')], borders });
    expect(pairIn(high.dataset, high.table, '10.02', '10.03').class).toBe('indicated-mandatory');
  });

  it('say whether two regencies are of one province', () => {
    const { dataset, table } = build({ regions: four, affairs, borders: [aBorder('10.03', '20.01')] });
    expect(pairIn(dataset, table, '10.01', '10.02').flags).toContain('provincial');
    expect(pairIn(dataset, table, '10.03', '20.01').flags).toContain('different-provinces');
  });
});

describe('ranking', () => {
  it('decides equal scores by people, then length, then distance, then id; what is not known stands last', () => {
    const { table } = build({ regions: four });
    // The six pairs of four regions with figures of their own, of one score but for rounding.
    const missing = Number.NaN;
    const six: GapTable = {
      ...table,
      length: 6,
      a: Uint32Array.of(0, 0, 0, 1, 1, 2),
      b: Uint32Array.of(1, 2, 3, 2, 3, 3),
      level: new Uint8Array(6).fill(pairLevels.indexOf('regency-city')),
      standing: new Uint8Array(6),
      people: Float64Array.of(missing, missing, missing, missing, 10, 20),
      sharedKm: Float64Array.of(missing, missing, missing, 3, 9, 1),
      distanceKm: Float64Array.of(missing, 7, 7, 70, 1, 1),
    };
    const score = Float64Array.of(50, 50 + 1e-11, 50, 50 - 1e-11, 50, 50);
    const order = rankGaps(
      six,
      { score, low: score, high: score, weak: new Uint8Array(6) },
      'new',
      'regency-city',
    );
    expect([...order]).toEqual([5, 4, 3, 1, 2, 0]);
    score[0] = 50 + 1e-8;
    const moved = rankGaps(
      six,
      { score, low: score, high: score, weak: new Uint8Array(6) },
      'new',
      'regency-city',
    );
    expect([...moved]).toEqual([0, 5, 4, 3, 1, 2]);
    // Greedy: 2-3 takes both, 1-3 is the second of 3 and of 1's first, 1-2 the second of both, 0-2 is one too many for 2.
    expect([...capPerRegion(six, order)]).toEqual([5, 4, 3]);
    expect([...capPerRegion(six, order, 1)]).toEqual([5, 0]);
  });
});

describe('robustness', () => {
  const many = Array.from({ length: 40 }, (_, number) =>
    at(`10.${String(number + 10)}`, number * 0.5 + (number % 7) * 0.05, {
      population: { value: 1000 * (1 + ((number * 17) % 31)) },
      indicators: { hdi: { value: 50 + ((number * 13) % 29) } },
    }),
  );
  const dataset = aDataset({
    regions: many,
    borders: many
      .slice(1)
      .map(({ id }, place) => aBorder(many[place]?.id ?? '', id, { sharedKm: 3 + ((place * 11) % 40) })),
    areas: [
      anArea(
        'plan',
        many.slice(4, 9).map(({ id }) => id),
      ),
    ],
  });
  const table = tableOf(dataset);
  const run = (weights = defaultWeights, seed = 1): Uint16Array =>
    computeRobustness({ table, weights, seed }, ignoreProgress, neverCancelled);

  it('fills exactly the first 20 places in each of 500 weightings, the same for the same seed', () => {
    const counts = run();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(weightings * robustPlaces);
    expect(run()).toEqual(counts);
    expect(run(defaultWeights, 2)).not.toEqual(counts);
    expect(Math.max(...counts)).toBe(weightings);
    expect([...counts].some((count) => count > 0 && count < weightings)).toBe(true);
  });

  /** Provinces, of which only the terms count: those that are given, 0 else. */
  const rowsOf = (rows: readonly Partial<Record<keyof GapTable['terms'], number>>[]): GapTable => {
    const { length } = rows;
    const column = (term: keyof GapTable['terms']): Float64Array =>
      Float64Array.from(rows, (row) => row[term] ?? 0);
    const unknown = new Float64Array(length).fill(Number.NaN);
    return {
      ...table,
      length,
      a: Uint32Array.from(rows, (_, row) => row),
      b: Uint32Array.from(rows, (_, row) => row + 1),
      level: new Uint8Array(length),
      standing: new Uint8Array(length),
      missingTerms: [],
      people: unknown,
      sharedKm: unknown,
      distanceKm: unknown,
      terms: {
        border: column('border'),
        nearness: column('nearness'),
        areas: column('areas'),
        disparity: column('disparity'),
      },
    };
  };
  const first = Array.from({ length: robustPlaces - 1 }, () => ({
    border: 1,
    nearness: 1,
    areas: 1,
    disparity: 1,
  }));

  it('draws weightings as a Dirichlet with parameters 20 x the shares does', () => {
    // The last place goes to nearness where its weight is the larger: Beta(4, 12) above 1/2, which a binomial of 15
    // throws gives: (1 + 15 + 105 + 455) / 2^15 = .0176, 9 of 500 with a standard deviation of 3.
    const weights = { border: 60, nearness: 20, areas: 10, disparity: 10 };
    const counts = computeRobustness(
      { table: rowsOf([...first, { border: 1 }, { nearness: 1 }]), weights, seed: 5 },
      ignoreProgress,
      neverCancelled,
    );
    const [border = 0, nearness = 0] = counts.slice(-2);
    expect(border + nearness).toBe(weightings);
    expect(nearness).toBeGreaterThan(0);
    expect(nearness).toBeLessThan(9 + 4 * 3);
    // 35 to 40: Beta(8, 7) below 1/2 is 1/2 - C(14, 7) / 2^15 = .395, 198 of 500 with a standard deviation of 11.
    const close = computeRobustness(
      { table: rowsOf([...first, { border: 1 }, { nearness: 1 }]), weights: defaultWeights, seed: 5 },
      ignoreProgress,
      neverCancelled,
    );
    expect(Math.abs((close.at(-2) ?? 0) - 198)).toBeLessThan(4 * 11);
  });

  it('leaves the last place to the first of equals', () => {
    const equal = rowsOf([...first, { border: 1 }, { border: 1 }, { border: 1 }]);
    const counts = computeRobustness(
      { table: equal, weights: defaultWeights, seed: 5 },
      ignoreProgress,
      neverCancelled,
    );
    expect(counts.slice(-3)).toEqual(Uint16Array.of(weightings, 0, 0));
  });

  it('is all or nothing where one weight is all there is, and then names the first 20 of the list', () => {
    const only = { border: 0, nearness: 40, areas: 0, disparity: 0 };
    const counts = run(only);
    const order = rankGaps(table, scoreGaps(table, only), 'new', 'regency-city');
    const expected = new Uint16Array(table.length);
    for (const row of order.slice(0, robustPlaces)) expected[row] = weightings;
    expect(counts).toEqual(expected);
  });
});

describe('ties across parents', () => {
  const regions = ['10', '20'].flatMap((parent) =>
    Array.from({ length: 12 }, (_, number) => aRegion(`${parent}.${String(number + 10)}`)),
  );
  const tie = (a: string, b: string): ReturnType<typeof anAgreement> => anAgreement().between(a, b);
  const across = (count: number): ReturnType<typeof anAgreement>[] =>
    Array.from({ length: count }, (_, number) =>
      tie(`10.${String((number % 12) + 10)}`, `20.${String(((number * 5) % 12) + 10)}`),
    );
  const within = (count: number): ReturnType<typeof anAgreement>[] =>
    Array.from({ length: count }, (_, number) => tie('10.10', `10.${String(number + 11)}`));

  it.each([
    [12, 4, false],
    [12, 8, false],
    [0, 11, false],
  ])('%i across and %i within: %s', (beyond, inside, expected) => {
    const table = tableOf(aDataset({ regions, agreements: [...across(beyond), ...within(inside)] }));
    expect(table.mostlyAcrossParents).toBe(expected);
  });

  it('are most where 3 in 4 of at least 20 join different parents; planned and repeated ones do not count', () => {
    const more = Array.from({ length: 6 }, (_, number) =>
      tie(`10.${String(number + 10)}`, `20.${String(number + 11)}`),
    );
    const of = (inside: number, rest: readonly ReturnType<typeof anAgreement>[] = []): boolean =>
      tableOf(aDataset({ regions, agreements: [...across(12), ...more, ...within(inside), ...rest] }))
        .mostlyAcrossParents;
    // 18 across: with 6 within exactly 3 in 4, with 7 fewer; with 1 only 19 in all.
    expect(of(6)).toBe(true);
    expect(of(7)).toBe(false);
    expect(of(1)).toBe(false);
    expect(of(1, [...more, tie('10.10', '10.12').planned()])).toBe(false);
    expect(of(2)).toBe(true);
  });
});

describe('progress', () => {
  const request = {
    dataset: aDataset({ regions: four }),
    asOf: day,
    decisions: noLinkDecisions,
    indicator: 'hdi',
  };

  it('is told by stages, in order, up to the end', () => {
    const stages: string[] = [];
    let share = 0;
    buildGapTable(
      request,
      ({ stage, done, total }) => {
        if (stages.at(-1) !== stage) stages.push(stage);
        share = done / total;
      },
      neverCancelled,
    );
    expect(stages).toEqual([...gapStages]);
    expect(share).toBe(1);
  });

  it('ends where the work is cancelled', () => {
    expect(() => buildGapTable(request, ignoreProgress, () => true)).toThrow(CancelledError);
    let asked = 0;
    expect(() => buildGapTable(request, ignoreProgress, () => (asked += 1) > 3)).toThrow(CancelledError);
  });
});
