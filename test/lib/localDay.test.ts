import { afterEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/lib/localDay.ts';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe('localDay', () => {
  it.each([
    ['Asia/Jakarta', '2026-11-24'],
    ['Asia/Jayapura', '2026-11-24'],
    ['UTC', '2026-11-23'],
  ])('is the day on the calendar of %s', (place, day) => {
    process.env['TZ'] = place;
    expect(localDay(new Date('2026-11-23T18:30:00Z'))).toBe(day);
  });
});
