import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOnAxis, timeAxisOf, timeBarOf } from '../../src/view/timeBars.ts';
import { anAgreement } from '../support/builders.ts';

const today = '2026-11-23';
const between = (id: string) => anAgreement(id).between('33.01', '33.02');

describe('axis', () => {
  test('whole years around all periods and today', () => {
    const axis = timeAxisOf([between('A').signed('2018-02-09').as('MoU').build()], today);
    expect(axis.from).toBe('2018-01-01');
    expect(axis.to).toBe('2026-12-31');
    expect(axis.ticks[0]).toBe(2018);
    expect(axis.ticks.length).toBeLessThanOrEqual(7);
  });

  test('only undated ones: the year of today', () => {
    expect(timeAxisOf([between('A').build()], today)).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
  });

  test('what began long ago is cut', () => {
    const old = between('A').signed('1980-01-01').until('2030-01-01').build();
    const axis = timeAxisOf([old], today);
    expect(axis.from).toBe('2011-01-01');
    expect(timeBarOf(old, axis)).toMatchObject({ kind: 'stated', start: 0, cutStart: true, cutEnd: false });
  });
});

describe('bar', () => {
  const axis = { from: '2020-01-01', to: '2029-12-31', ticks: [] };

  test('stated, assumed, open and undated are told apart', () => {
    const bar = (agreement: ReturnType<typeof between>) => timeBarOf(agreement.build(), axis).kind;
    expect(bar(between('A').signed('2021-01-01').until('2024-01-01'))).toBe('stated');
    expect(bar(between('A').signed('2021-01-01').as('PKS'))).toBe('assumed');
    expect(bar(between('A').signed('2021-01-01').as('body'))).toBe('open');
    expect(bar(between('A'))).toBe('undated');
    expect(bar(between('A').signed('2021-01-01').planned())).toBe('undated');
  });

  test('an undated one lies over the whole axis, or up to its stated end', () => {
    expect(timeBarOf(between('A').build(), axis)).toMatchObject({ start: 0, end: 1 });
    const { end } = timeBarOf(between('A').until('2024-12-31').build(), axis);
    expect(end).toBeCloseTo(0.5, 2);
  });

  test('places lie within 0 and 1 and keep the order of days', () => {
    const day = fc.integer({ min: 1990, max: 2060 }).map((year) => `${String(year)}-06-15`);
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [a, b] = [placeOnAxis(one, axis), placeOnAxis(other, axis)];
        expect(a).toBeGreaterThanOrEqual(0);
        expect(a).toBeLessThanOrEqual(1);
        if (one <= other) expect(a).toBeLessThanOrEqual(b);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
