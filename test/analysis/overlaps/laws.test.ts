import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gravestFirst, liveStates } from '../../../src/analysis/overlaps/compareOverlaps.ts';
import type { OverlapFindings } from '../../../src/analysis/overlaps/OverlapFindings.ts';
import { placeMatters } from '../../../src/analysis/overlaps/placeMatters.ts';
import type { Agreement } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAgreementId, toRegionId, type AgreementId, type PartyId } from '../../../src/domain/ids.ts';
import { buildFamilies } from '../../../src/relations/buildFamilies.ts';
import type { DocumentReading } from '../../../src/relations/DocumentReading.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';
import { readDocuments } from '../../../src/relations/readDocuments.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { overlapsOn } from '../findingsOf.ts';

const regionIds = ['10', '20', '10.01', '10.02', '10.03', '20.01', '20.02', '20.03'];
const titles = [
  'Pengelolaan sampah di TPA regional',
  'Pemanfaatan TPPAS',
  'Penyediaan air minum lintas daerah',
  'Pengembangan smart city',
  'Pasokan beras dan cabai',
  'Kerja sama antardaerah',
];
const affairs = ['2.11', '1.03', '2.16', '2.09'];

const parties = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(['10.01', '10.02'], ['10.02', '10.03'], ['10.01', '10.03']) },
  {
    weight: 2,
    arbitrary: fc.uniqueArray(fc.constantFrom(...regionIds, 'out:m'), { minLength: 2, maxLength: 5 }),
  },
);
const agreement = fc
  .record({
    parties: parties.filter((ids) => ids.some((id) => !id.startsWith('out:'))),
    title: fc.constantFrom(...titles),
    affair: fc.option(fc.constantFrom(...affairs), { nil: undefined, freq: 5 }),
    type: fc.constantFrom('PKS', 'PKS', 'KB', 'MoU', 'body', 'unspecified'),
    year: fc.option(fc.integer({ min: 2015, max: 2025 }), { nil: undefined, freq: 7 }),
    years: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    amount: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
  } as const)
  .map(({ parties: ids, title, affair, type, year, years, amount }): Omit<Agreement, 'id'> => {
    let made = anAgreement()
      .between(...ids)
      .as(type)
      .with({ title });
    if (affair !== undefined) made = made.about(affair);
    if (year !== undefined) made = made.signed(`${String(year)}-05-01`);
    if (year !== undefined && years !== undefined) made = made.until(`${String(year + years)}-05-01`);
    if (amount !== undefined) made = made.with({ value: { amount, currency: 'IDR' } });
    const { id: _, ...rest } = made.build();
    return rest;
  });
const dataset: fc.Arbitrary<Dataset> = fc
  .array(agreement, { minLength: 6, maxLength: 22, size: 'max' })
  .map((rows) =>
    aDataset({
      regions: regionIds.map((id) => aRegion(id)),
      agreements: rows.map((row, at) => anAgreement(`A${String(at).padStart(2, '0')}`).with(row)),
    }),
  );
const settings = { seed: 3, numRuns: 150 };

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

/** What is found, without order and without ids made of names. */
function shape(findings: OverlapFindings, back: (id: AgreementId) => string = (id) => id): unknown {
  const name = (ids: readonly AgreementId[]): string => ids.map(back).toSorted().join(' ');
  return {
    pairs: findings.pairs
      .map(({ a, b, class: kind, reason, live, score }) => [
        name([a, b]),
        kind,
        reason,
        live,
        score.toFixed(6),
      ])
      .toSorted(byText),
    groups: findings.groups
      .map(({ agreementIds, class: kind, live, score, values }) => [
        name(agreementIds),
        kind,
        live,
        score.toFixed(6),
        JSON.stringify(values),
      ])
      .toSorted(byText),
    sets: findings.partySets.map(({ agreementIds }) => name(agreementIds)).toSorted(),
    programmes: findings.programmes
      .map(({ concept, agreementIds, without }) => [concept, name(agreementIds), without.length])
      .toSorted(byText),
  };
}

describe('changes nothing', () => {
  it('the order of rows and of parties, to the byte', () => {
    fc.assert(
      fc.property(dataset, fc.infiniteStream(fc.nat()), (data, numbers) => {
        const shuffled = data.agreements
          .map((row) => ({ row, at: numbers.next().value as number }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ row }) => ({ ...row, parties: row.parties.toReversed() }));
        expect(overlapsOn({ ...data, agreements: shuffled })).toEqual(overlapsOn(data));
      }),
      settings,
    );
  });

  it('what regions, outside parties and agreements are called', () => {
    const rename = (id: string): string =>
      id.startsWith('out:') ? 'out:z' : `own:${id.split('.').toReversed().join('-')}`;
    fc.assert(
      fc.property(dataset, (data) => {
        const newId = new Map(
          data.agreements.map(({ id }, at) => [id, toAgreementId(`Z${String(100 - at)}`)]),
        );
        const oldId = new Map([...newId].map(([old, id]) => [id, old]));
        const renamed: Dataset = {
          ...data,
          regions: data.regions.map((region) => ({
            ...region,
            id: toRegionId(rename(region.id)),
            ...(region.parentId === undefined ? {} : { parentId: toRegionId(rename(region.parentId)) }),
          })),
          outsideParties: data.outsideParties.map((party) => ({ ...party, id: rename(party.id) as never })),
          agreements: data.agreements.map((row) => ({
            ...row,
            id: newId.get(row.id) ?? row.id,
            parties: row.parties.map((party) => ({ ...party, partyId: rename(party.partyId) as PartyId })),
          })),
        };
        expect(shape(overlapsOn(renamed), (id) => oldId.get(id) ?? id)).toEqual(shape(overlapsOn(data)));
      }),
      settings,
    );
  });

  it('the day, but for what still runs', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const classes = ({ pairs }: OverlapFindings): unknown =>
          pairs.map(({ id, class: kind, score }) => [id, kind, score]).toSorted(byText);
        expect(classes(overlapsOn(data, '2016-01-01'))).toEqual(classes(overlapsOn(data, '2030-01-01')));
      }),
      { ...settings, numRuns: 40 },
    );
  });
});

describe('pairs and groups', () => {
  it('a pair is in one class, a red or amber one in exactly one group, no other in any', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const { pairs, groups } = overlapsOn(data);
        expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
        for (const { id, class: kind, groupId } of pairs) {
          const holding = groups.filter(
            (group) => gravestFirst.some((one) => one === group.class) && group.pairIds.includes(id),
          );
          const isFinding = gravestFirst.some((one) => one === kind);
          expect(holding.map((group) => group.id)).toEqual(isFinding ? [groupId] : []);
        }
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
      }),
      settings,
    );
  });

  it('groups are those of a naive walk: what red and amber pairs reach, as grave and as live as the best of them', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const { pairs, groups } = overlapsOn(data);
        const open = pairs.filter(({ class: kind }) => gravestFirst.some((one) => one === kind));
        const expected: unknown[] = [];
        const left = new Set(open.flatMap(({ a, b }) => [a, b]));
        for (const start of left) {
          const reached = new Set([start]);
          for (let size = 0; size < reached.size;) {
            size = reached.size;
            for (const { a, b } of open) {
              if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
            }
          }
          for (const id of reached) left.delete(id);
          const own = open.filter(({ a }) => reached.has(a));
          expected.push([
            [...reached].toSorted(),
            gravestFirst.find((kind) => own.some((pair) => pair.class === kind)),
            liveStates.find((state) => own.some(({ live }) => live === state)),
            own.length,
          ]);
        }
        const found = groups
          .filter((group) => gravestFirst.some((one) => one === group.class))
          .map((group) => [group.agreementIds.toSorted(), group.class, group.live, group.pairIds.length]);
        expect(found.toSorted(byText)).toEqual(expected.toSorted(byText));
      }),
      settings,
    );
  });

  it('values are added once per family', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const { familyOf } = buildFamilies(data, noLinkDecisions);
        const rows = new Map(data.agreements.map((row) => [row.id, row]));
        for (const { agreementIds, values, withoutValue } of overlapsOn(data).groups) {
          const most = new Map<string, number>();
          let without = 0;
          for (const id of agreementIds) {
            const amount = rows.get(id)?.value?.amount;
            const family = familyOf.get(id)?.id ?? id;
            if (amount === undefined) without += 1;
            else most.set(family, Math.max(most.get(family) ?? 0, amount));
          }
          const sum = [...most.values()].reduce((total, amount) => total + amount, 0);
          expect(values).toEqual(most.size === 0 ? [] : [{ currency: 'IDR', amount: sum }]);
          expect(withoutValue).toBe(without);
        }
      }),
      settings,
    );
  });
});

describe('fragmentations', () => {
  it('are those of a naive look at every three documents and every chain', () => {
    let found = 0;
    fc.assert(
      fc.property(dataset, (data) => {
        const expected = naiveFragmentations(data);
        const groups = overlapsOn(data).groups.filter((group) => group.class === 'fragmentation');
        found += groups.length;
        expect(groups.map((group) => group.agreementIds.toSorted().join(' ')).toSorted()).toEqual(expected);
      }),
      { ...settings, numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

/** By brute force: sets of documents as their ids, sorted. */
function naiveFragmentations(data: Dataset): readonly string[] {
  const { readings, subjects } = readDocuments(data);
  const { familyOf } = buildFamilies(data, noLinkDecisions);
  const mattersOf = placeMatters(data);
  const documents = readings.filter(({ general, regions }) => !general && regions.length >= 2);
  const familyIn = (one: DocumentReading): string => familyOf.get(one.agreement.id)?.id ?? '';
  const meet = (one: DocumentReading, other: DocumentReading): boolean =>
    one.regions.some((id) => other.regions.includes(id)) &&
    !(
      (one.period.end ?? '~') < (other.period.begin ?? '') ||
      (other.period.end ?? '~') < (one.period.begin ?? '')
    );
  const isFragment = (set: readonly DocumentReading[]): boolean => {
    const all = new Set(set.flatMap(({ regions }) => regions));
    return (
      ![...all].some((id) => set.every(({ regions }) => regions.includes(id))) &&
      set.every(({ regions }) => regions.length < all.size)
    );
  };
  const alike = (one: DocumentReading, other: DocumentReading): boolean => {
    if (!meet(one, other) || familyIn(one) === familyIn(other)) return false;
    const likeness = subjects.likeness(one.subject, other.subject) ?? 0;
    if (one.affairs.some((affair) => other.affairs.includes(affair))) return likeness >= 0.3;
    return likeness >= (one.affairs.length > 0 && other.affairs.length > 0 ? 0.7 : 0.45);
  };
  const sets: DocumentReading[][] = [];
  // Triangles, grown over two common documents.
  let triangles: Set<DocumentReading>[] = [];
  for (const a of documents) {
    for (const b of documents) {
      for (const c of documents) {
        if (a.place >= b.place || b.place >= c.place) continue;
        if (alike(a, b) && alike(b, c) && alike(a, c) && isFragment([a, b, c])) {
          triangles.push(new Set([a, b, c]));
        }
      }
    }
  }
  const single = [...triangles];
  const belongs = new Map(single.map((triangle, at) => [triangle, at]));
  for (let changed = true; changed;) {
    changed = false;
    for (const one of single) {
      for (const other of single) {
        const shared = [...one].filter((reading) => other.has(reading)).length;
        const [from, to] = [belongs.get(other) ?? 0, belongs.get(one) ?? 0];
        if (shared >= 2 && from > to) {
          belongs.set(other, to);
          changed = true;
        }
      }
    }
  }
  triangles = [...new Set(belongs.values())].map(
    (set) => new Set(single.filter((one) => belongs.get(one) === set).flatMap((one) => [...one])),
  );
  for (const set of triangles) sets.push([...set]);
  for (const matter of new Set(documents.flatMap((reading) => mattersOf(reading)))) {
    const left = new Set(documents.filter((reading) => mattersOf(reading).includes(matter)));
    for (const start of left) {
      const chain = new Set([start]);
      for (const one of chain) {
        for (const other of left) if (meet(one, other)) chain.add(other);
      }
      for (const one of chain) left.delete(one);
      sets.push([...chain]);
    }
  }
  const kept = sets.filter((set) => new Set(set.map(familyIn)).size >= 3 && isFragment(set));
  const names = kept.map((set) => set.map(({ agreement: { id } }) => id).toSorted());
  const maximal = names.filter(
    (ids) => !names.some((other) => other.length > ids.length && ids.every((id) => other.includes(id))),
  );
  return [...new Set(maximal.map((ids) => ids.join(' ')))].toSorted();
}

describe('what is no overlap', () => {
  const hub = Array.from({ length: 12 }, (_, at) =>
    anAgreement(`S${String(at)}`)
      .between('10.01', `20.${String(at + 10)}`)
      .as('MoU')
      .about('2.16')
      .signed(`20${String(10 + at)}-03-01`)
      .with({ title: 'Pengembangan smart city' }),
  );

  it('a series makes one line and no pairs', () => {
    const { pairs, groups, partySets, programmes } = overlapsOn(aDataset({ agreements: hub }));
    expect([pairs, partySets, programmes]).toEqual([[], [], []]);
    expect(
      groups.map(({ class: kind, region, agreementIds, pairIds }) => [
        kind,
        region,
        agreementIds.length,
        pairIds,
      ]),
    ).toEqual([['series', '10.01', 12, []]]);
  });

  it('two partners are no series, nor is one partner that signs three times', () => {
    const twice = aDataset({ agreements: hub.slice(0, 2) });
    const [first] = hub;
    const again = aDataset({
      agreements: [1, 2, 3].map((at) =>
        (first ?? anAgreement()).with({ id: toAgreementId(`T${String(at)}`) }),
      ),
    });
    expect(overlapsOn(twice).groups).toEqual([]);
    expect(overlapsOn(again).groups.filter((group) => group.class === 'series')).toEqual([]);
  });

  it('a general forum makes no finding with the agreements of its members', () => {
    const members = ['10.01', '10.02', '10.03', '10.04', '10.05'];
    const forum = anAgreement('F')
      .between(...members)
      .as('body')
      .general()
      .signed('2015-01-01')
      .with({ title: 'Forum kerja sama daerah' });
    const pair = anAgreement('P')
      .between('10.01', '10.02')
      .as('PKS')
      .about('2.11')
      .signed('2020-01-01')
      .with({ title: 'Pengelolaan sampah' });
    const { pairs, groups } = overlapsOn(aDataset({ agreements: [forum, pair] }));
    expect(pairs.filter(({ class: kind }) => gravestFirst.some((one) => one === kind))).toEqual([]);
    expect(groups).toEqual([]);
  });
});
