import { describe, expect, it } from 'vitest';
import { cutYears } from '../../../src/analysis/trust/cutYears.ts';
import type { JoinUnit } from '../../../src/analysis/trust/JoinUnit.ts';
import { aDataset } from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';

/** Documents of two regions, as many in each year as told. */
function record(counts: Readonly<Record<number, number>>): readonly JoinUnit[] {
  return Object.entries(counts).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, number): JoinUnit => {
      const id = `${year}-${String(number)}`;
      const meeting = { id, members: [0, 1], knownBy: Number(year), signedFrom: `${year}-03-01` };
      return { id, isBody: false, meetings: [meeting] };
    }),
  );
}

describe('years at which a record is cut', () => {
  it('are every second one before the last that leaves 30 pairs', () => {
    const units = record({ 2008: 3, 2012: 5, 2018: 9, 2022: 10, 2024: 25, 2025: 4 });
    // 29 pairs sign after 2023, 39 after 2021.
    expect(cutYears(aDataset(), units)).toEqual([2015, 2017, 2019, 2021]);
  });

  it('are every one where the record is short, and none before the first signature', () => {
    expect(cutYears(aDataset(), record({ 2020: 5, 2021: 5, 2024: 40 }))).toEqual([2020, 2021, 2022, 2023]);
    expect(cutYears(aDataset(), record({ 2022: 5, 2024: 40 }))).toEqual([2022, 2023]);
  });

  it('are the middle of a record that is too small, before its last year', () => {
    expect(cutYears(aDataset(), record({ 2010: 2, 2015: 3, 2020: 2 }))).toEqual([2015]);
    expect(cutYears(aDataset(), record({ 2010: 1, 2020: 4 }))).toEqual([2019]);
  });

  it('count all pairs of a document, and none of bodies and undated ones', () => {
    const wide: JoinUnit = {
      id: 'wide',
      isBody: false,
      meetings: [
        { id: 'wide', members: [0, 1, 2, 3, 4, 5, 6, 7, 8], knownBy: 2024, signedFrom: '2024-01-01' },
      ],
    };
    const body = { ...wide, id: 'body', isBody: true };
    const undated = {
      ...wide,
      id: 'undated',
      meetings: [{ id: 'undated', members: [0, 1], knownBy: undefined, signedFrom: undefined }],
    };
    expect(cutYears(aDataset(), [...record({ 2023: 1 }), wide])).toEqual([2023]);
    expect(cutYears(aDataset(), [body, undated])).toEqual([]);
    expect(cutYears(aDataset(), record({ 2020: 50 }))).toEqual([]);
  });

  it('of the built-in data are those on which the rule was tried', () => {
    expect(cutYears(builtIn(), [])).toEqual([2016, 2018, 2020, 2022]);
  });
});
