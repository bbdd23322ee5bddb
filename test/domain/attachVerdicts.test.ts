import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachVerdicts } from '../../src/domain/attachVerdicts.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import type { Verdict } from '../../src/domain/Verdict.ts';
import { seeded } from '../support/arbitraries.ts';
import { aDataset, aRegion } from '../support/builders.ts';
import { aVerdict } from '../support/verdicts.ts';

/** What became of verdicts, in short: `key > pair`, or `key: reason of region`. */
function fateOf(verdicts: readonly Verdict[], dataset: Dataset): readonly string[] {
  const { attached, loose } = attachVerdicts(verdicts, dataset);
  return [
    ...attached.map(({ key, pair, formerNames }) =>
      [`${key} > ${pair}`, ...formerNames.map((name) => `was ${name}`)].join(', '),
    ),
    ...loose.map(
      ({ key, reason, regions }) => `${key}: ${reason} ${regions.map(({ name }) => name).join(' + ')}`,
    ),
  ];
}

const verdict = aVerdict('33.01', '33.02');

describe('a verdict finds its pair', () => {
  it('by the ids of its regions', () => {
    const dataset = aDataset({ regions: [aRegion('33.01'), aRegion('33.02')] });
    expect(fateOf([verdict], dataset)).toEqual(['33.01|33.02 > 33.01|33.02']);
  });

  it('by the id of a region that got another name, and says so', () => {
    const dataset = aDataset({ regions: [aRegion('33.01', { name: 'Kabupaten Baru' }), aRegion('33.02')] });
    expect(fateOf([verdict], dataset)).toEqual(['33.01|33.02 > 33.01|33.02, was Kabupaten 33.01']);
  });

  it('by name where the id is gone, in the order of the new ids', () => {
    const dataset = aDataset({
      regions: [aRegion('own:z', { name: 'KABUPATEN  33.01' }), aRegion('33.02')],
    });
    expect(fateOf([verdict], dataset)).toEqual(['33.01|33.02 > 33.02|own:z']);
  });

  it('by an alias', () => {
    const dataset = aDataset({
      regions: [aRegion('own:a', { name: 'Alpha', aliases: ['Kabupaten 33.01'] }), aRegion('33.02')],
    });
    expect(fateOf([verdict], dataset)).toEqual(['33.01|33.02 > 33.02|own:a']);
  });

  it('not by a name that fits two regions', () => {
    const twin = { name: 'Kabupaten 33.01' };
    const dataset = aDataset({
      regions: [aRegion('own:a', twin), aRegion('own:b', twin), aRegion('33.02')],
    });
    expect(fateOf([verdict], dataset)).toEqual(['33.01|33.02: missing Kabupaten 33.01']);
  });

  it('not by a code that is another region now while the name fits a third', () => {
    const dataset = aDataset({
      regions: [
        aRegion('33.01', { name: 'Kabupaten 33.09' }),
        aRegion('33.08', { name: 'Kabupaten 33.01' }),
        aRegion('33.02'),
      ],
    });
    expect(fateOf([verdict], dataset)).toEqual(['33.01|33.02: doubtful Kabupaten 33.01']);
  });

  it('not where both sides are one region now, or neither is there', () => {
    const merged = aDataset({
      regions: [aRegion('own:a', { name: 'Alpha', aliases: ['Kabupaten 33.01', 'Kabupaten 33.02'] })],
    });
    expect(fateOf([verdict], merged)).toEqual(['33.01|33.02: same Kabupaten 33.01 + Kabupaten 33.02']);
    expect(fateOf([verdict], aDataset({ regions: [] }))).toEqual([
      '33.01|33.02: missing Kabupaten 33.01 + Kabupaten 33.02',
    ]);
  });
});

describe('what stands on a pair', () => {
  const dataset = aDataset({ regions: [aRegion('33.01'), aRegion('33.02')] });

  it('is the newest of several verdicts that came to it, with the others in its history', () => {
    const older = aVerdict('33.01', '33.02', { decision: 'later', on: '2026-01-01T00:00:00.000Z' });
    const byName: Verdict = {
      ...aVerdict('33.01', '33.02', { decision: 'reject', note: 'x' }),
      regions: [{ id: 'own:q' as never, name: 'Kabupaten 33.01' }, older.regions[1]],
    };
    const { standing, attached } = attachVerdicts([older, byName], dataset);
    expect(attached).toHaveLength(2);
    expect([...standing]).toEqual([['33.01|33.02', { ...byName, earlier: [older] }]]);
  });

  it('leads with the verdict on the pair, else with the newest on one of its affairs that is not rejected', () => {
    const water = aVerdict('33.01', '33.02', { affair: '1.03', decision: 'later', on: '2026-01-02' });
    const roads = aVerdict('33.01', '33.02', { affair: '2.15', decision: 'under-way', on: '2026-01-03' });
    const health = aVerdict('33.01', '33.02', { affair: '1.02', decision: 'reject', on: '2026-01-04' });
    const whole = aVerdict('33.01', '33.02', { decision: 'reject', on: '2026-01-01' });
    const leadOf = (...verdicts: Verdict[]): Verdict | undefined =>
      attachVerdicts(verdicts, dataset).leading.get('33.01|33.02');
    expect(leadOf(health)).toBeUndefined();
    expect(leadOf(roads, water, health)).toBe(roads);
    expect(leadOf(water, health, whole)).toBe(whole);
  });
});

describe('verdicts and any dataset', () => {
  const ids = ['1', '2', '3', '4'];
  const regions = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids, 'own:a'),
      name: fc.constantFrom(...ids, 'x').map((n) => `Kabupaten ${n}`),
    }),
    { selector: ({ id }) => id },
  );
  const pairs = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([a, b]) => a < b),
    { selector: ([a, b]) => `${a}|${b}` },
  );

  it('are each attached to a pair of it or without object, never both or neither', () => {
    fc.assert(
      fc.property(pairs, regions, (decided, present) => {
        const verdicts = decided.map(([a, b]) => aVerdict(a, b));
        const dataset = aDataset({ regions: present.map(({ id, name }) => aRegion(id, { name })) });
        const { attached, loose, standing } = attachVerdicts(verdicts, dataset);
        const known = new Set<string>(present.map(({ id }) => id));
        expect([...attached, ...loose].map(({ verdict: one }) => one).toSorted(byKey)).toEqual(
          verdicts.toSorted(byKey),
        );
        for (const { pair } of attached) {
          const [a = '', b = ''] = pair.split('|');
          expect(known.has(a) && known.has(b) && a < b).toBe(true);
          expect(standing.has(pair)).toBe(true);
        }
      }),
      seeded,
    );
  });
});

function byKey(one: Verdict, other: Verdict): number {
  const [a, b] = [one, other].map(({ regions }) => regions.map(({ id }) => id).join('|'));
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
