import { describe, expect, it } from 'vitest';
import { affairCoverage } from '../../../src/analysis/gaps/affairCoverage.ts';
import { affairFits } from '../../../src/analysis/gaps/affairFits.ts';
import { affairPractice } from '../../../src/analysis/gaps/affairPractice.ts';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { describeGap, rowOfPair } from '../../../src/analysis/gaps/describeGap.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import {
  candidacies,
  gapClasses,
  gapFlags,
  pairStandings,
  type GapTable,
} from '../../../src/analysis/gaps/GapTable.ts';
import {
  defaultWeights,
  termIds,
  weightPresets,
  type GapWeights,
} from '../../../src/analysis/gaps/GapWeights.ts';
import { likeBands } from '../../../src/analysis/gaps/likePairs.ts';
import { pairLevels } from '../../../src/analysis/gaps/PairLevel.ts';
import { capPerRegion, rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { builtIn, builtInExists } from '../../support/builtIn.ts';
import { day } from '../../support/gapBuilders.ts';
import {
  between,
  commonAreas,
  eligible,
  isRecorded,
  naiveCoverage,
  naiveFits,
  naivePractice,
  names,
  readDay,
} from './naiveAffairs.ts';
import { Draw, drawClumps, drawDataset, drawRecipe } from './naiveDatasets.ts';
import {
  naiveBands,
  naiveCap,
  naiveFill,
  naiveGaps,
  naiveRanking,
  naiveScores,
  type NaiveGaps,
  type NaivePair,
} from './naiveGaps.ts';
import { naiveExpected, naiveNetwork } from './naiveHints.ts';
import { noLinkDecisions, type LinkDecisions } from '../../../src/relations/LinkDecisions.ts';

function tableOf(dataset: Dataset, decisions = noLinkDecisions): GapTable {
  return buildGapTable({ dataset, asOf: day, decisions, indicator: 'hdi' }, ignoreProgress, neverCancelled);
}

const noNumber = Number.NaN;

function setBits(value: number | undefined, of: readonly string[]): readonly string[] {
  return of.filter((_, bit) => ((value ?? 0) & (1 << bit)) !== 0);
}

function idOf(table: GapTable, row: number): string {
  return `${table.regions[table.a[row] ?? -1] ?? ''}|${table.regions[table.b[row] ?? -1] ?? ''}`;
}

/** A row as the second implementation writes it, without `a` and `b`. */
function rowAt(table: GapTable, row: number): Omit<NaivePair, 'a' | 'b'> {
  return {
    id: idOf(table, row),
    level: pairLevels[table.level[row] ?? -1] ?? '',
    standing: pairStandings[table.standing[row] ?? -1] ?? '',
    candidacy: setBits(table.candidacy[row], candidacies),
    flags: setBits(table.flags[row], gapFlags),
    class: ['none', ...gapClasses][table.classes[row] ?? -1] ?? '',
    terms: {
      border: table.terms.border[row] ?? noNumber,
      nearness: table.terms.nearness[row] ?? noNumber,
      areas: table.terms.areas[row] ?? noNumber,
      disparity: table.terms.disparity[row] ?? noNumber,
    },
    borderLow: table.borderLow[row] ?? noNumber,
    borderHigh: table.borderHigh[row] ?? noNumber,
    people: table.people[row] ?? noNumber,
    sharedKm: table.sharedKm[row] ?? noNumber,
    distanceKm: table.distanceKm[row] ?? noNumber,
    rankOfB: table.rankOfB[row] ?? noNumber,
    rankOfA: table.rankOfA[row] ?? noNumber,
  };
}

/** Where two values differ: numbers by more than 1e-9 of their size (or of 1), all else at all. NaN equals NaN. */
function differences(ours: unknown, theirs: unknown, path: string): readonly string[] {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const equal = Object.is(ours, theirs) || Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
    return equal ? [] : [`${path}: ${String(ours)}, by hand ${String(theirs)}`];
  }
  if (typeof ours === 'object' && typeof theirs === 'object' && ours !== null && theirs !== null) {
    const [left, right] = [new Map(Object.entries(ours)), new Map(Object.entries(theirs))];
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      differences(left.get(key), right.get(key), `${path}.${key}`),
    );
  }
  return ours === theirs ? [] : [`${path}: ${String(ours)}, by hand ${String(theirs)}`];
}

const weightings: readonly GapWeights[] = [
  ...Object.values(weightPresets),
  { border: 0, nearness: 7, areas: 0, disparity: 3 },
  { border: 0, nearness: 0, areas: 1, disparity: 0 },
  { border: 0, nearness: 0, areas: 0, disparity: 0 },
];

function compareTables(table: GapTable, naive: NaiveGaps, label: string): void {
  const rows = Array.from({ length: table.length }, (_, row) => rowAt(table, row));
  const expected = naive.pairs.map(({ a: _a, b: _b, ...pair }) => pair);
  expect(
    rows.map(({ id }) => id),
    label,
  ).toEqual(expected.map(({ id }) => id));
  expect(
    rows.flatMap((row, position) => differences(row, expected[position], row.id)),
    label,
  ).toEqual([]);
  expect(table.missingTerms, label).toEqual(naive.missingTerms);
  expect(table.closed, label).toBe(naive.reading.closed);
  expect(table.mostlyAcrossParents, label).toBe(naive.mostlyAcrossParents);
  expect(
    [...naive.scales].flatMap(([level, km]) =>
      differences(table.scaleKm[pairLevels.findIndex((name) => name === level)], km, `scale of ${level}`),
    ),
    label,
  ).toEqual([]);
  expect(
    termIds.flatMap((term) =>
      pairLevels.flatMap((level, place) =>
        differences(table.fill[term][place], naiveFill(naive, level, term), `${term} ${level}`),
      ),
    ),
    label,
  ).toEqual([]);
}

function compareScores(table: GapTable, naive: NaiveGaps, label: string): void {
  for (const weights of weightings) {
    const scores = scoreGaps(table, weights);
    expect(
      naiveScores(naive, weights).flatMap((theirs, row) =>
        differences(
          {
            score: scores.score[row],
            low: scores.low[row],
            high: scores.high[row],
            weak: scores.weak[row] === 1,
          },
          theirs,
          naive.pairs[row]?.id ?? '',
        ),
      ),
      label,
    ).toEqual([]);
  }
}

function compareLists(table: GapTable, naive: NaiveGaps, label: string): void {
  for (const weights of [defaultWeights, weightPresets.disparity]) {
    const scores = scoreGaps(table, weights);
    const bands = likeBands(table, scores);
    for (const level of pairLevels) {
      for (const standing of pairStandings) {
        const order = rankGaps(table, scores, standing, level);
        const ids = [...order].map((row) => idOf(table, row));
        expect(ids, label).toEqual(naiveRanking(naive, standing, level, weights));
        for (const most of [1, 2, 3]) {
          expect(
            [...capPerRegion(table, order, most)].map((row) => idOf(table, row)),
            label,
          ).toEqual(naiveCap(ids, most));
        }
      }
      expect(
        bands
          .filter((band) => band.level === level)
          .map(({ from, to, pairs, recorded }) => ({ from, to, pairs, recorded })),
        label,
      ).toEqual(naiveBands(naive, level, weights));
    }
  }
}

/** Practice, coverage, fits and description of some rows. */
function compareAffairs(
  dataset: Dataset,
  decisions: LinkDecisions,
  table: GapTable,
  naive: NaiveGaps,
  rows: readonly number[],
  label: string,
): void {
  const { reading } = naive;
  const context = gapContextOf(dataset, day, decisions);
  const practice = naivePractice(reading);
  expect(
    differences(Object.fromEntries(affairPractice(context)), Object.fromEntries(practice), ''),
    label,
  ).toEqual([]);
  for (const row of rows) {
    const pair = naive.pairs[row];
    if (pair === undefined) continue;
    const { a, b, id, level } = pair;
    expect(rowOfPair(table, id), label).toBe(row);
    const gap = describeGap(context, table, row);
    expect({ ...gap, agreements: gap.agreements, standing: gap.standing }, `${label} ${id}`).toMatchObject({
      id,
      a,
      b,
      level,
      standing: pair.standing,
      candidacy: pair.candidacy,
      flags: pair.flags,
      plans: commonAreas(reading, a, b)
        .filter(({ type }) => type === 'plan')
        .map((area) => area.id)
        .toSorted(),
      bodies: commonAreas(reading, a, b)
        .filter(({ type }) => type !== 'plan')
        .map((area) => area.id)
        .toSorted(),
      agreements: between(reading, a, b)
        .map((agreement) => agreement.id)
        .toSorted(),
      recordedA: dataset.agreements.some(
        (agreement) => names(agreement, a) && isRecorded(reading, agreement),
      ),
      recordedB: dataset.agreements.some(
        (agreement) => names(agreement, b) && isRecorded(reading, agreement),
      ),
    });
    expect(gap.class ?? 'none', `${label} ${id}`).toBe(pair.class);
    for (const { code } of eligible(reading, level)) {
      expect(affairCoverage(context, a, b, code), `${label} ${id} ${code}`).toBe(
        naiveCoverage(reading, a, b, code),
      );
    }
    const fits = affairFits(context, gap);
    const theirs = naiveFits(reading, practice, level, a, b);
    for (const group of ['forThisPair', 'typical'] as const) {
      const ours = fits[group].map(({ affair, fit, practice: share, externality, area, active }) => ({
        affair,
        fit,
        points: [share, externality, area, active],
        group,
      }));
      expect(
        differences(
          ours,
          theirs.filter((fit) => fit.group === group),
          `${id} ${group}`,
        ),
        label,
      ).toEqual([]);
    }
  }
}

describe('gaps of any dataset equal those of a second, pair by pair implementation', () => {
  const seeds = Array.from({ length: 84 }, (_, position) => position + 1);
  const geographic = seeds.flatMap((seed) => {
    const draw = new Draw(seed);
    const recipe = drawRecipe(draw);
    const dataset = drawDataset(draw, recipe);
    const table = tableOf(dataset);
    if (table.mode !== 'geography') return [];
    return [{ label: `seed ${String(seed)}`, dataset, table, naive: naiveGaps(dataset, day) }];
  });

  it('holds for enough datasets of each kind', () => {
    expect(geographic.length).toBeGreaterThan(60);
    const lacking = geographic.map(({ table }) => table.missingTerms);
    for (const term of termIds) {
      expect(lacking.filter((terms) => terms.includes(term)).length).toBeGreaterThan(5);
    }
    const seen = new Set(
      geographic.flatMap(({ naive }) =>
        naive.pairs.flatMap(({ level, standing, flags, candidacy, class: kind }) => [
          level,
          standing,
          kind,
          ...flags,
          ...candidacy,
        ]),
      ),
    );
    expect(
      [...pairLevels, ...pairStandings, ...gapFlags, ...candidacies, ...gapClasses].filter(
        (name) => !seen.has(name),
      ),
    ).toEqual([]);
  });

  it('candidates, terms, standings, flags, classes', { timeout: 60_000 }, () => {
    for (const { table, naive, label } of geographic) {
      compareTables(table, naive, label);
    }
  });

  it('scores with their low and high, under seven weightings', { timeout: 60_000 }, () => {
    for (const { table, naive, label } of geographic) {
      compareScores(table, naive, label);
    }
  });

  it('lists, their cap per region, and bands of like pairs', { timeout: 60_000 }, () => {
    for (const { table, naive, label } of geographic) {
      compareLists(table, naive, label);
    }
  });

  it('practice, coverage and fit of affairs, also where family links are cut', { timeout: 120_000 }, () => {
    // Every second one: each is read twice.
    const half = geographic.filter((_, number) => number % 2 === 0);
    expect(half.length).toBeGreaterThan(30);
    for (const { dataset, label } of half) {
      const { links } = gapContextOf(dataset, day, noLinkDecisions).families;
      for (const cut of [[], links.filter((_, number) => number % 2 === 0).map(({ id }) => id)]) {
        const decisions = { cut, linked: [] };
        const table = tableOf(dataset, decisions);
        const naive = naiveGaps(dataset, day, cut);
        const rows = naive.pairs.map((_, row) => row).filter((row) => row % 4 === 0);
        compareAffairs(dataset, decisions, table, naive, rows, label);
      }
    }
  });

  it('also where far more than 40 regions crowd while others lie alone', { timeout: 120_000 }, () => {
    for (const seed of [1, 2, 3]) {
      const dataset = drawClumps(new Draw(seed), 130);
      const table = tableOf(dataset);
      const naive = naiveGaps(dataset, day);
      compareTables(table, naive, `seed ${String(seed)}`);
      compareScores(table, naive, `seed ${String(seed)}`);
      compareLists(table, naive, `seed ${String(seed)}`);
    }
  });
});

describe('hints without geography equal those of a second implementation', () => {
  it('expected agreements and common partners', { timeout: 60_000 }, () => {
    const modes = new Map<string, number>();
    for (let seed = 1; seed <= 90; seed += 1) {
      const draw = new Draw(seed);
      // The last ones are agreements only.
      const crowd = { regions: 48, plans: 0, bodies: 0, agreements: 90 };
      const drawn = { ...drawRecipe(draw, 2), ...(seed > 80 ? crowd : {}) };
      const levels = drawn.levels === 'mixed' ? 'two' : drawn.levels;
      const dataset = drawDataset(draw, { ...drawn, levels, coordinates: 0, borders: 0 });
      const table = tableOf(dataset);
      modes.set(table.mode, (modes.get(table.mode) ?? 0) + 1);
      if (table.mode !== 'expected' && table.mode !== 'network') continue;
      const reading = readDay(dataset, day);
      const hints = table.mode === 'expected' ? naiveExpected(reading) : naiveNetwork(reading);
      const scores = scoreGaps(table, defaultWeights);
      const kindOf = (id: string | undefined): boolean =>
        dataset.regions.find((region) => region.id === id)?.level === 'province';
      const open = [...hints].filter(([key, { index, argues }]) => {
        const [a = '', b = ''] = key.split('|');
        const tied = between(reading, a, b).some((agreement) => isRecorded(reading, agreement));
        return !tied && kindOf(a) === kindOf(b) && argues && (table.mode === 'network' || index >= 1);
      });
      const rows = new Set(open.map(([key]) => key));
      for (const { id: a } of dataset.regions) {
        for (const { id: b } of dataset.regions) {
          if (a < b && between(reading, a, b).length > 0) rows.add(`${a}|${b}`);
        }
      }
      const label = `seed ${String(seed)}`;
      expect(
        Array.from({ length: table.length }, (_, row) => idOf(table, row)),
        label,
      ).toEqual([...rows].toSorted());
      for (let row = 0; row < table.length; row += 1) {
        const index = hints.get(idOf(table, row))?.index ?? 0;
        expect(
          differences(
            [table.hint[row], scores.score[row], scores.low[row], scores.high[row], scores.weak[row]],
            [index, index, index, index, table.mode === 'network' ? 1 : 0],
            idOf(table, row),
          ),
          label,
        ).toEqual([]);
        expect(setBits(table.candidacy[row], candidacies).filter((reason) => reason !== 'record')).toEqual(
          [],
        );
        expect(table.classes[row]).toBe(0);
      }
    }
    expect(modes.get('expected')).toBeGreaterThan(30);
    expect(modes.get('network')).toBeGreaterThan(12);
  });
});

describe.skipIf(!builtInExists)('gaps of the built-in data', () => {
  it('equal those of the second implementation', { timeout: 120_000 }, () => {
    const dataset = builtIn();
    const table = tableOf(dataset);
    const naive = naiveGaps(dataset, day);
    compareTables(table, naive, 'built-in');
    compareScores(table, naive, 'built-in');
    compareLists(table, naive, 'built-in');
    const rows = naive.pairs
      .map((_, row) => row)
      .filter((row) => row % 120 === 0 || naive.pairs[row]?.standing === 'renew');
    compareAffairs(dataset, noLinkDecisions, table, naive, rows, 'built-in');
  });
});
