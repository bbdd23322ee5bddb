import { describe, expect, it } from 'vitest';
import { gravestFirst } from '../../../src/analysis/overlaps/compareOverlaps.ts';
import { builtIn } from '../../support/builtIn.ts';
import { overlapsOn } from '../findingsOf.ts';
import { listIn, readData } from '../readData.ts';

const rowOf = new Map(readData('agreements-indonesia.csv').map((row) => [row['id'] ?? '', row]));
const { pairs, groups, programmes } = overlapsOn(builtIn());
const classOf = new Map<string, string>(pairs.map((pair) => [pair.id, pair.class]));
const groupWith = (...ids: string[]) =>
  groups.find(
    (group) => group.class !== 'series' && ids.every((id) => group.agreementIds.some((one) => one === id)),
  );

/** Regions by code, else outside parties by name without their unit, as the file has them. */
function partiesOf(id: string): readonly string[] {
  const row = rowOf.get(id);
  const codes = listIn(row?.['party_codes']);
  const outside = listIn(row?.['external_parties']).map((name) => name.replace(/\(.*/, '').trim());
  return codes.length >= 2 ? codes : [...codes, ...outside];
}

describe('overlaps of the built-in data', () => {
  it('are few enough to be read: at most 20 red, amber and blue ones', () => {
    const open = pairs.filter(({ class: kind }) => gravestFirst.some((one) => one === kind)).length;
    const blue = groups.filter(({ class: kind }) => kind === 'fragmentation').length;
    expect(open + blue).toBeGreaterThanOrEqual(11);
    expect(open + blue).toBeLessThanOrEqual(20);
  });

  it('share two parties in the file, but for links and nests across levels', () => {
    for (const { a, b, class: kind, reason } of pairs) {
      if (reason === 'declared-parent' || reason === 'across-levels') continue;
      const common = partiesOf(a).filter((party) => partiesOf(b).includes(party));
      expect([a, b, kind, common.length >= 2]).toEqual([a, b, kind, true]);
    }
  });

  it('hold the waste of the western Jakarta region as a fragmentation', () => {
    const waste = groupWith('KSD-008', 'KSD-229');
    expect(waste).toMatchObject({ class: 'fragmentation', reason: 'chain', subject: 'concept:waste' });
    expect(waste?.agreementIds.toSorted()).toEqual(['KSD-008', 'KSD-009', 'KSD-228', 'KSD-229']);
  });

  it('hold the geopark of Gunungkidul, Wonogiri and Pacitan, and the smart cities with Bandung', () => {
    expect(groupWith('KSD-223', 'KSD-225')?.class).toMatch(/duplication|overlap/);
    expect(groupWith('KSD-135', 'KSD-108')?.class).toMatch(/duplication|overlap/);
    expect(groupWith('KSD-113', 'KSD-164')?.class).toMatch(/duplication|overlap/);
    expect(groupWith('KSD-075', 'KSD-074')?.class).toMatch(/duplication|overlap/);
  });

  it('tell what is none: a renewal, two landfill agreements ten years apart, a series', () => {
    expect(classOf.get('KSD-271|KSD-291')).toBe('renewal');
    expect(classOf.get('KSD-219|KSD-220')).toBeUndefined();
    const [series] = groups
      .filter(({ class: kind }) => kind === 'series')
      .toSorted((one, other) => other.agreementIds.length - one.agreementIds.length);
    expect(series).toMatchObject({ region: '32.73', affairs: ['2.16'], pairIds: [] });
    expect(series?.agreementIds.length).toBeGreaterThanOrEqual(45);
  });

  it('lay programmes over areas: waste around Jakarta, with the regions that none reaches', () => {
    const waste = programmes.find(
      ({ concept, areaId }) => concept === 'concept:waste' && areaId === 'jabodetabek-punjur',
    );
    expect(waste?.familyIds.length).toBeGreaterThanOrEqual(3);
    expect(waste?.without.length).toBeGreaterThan(0);
    expect(waste?.without.filter((id) => waste.regionIds.includes(id))).toEqual([]);
  });
});
