import { describe, expect, test } from 'vitest';
import { quadrants, type Quadrant } from '../../../src/analysis/gaps/Feasibility.ts';
import { describeGap } from '../../../src/analysis/gaps/describeGap.ts';
import { affairFits } from '../../../src/analysis/gaps/affairFits.ts';
import { indexDataset } from '../../../src/domain/DatasetIndex.ts';
import { toAffairCode, toRegionId } from '../../../src/domain/ids.ts';
import type { Decision, Verdict } from '../../../src/domain/Verdict.ts';
import { filterGaps, type FilterSources, type GapFilters } from '../../../src/view/filterGaps.ts';
import { classOfRow, pairOfRow } from '../../../src/view/gapList.ts';
import { gapScope, rowsIn } from '../../../src/view/gapScope.ts';
import { context, dataset, pairsOf, ranking, table } from './screenData.ts';

const whole = gapScope(table, indexDataset(dataset), undefined);
const newRows = rowsIn(ranking, whole, 'regency-city', 'new');
const extendRows = rowsIn(ranking, whole, 'regency-city', 'extend');

function verdict(decision: Decision): Verdict {
  return {
    regions: [
      { id: toRegionId('33.02'), name: 'Kabupaten Bukit' },
      { id: toRegionId('34.01'), name: 'Kota Cahaya' },
    ],
    decision,
    note: '',
    author: '',
    on: '2026-11-23T08:00:00Z',
    standing: 'new',
  };
}

const sources: FilterSources = {
  context,
  ranking,
  list: 'new',
  verdictOf: (pair) => (pair === '33.02|34.01' ? verdict('later') : undefined),
  isNew: (row) => pairOfRow(table, row) === '33.03|34.01',
  quadrantOf: (row): Quadrant => ((ranking.scores.score[row] ?? 0) > 40 ? 'do-now' : 'watch'),
  kept: undefined,
};

function shown(filters: Partial<GapFilters>, of = newRows, more: Partial<FilterSources> = {}) {
  const { rows } = filterGaps(table, of, { capped: false, ...filters }, { ...sources, ...more });
  return pairsOf(rows.map(({ row }) => row));
}

describe('filters', () => {
  test('none: the whole list in its order', () => {
    expect(shown({})).toEqual(pairsOf(newRows));
  });

  test('each keeps what it names, and the order', () => {
    const all = pairsOf(newRows);
    expect(shown({ flag: 'no-record' })).toEqual(all.filter((pair) => /33\.04|34\.01/.test(pair)));
    expect(shown({ verdict: 'later' })).toEqual(['33.02|34.01']);
    expect(shown({ verdict: 'undecided' })).toEqual(all.filter((pair) => pair !== '33.02|34.01'));
    expect(shown({ verdict: 'new' })).toEqual(['33.03|34.01']);
    expect(shown({ quadrant: 'do-now' })).toEqual(
      pairsOf(newRows.filter((row) => (ranking.scores.score[row] ?? 0) > 40)),
    );
    const untold = { quadrantOf: () => undefined };
    for (const quadrant of quadrants) expect(shown({ quadrant }, newRows, untold)).toEqual([]);
    const mandatory = newRows.filter((row) => classOfRow(table, row) === 'indicated-mandatory');
    expect(shown({ class: 'indicated-mandatory' })).toEqual(pairsOf(mandatory));
    expect(shown({ class: 'indicated-mandatory', verdict: 'undecided' })).toEqual(
      pairsOf(mandatory).filter((pair) => pair !== '33.02|34.01'),
    );
  });

  test('an affair hides the pairs where it is covered, and no other', () => {
    expect(pairsOf(extendRows)).toEqual(['33.02|33.03']);
    const inExtend = (affair: string): readonly string[] =>
      shown({ affair: toAffairCode(affair) }, extendRows, { list: 'extend' });
    // A2 is about 1.01.
    expect(inExtend('1.01')).toEqual([]);
    expect(inExtend('2.09')).toEqual(['33.02|33.03']);
    expect(shown({ affair: toAffairCode('1.01') })).toEqual(pairsOf(newRows));
    // The affairs that a pair has open are those by which it is found.
    for (const row of [...newRows, ...extendRows]) {
      const { forThisPair, typical } = affairFits(context, describeGap(context, table, row));
      const open = [...forThisPair, ...typical].map(({ affair }) => affair);
      const list = extendRows.includes(row) ? 'extend' : 'new';
      for (const { code } of dataset.affairs) {
        expect(shown({ affair: code }, [row], { list }).length).toBe(open.includes(code) ? 1 : 0);
      }
    }
  });

  test('counts are of the list before class, flag, quadrant and verdict', () => {
    const { counts } = filterGaps(table, newRows, { capped: false, verdict: 'later' }, sources);
    expect(counts.all).toBe(newRows.length);
    expect(counts.classes['indicated-mandatory'] + counts.classes['voluntary-opportunity']).toBe(
      newRows.length,
    );
    expect(counts.flags.get('no-record')).toBe(
      pairsOf(newRows).filter((pair) => /33\.04|34\.01/.test(pair)).length,
    );
    expect(counts.flags.has('lapsed')).toBe(false);
  });

  test('the cap comes last: a region moves up where its first pair is filtered out', () => {
    const capped = shown({ capped: true });
    const undecided = shown({ capped: true, verdict: 'undecided' });
    const result = filterGaps(table, newRows, { capped: true }, sources);
    expect(result.hiddenByCap).toBe(newRows.length - capped.length);
    expect(capped).toContain('33.02|34.01');
    expect(undecided.some((pair) => !capped.includes(pair))).toBe(true);
  });

  test('a pair that only the cap hides is shown with all', () => {
    const capped = filterGaps(table, newRows, { capped: true }, sources).rows.map(({ row }) => row);
    const hidden = newRows.find((row) => !capped.includes(row));
    if (hidden === undefined) throw new Error('the cap hides nothing');
    const result = filterGaps(table, newRows, { capped: true }, { ...sources, kept: hidden });
    expect(result.capped).toBe(false);
    expect(result.rows).toHaveLength(newRows.length);
    // What another filter hides stays hidden.
    const other = filterGaps(
      table,
      newRows,
      { capped: true, verdict: 'later' },
      { ...sources, kept: hidden },
    );
    expect(other.capped).toBe(true);
  });
});
