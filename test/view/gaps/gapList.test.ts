import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tieOrder } from '../../../src/analysis/gaps/rankGaps.ts';
import { indexDataset } from '../../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { readGapItem } from '../../../src/view/gapItem.ts';
import {
  acrossParents,
  countToCheck,
  filterGapRows,
  hasFlag,
  needsCheck,
  placeAmong,
  rankRows,
} from '../../../src/view/gapList.ts';
import { countLists, gapScope, levelChoices, rowsIn } from '../../../src/view/gapScope.ts';
import { dataset, pairsOf, ranking, table } from './screenData.ts';

const index = indexDataset(dataset);
const whole = gapScope(table, index, undefined);
const scopeOf = (id: string) => gapScope(table, index, toRegionId(id));
const newRows = rowsIn(ranking, whole, 'regency-city', 'new');

describe('the item of the address', () => {
  test('a pair, whichever side comes first', () => {
    const item = readGapItem('33.02|33.01', dataset, table);
    expect(item).toMatchObject({ type: 'pair', id: '33.01|33.02' });
    expect(item.type === 'pair' && pairsOf([item.row])).toEqual(['33.01|33.02']);
  });
  test('a region, an administrative unit on either side, nothing', () => {
    expect(readGapItem('33.01', dataset, table)).toEqual({ type: 'region', id: '33.01' });
    expect(readGapItem('31.71', dataset, table)).toEqual({ type: 'unit', id: '31.71' });
    expect(readGapItem('33.01|31.71', dataset, table)).toEqual({ type: 'unit', id: '31.71' });
    expect(readGapItem(undefined, dataset, table)).toEqual({ type: 'none' });
  });
  test('without a table a pair is not yet told, a region is', () => {
    expect(readGapItem('33.01|33.02', dataset, undefined)).toEqual({ type: 'none' });
    expect(readGapItem('33.01', dataset, undefined)).toEqual({ type: 'region', id: '33.01' });
  });
  test('two regions that are no candidates are told apart from unknown text', () => {
    // Two levels without a common border, and not one within the other.
    expect(readGapItem('33.04|34', dataset, table)).toEqual({ type: 'no-candidate', a: '33.04', b: '34' });
    for (const text of ['', '99.99', '33.01|99.99', '33.01|33.02|34.01', '%']) {
      expect(readGapItem(text, dataset, table)).toEqual({ type: 'unknown', text });
    }
  });
});

describe('scope and level', () => {
  const allRows = Array.from({ length: table.length }, (_, row) => row);
  const inScope = (id: string): readonly string[] => pairsOf(allRows.filter(scopeOf(id).holds)).toSorted();

  test('a province takes its own pairs and those of its regions, a region its own only', () => {
    const pairs = pairsOf(allRows);
    const sides = (pair: string): readonly string[] => pair.split('|');
    expect(inScope('34')).toEqual(
      pairs.filter((pair) => sides(pair).some((side) => side.startsWith('34'))).toSorted(),
    );
    expect(inScope('33.01')).toEqual(pairs.filter((pair) => sides(pair).includes('33.01')).toSorted());
    expect(allRows.every(whole.holds)).toBe(true);
  });

  test('levels rank apart, and their counts are those of the table', () => {
    for (const { level, pairs, gaps } of levelChoices(table, whole)) {
      const counts = countLists(ranking, whole, level);
      expect(counts.new + counts.renew + counts.extend).toBe(gaps);
      expect(gaps).toBeLessThanOrEqual(pairs);
    }
    expect(levelChoices(table, whole).map(({ level }) => level)).toEqual([
      'regency-city',
      'province',
      'jakarta',
      'across',
      'own',
    ]);
  });

  test('around one region DKI Jakarta stands among its bordering regions, in the order of the scores', () => {
    const scope = scopeOf('33.01');
    expect(levelChoices(table, scope).map(({ level }) => level)).toEqual(['regency-city', 'own']);
    const rows = rowsIn(ranking, scope, 'regency-city', 'new');
    expect(pairsOf(rows)).toContain('31|33.01');
    const scores = rows.map((row) => ranking.scores.score[row] ?? 0);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(pairsOf(rowsIn(ranking, whole, 'regency-city', 'new'))).not.toContain('31|33.01');
  });

  test('with equal scores it stands by the order of all lists, whatever its level', () => {
    const scope = scopeOf('33.01');
    const jakarta = rowsIn(ranking, scope, 'regency-city', 'new').find(
      (row) => pairsOf([row])[0] === '31|33.01',
    );
    if (jakarta === undefined) throw new Error('no such row');
    const score = new Float64Array(table.length).fill(50);
    // Noise of rounding is no difference.
    score[jakarta] = 50 + 1e-12;
    const even = { ...ranking, scores: { ...ranking.scores, score } };
    const rows = rowsIn(even, scope, 'regency-city', 'new');
    const places = tieOrder(table);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows).toEqual(rows.toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0)));
    const last = { ...even, places: places.map((place, row) => (row === jakarta ? table.length : place)) };
    expect(rowsIn(last, scope, 'regency-city', 'new').at(-1)).toBe(jakarta);
  });
});

describe('rows', () => {
  test('the cap leaves each region in at most two rows, and ranks run from 1', () => {
    const rows = rankRows(table, newRows, true);
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, at) => at + 1));
    const times = new Map<string, number>();
    for (const side of pairsOf(rows.map(({ row }) => row)).flatMap((pair) => pair.split('|'))) {
      times.set(side, (times.get(side) ?? 0) + 1);
    }
    expect(Math.max(...times.values())).toBe(2);
    expect(rankRows(table, newRows, false)).toHaveLength(newRows.length);
    expect(rows.length).toBeLessThan(newRows.length);
  });

  test('a text filter finds names, provinces and common areas, and leaves ranks alone', () => {
    const rows = rankRows(table, newRows, false);
    const found = (text: string): readonly string[] =>
      pairsOf(filterGapRows(table, rows, dataset, text).map(({ row }) => row)).toSorted();
    const all = pairsOf(newRows);
    expect(found('cahaya')).toEqual(all.filter((pair) => pair.includes('34.01')).toSorted());
    expect(found('selatan')).toEqual(all.filter((pair) => pair.includes('34.01')).toSorted());
    expect(found('RAYA')).toEqual(['33.02|34.01']);
    expect(found('danau cahaya')).toEqual(['33.03|34.01']);
    expect(found('nowhere')).toEqual([]);
    expect(filterGapRows(table, rows, dataset, ' ')).toBe(rows);
    for (const { rank, row } of filterGapRows(table, rows, dataset, 'bukit')) {
      expect(newRows[rank - 1]).toBe(row);
    }
  });

  test('rows to check have a side of which nothing is recorded', () => {
    // A1 and A2 name 33.01, 33.02 and 33.03.
    const unrecorded = pairsOf(newRows.filter((row) => needsCheck(table, row)));
    expect(unrecorded.toSorted()).toEqual(
      pairsOf(newRows)
        .filter((pair) => /33\.04|34\.01/.test(pair))
        .toSorted(),
    );
    expect(countToCheck(table, newRows, 2)).toBe(
      pairsOf(newRows.slice(0, 2)).filter((pair) => /33\.04|34\.01/.test(pair)).length,
    );
    for (const row of newRows) {
      const sides =
        hasFlag(table, ranking, row, 'no-record-a') || hasFlag(table, ranking, row, 'no-record-b');
      expect(hasFlag(table, ranking, row, 'no-record')).toBe(sides);
    }
  });

  test('across parents: the two belong to different provinces', () => {
    expect(pairsOf(acrossParents(table, dataset, newRows))).toEqual(
      pairsOf(newRows).filter((pair) => pair.includes('34.01')),
    );
  });
});

describe('the place of a pair', () => {
  const rows = rankRows(table, newRows, false);
  const score = (row: number): number => ranking.scores.score[row] ?? 0;

  test('between the one before and the one after', () => {
    const [first, second, third] = newRows;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few rows');
    const [before, , after] = pairsOf([first, second, third]);
    expect(placeAmong(table, rows, second, score)).toEqual({
      at: 2,
      all: rows.length,
      previous: before,
      next: after,
    });
    expect(placeAmong(table, rows, first, score).previous).toBeUndefined();
  });

  test('hidden by a filter: the ones beside it are those of the next scores', () => {
    fc.assert(
      fc.property(fc.subarray(newRows as number[]), fc.constantFrom(...newRows), (kept, row) => {
        fc.pre(!kept.includes(row));
        const shown = rankRows(table, kept, false);
        const { at, previous, next } = placeAmong(table, shown, row, score);
        const above = kept.filter((one) => score(one) >= score(row)).at(-1);
        const below = kept.find((one) => score(one) < score(row));
        expect(at).toBeUndefined();
        expect(previous).toBe(above === undefined ? undefined : pairsOf([above])[0]);
        expect(next).toBe(below === undefined ? undefined : pairsOf([below])[0]);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
