import { describe, expect, it } from 'vitest';
import { findRelations } from '../../src/relations/findRelations.ts';
import type { RelationClass } from '../../src/relations/Relation.ts';
import { builtIn } from '../support/builtIn.ts';

const relations = findRelations(builtIn());

function classOf(one: number, other: number): string | undefined {
  const id = [one, other]
    .map((number) => `KSD-${String(number).padStart(3, '0')}`)
    .toSorted()
    .join('|');
  return relations.find((relation) => relation.id === id)?.class;
}

const idsOf = (kind: RelationClass): string[] =>
  relations.filter((relation) => relation.class === kind).map(({ id }) => id);

describe('related documents of the built-in data', () => {
  it('come out as people read them', () => {
    // Ambon and Maluku Tengah, food: renewed in words and in time.
    expect(classOf(156, 157)).toBe('renewal');
    // Kebon Kongok 2007 and 2017: not at once.
    expect(classOf(219, 220)).toBeUndefined();
    // Smart city of Bandung with Tasikmalaya and with Madiun, each twice.
    expect(classOf(108, 135)).toBe('duplication');
    expect(classOf(113, 164)).toBe('duplication');
    // Food of Balikpapan and Donggala, twice.
    expect(classOf(74, 75)).toBe('overlap');
    // Geopark of Gunungkidul, Wonogiri and Pacitan: agreed upon twice, once with a body between, and their provinces'.
    expect(classOf(223, 225)).toBe('duplication');
    expect(classOf(223, 224)).toBe('family');
    for (const number of [223, 224, 225]) expect(classOf(222, number)).toBe('nested');
    // Two landfills of the region of Bogor, one regional.
    expect(['nested', 'overlap']).toContain(classOf(228, 229));
    // Missions of trade sign many documents on one day: a package.
    for (const number of [206, 207, 208, 209, 210, 211]) expect(classOf(205, number)).not.toBe('same-record');
  });

  it('are few enough to be read', () => {
    expect(idsOf('duplication')).toEqual(['KSD-108|KSD-135', 'KSD-113|KSD-164', 'KSD-223|KSD-225']);
    expect(
      idsOf('duplication').length + idsOf('nested').length + idsOf('overlap').length,
    ).toBeLessThanOrEqual(18);
    expect(idsOf('same-record')).toEqual([]);
  });

  it('have one class each', () => {
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  });
});
