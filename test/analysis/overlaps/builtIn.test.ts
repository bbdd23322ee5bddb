import { describe, expect, it } from 'vitest';
import { summariseOverlaps } from '../../../src/analysis/overlaps/summariseOverlaps.ts';
import { builtIn } from '../../support/builtIn.ts';
import { day, overlapsOn } from '../findingsOf.ts';
import { listIn, readData } from '../readData.ts';

const rowOf = new Map(readData('agreements-indonesia.csv').map((row) => [row['id'] ?? '', row]));
const affairsOf = new Map<string, readonly string[]>(
  builtIn().agreements.map(({ id, affairs }) => [id, affairs]),
);
const pairs = overlapsOn(builtIn());

const levels: Readonly<Record<string, string>> = {
  nota_kesepahaman: 'umbrella',
  kesepakatan_bersama: 'umbrella',
  nota_kesepakatan: 'umbrella',
  letter_of_intent: 'umbrella',
  sister_city: 'umbrella',
  peraturan_bersama: 'umbrella',
  keputusan_bersama: 'umbrella',
  perjanjian_kerja_sama: 'operative',
  forum_kerja_sama: 'body',
  sekretariat_bersama: 'body',
};

/** The parties of a row by which it is compared: regions by code, ministries by their name without the unit. */
function partiesOf(id: string): string {
  const row = rowOf.get(id);
  const codes = listIn(row?.['party_codes']);
  const outside = listIn(row?.['external_parties']).map((name) => name.replace(/\(.*/, '').trim());
  return [...new Set(codes.length >= 2 ? codes : [...codes, ...outside])].toSorted().join(';');
}

describe('overlap pairs of the built-in data, against its file', () => {
  it('have the same parties in the file, two or more, and a common affair', () => {
    for (const { a, b, affairs } of pairs) {
      expect(partiesOf(a)).toBe(partiesOf(b));
      expect(partiesOf(a)).toContain(';');
      expect(affairs).toEqual(
        (affairsOf.get(a) ?? []).filter((affair) => affairsOf.get(b)?.includes(affair)).toSorted(),
      );
      expect(affairs.length).toBeGreaterThan(0);
    }
  });

  it('are all documents of known different level with the same parties and a common affair', () => {
    const ids = [...rowOf.keys()].filter((id) => affairsOf.has(id));
    const expected: string[] = [];
    for (const [position, one] of ids.entries()) {
      for (const other of ids.slice(position + 1)) {
        const [high, low] = [one, other].map((id) => levels[rowOf.get(id)?.['kind'] ?? '']);
        if (high === undefined || low === undefined || high === low) continue;
        const parties = partiesOf(one);
        if (!parties.includes(';') || parties !== partiesOf(other)) continue;
        if (affairsOf.get(one)?.some((affair) => affairsOf.get(other)?.includes(affair)) === true) {
          expected.push(`${one}|${other}`);
        }
      }
    }
    const ours = pairs.filter((pair) => pair.class === 'different-level').map(({ id }) => id);
    expect(ours.toSorted()).toEqual(expected.toSorted());
    expect(ours.length).toBeGreaterThan(10);
  });

  it(`has none on the same ground that is live on ${day}`, () => {
    const ground = summariseOverlaps(pairs)['same-ground'];
    expect(ground.pairs).toBeGreaterThan(0);
    expect(ground.byLive.live).toBe(0);
    // From the file: of each pair, one was signed longer ago than its term, or its stated end has passed.
    for (const { a, b, live } of pairs.filter((pair) => pair.class === 'same-ground')) {
      if (live === 'undated') continue;
      const over = [a, b].some((id) => {
        const row = rowOf.get(id);
        const until = row?.['valid_until'] ?? '';
        const years = levels[row?.['kind'] ?? ''] === 'operative' ? 3 : 5;
        return until === '' ? Number(row?.['signed_year']) + years < 2026 : until < day;
      });
      expect([a, b, over]).toEqual([a, b, true]);
    }
  });

  it('are five on the same ground: three of Kota Bandung on smart city, a geopark and a food supply', () => {
    const ground = pairs.filter((pair) => pair.class === 'same-ground');
    expect(ground.map(({ a, b, live }) => [a, b, live])).toEqual([
      ['KSD-113', 'KSD-164', 'probably-over'],
      ['KSD-135', 'KSD-108', 'probably-over'],
      ['KSD-075', 'KSD-074', 'probably-over'],
      ['KSD-223', 'KSD-225', 'probably-over'],
      ['KSD-127', 'KSD-167', 'probably-over'],
    ]);
  });

  it('take a renewal by its word or its date for one, and two documents of one day for one signing', () => {
    const classOf = new Map(pairs.map((pair) => [pair.id, pair.class]));
    expect(classOf.get('KSD-156|KSD-157')).toBe('renewal');
    expect(classOf.get('KSD-271|KSD-291')).toBe('renewal');
    expect(classOf.get('KSD-034|KSD-035')).toBe('one-day');
  });
});
