import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  plainNumber,
  readDuration,
  readIsoDay,
  readSerial,
  withoutExponent,
} from '../../../../src/ingest/source/workbook/cellValue.ts';
import { kindOfBuiltIn, kindOfFormat } from '../../../../src/ingest/source/workbook/numberFormat.ts';

describe('a serial number of days', () => {
  it('is the day found by counting on from the first of March 1900, which is 61', () => {
    const lengths = (year: number): readonly number[] => {
      const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    };
    let [year, month, day] = [1900, 3, 1];
    for (let serial = 61; serial < 80_000; serial += 1) {
      const iso = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      if (serial % 7 === 0 || day < 2) {
        expect(readSerial(String(serial), 'day', false)).toEqual({ text: iso, type: 'date' });
        if (serial > 1462) expect(readSerial(String(serial - 1462), 'day', true).text).toBe(iso);
      }
      day += 1;
      if (day > (lengths(year)[month - 1] ?? 0)) [month, day] = [month + 1, 1];
      if (month > 12) [year, month] = [year + 1, 1];
    }
  });

  it('carries its time to the minute, rounded to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 60_000 }), fc.nat(86_399), (day, second) => {
        const { text } = readSerial(String(day + second / 86_400), 'day', false);
        const two = (value: number): string => String(value).padStart(2, '0');
        const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`;
        const date = readSerial(String(day), 'day', false).text;
        expect(text).toBe(clock === '00:00' ? date : `${date}T${clock}`);
      }),
      { seed: 7 },
    );
  });

  it.each([
    ['0.5', 'time', '12:00'],
    ['0', 'time', '00:00'],
    ['1.5', 'elapsed', '36:00'],
    ['0.0000115741', 'time', '00:00:01'],
    ['tanggal', 'day', 'tanggal'],
  ] as const)('%s as %s: %s', (stored, kind, text) => {
    expect(readSerial(stored, kind, false)).toEqual({ text, type: 'text' });
  });
});

describe('a number', () => {
  it('loses nothing and has no exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        for (const written of [String(value), value.toExponential(), value.toPrecision(17)]) {
          const text = plainNumber(written) ?? '';
          expect(text).toMatch(/^-?\d+(\.\d+)?$/);
          // 0 and -0 are alike.
          expect(Number(text) === value).toBe(true);
        }
        expect(Number(withoutExponent(value)) === value).toBe(true);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it.each([
    ['1E+3', '1000'],
    ['1.23E+2', '123'],
    ['1.5e-3', '0.0015'],
    ['-1.25E-10', '-0.000000000125'],
    ['.5', '0.5'],
    ['33.10', '33.10'],
  ])('%s is %s', (stored, text) => {
    expect(plainNumber(stored)).toBe(text);
  });

  it.each(['', 'abc', '1,5', 'NaN', 'Infinity', '1e999', '0x10', '1 2'])('"%s" is none', (stored) => {
    expect(plainNumber(stored)).toBeUndefined();
  });
});

describe('what a number is by its format', () => {
  it.each([
    ['dd/mm/yyyy', 'day'],
    ['[$-421]dd mmmm yyyy;@', 'day'],
    ['[$-id-ID]dddd, dd mmmm yyyy', 'day'],
    ['[$-407]TT.MM.JJJJ', 'day'],
    ['mmm', 'day'],
    ['mmmm', 'day'],
    ['m/d', 'day'],
    ['yyyy"-tahun"', 'day'],
    ['[Red]d.m.yy', 'day'],
    ['hh:mm', 'time'],
    ['mm:ss.000', 'time'],
    ['[$-F400]h:mm:ss AM/PM', 'time'],
    ['[hh]:mm', 'elapsed'],
    ['[mm]', 'elapsed'],
    ['General', undefined],
    ['Standard', undefined],
    ['0.00E+00', undefined],
    ['"Rp"#,##0', undefined],
    ['[$Rp-421] #,##0;[Red]-[$Rp-421] #,##0', undefined],
    ['#,##0 \\h\\a\\r\\i', undefined],
    ['0 "dd"', undefined],
    ['@', undefined],
    ['00"."00', undefined],
    ['# ??/??', undefined],
    ['0_d', undefined],
    ['0;"dd/mm/yyyy"', undefined],
    ['', undefined],
    ['"', undefined],
    ['[', undefined],
  ] as const)('%s', (code, kind) => {
    expect(kindOfFormat(code)).toBe(kind);
  });

  it.each([
    [0, undefined],
    [1, undefined],
    [13, undefined],
    [14, 'day'],
    [17, 'day'],
    [18, 'time'],
    [21, 'time'],
    [22, 'day'],
    [37, undefined],
    [45, 'time'],
    [46, 'elapsed'],
    [47, 'time'],
    [48, undefined],
    [49, undefined],
    [58, 'day'],
    [164, undefined],
  ] as const)('built-in format %i', (id, kind) => {
    expect(kindOfBuiltIn(id)).toBe(kind);
  });
});

describe('ISO 8601', () => {
  it.each([
    ['2021-01-05', 'date', '2021-01-05'],
    ['2021-01-05T00:00:00', 'date', '2021-01-05'],
    ['2021-01-05T13:45:59.5Z', 'date', '2021-01-05T13:45'],
    ['5 Januari 2021', 'text', '5 Januari 2021'],
  ] as const)('%s is a %s', (stored, type, text) => {
    expect(readIsoDay(stored)).toEqual({ text, type });
  });

  it.each([
    ['PT07H30M00S', '07:30'],
    ['PT30H15M01S', '30:15:01'],
    ['PT5M', '00:05'],
    ['x', 'x'],
  ])('%s is %s', (stored, text) => {
    expect(readDuration(stored)).toEqual({ text, type: 'text' });
  });
});
