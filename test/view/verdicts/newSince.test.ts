import { describe, expect, it } from 'vitest';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import type { GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import type { Agreement } from '../../../src/domain/Agreement.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { newSince, seenKey, seenKeys } from '../../../src/view/verdicts/newSince.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { anAffair, day } from '../../support/gapBuilders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const ids = ['33.01', '33.02', '33.03'];

/** 33.01 - 33.02 - 33.03 in a row. */
function tableOf(agreements: readonly Agreement[], regions = ids): GapTable {
  const dataset = aDataset({
    regions: regions.map((id) => aRegion(id)),
    affairs: [anAffair('1.02'), anAffair('2.11')],
    borders: regions.slice(1).map((id, at) => aBorder(regions[at] ?? id, id)),
    agreements,
  });
  return buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );
}

const rowsOf = (table: GapTable): readonly number[] => Array.from({ length: table.length }, (_, row) => row);

describe('what is new in the lists', () => {
  const before = tableOf([]);
  const seen = { dataset: 'test', keys: seenKeys(before) };
  const signed = anAgreement('A1').between('33.01', '33.02').about('1.02').signed('2026-01-01');
  const planned = anAgreement('A2').between('33.02', '33.03').about('1.02').planned();

  it('is told by list and pair', () => {
    expect(seenKeys(before)).toEqual(['new 33.01|33.02', 'new 33.02|33.03']);
  });

  it('is nothing right after the first look, and never without one', () => {
    expect(newSince(seen, 'test', before, rowsOf(before))).toEqual([]);
    expect(newSince(undefined, 'test', before, rowsOf(before))).toBeUndefined();
  });

  it('is a pair that came to another list, among the rows that are asked about', () => {
    const after = tableOf([signed.build(), planned.build()]);
    expect(seenKeys(after)).toEqual(['extend 33.01|33.02', 'under-way 33.02|33.03']);
    const more = tableOf([signed.build()]);
    const fresh = newSince(seen, 'test', more, rowsOf(more)) ?? [];
    expect(fresh.map((row) => seenKey(more, row))).toEqual(['extend 33.01|33.02']);
    expect(newSince(seen, 'test', more, [])).toEqual([]);
  });

  it('is not told of another dataset, though it has the same pairs', () => {
    expect(newSince(seen, 'berkas', before, rowsOf(before))).toBeUndefined();
  });

  it('is not told of data of which no pair was seen', () => {
    const other = tableOf([], ['51.01', '51.02']);
    expect(newSince(seen, 'test', other, rowsOf(other))).toBeUndefined();
  });
});
