import * as fc from 'fast-check';
import { findOverlaps } from '../../src/analysis/overlaps/findOverlaps.ts';
import type { OverlapFindings } from '../../src/analysis/overlaps/OverlapFindings.ts';
import type { BorderingPair } from '../../src/analysis/gaps/BorderingPair.ts';
import { listBorderingPairs } from '../../src/analysis/gaps/listBorderingPairs.ts';
import type { Agreement } from '../../src/domain/Agreement.ts';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import type { PartialDate } from '../../src/domain/PartialDate.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { noLinkDecisions, type LinkDecisions } from '../../src/relations/LinkDecisions.ts';

export const day = '2026-11-23';

export function gapsOn(dataset: Dataset, asOf = day): readonly BorderingPair[] {
  return listBorderingPairs(dataset, buildFamilies(dataset, noLinkDecisions), statusesOn(dataset, asOf));
}

export function overlapsOn(
  dataset: Dataset,
  asOf = day,
  decisions: LinkDecisions = noLinkDecisions,
): OverlapFindings {
  return findOverlaps(
    { dataset, families: buildFamilies(dataset, decisions), statuses: statusesOn(dataset, asOf) },
    ignoreProgress,
    neverCancelled,
  );
}

/** Provinces 10, 20 and 30, the last with administrative units only; three regencies each in the first two. */
export const regionIds = ['10', '20', '30', '10.01', '10.02', '10.03', '20.01', '20.02', '20.03'] as const;
export const unitIds = ['30.01', '30.02'] as const;

const date = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('2018-05-11', '2021-07-01', '2022-01-31', '2024-02-29')
      .map((text): PartialDate => ({ text, precision: 'day' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('2019-05', '2023-11')
      .map((text): PartialDate => ({ text, precision: 'month' })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2016', '2024').map((text): PartialDate => ({ text, precision: 'year' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('2020-06', '2022-01-31')
      .map((text): PartialDate => ({ text, precision: 'before' })),
  },
);
const end = fc
  .constantFrom('2019-12-31', '2022-01-31', '2023-06-30', '2026-11-23', '2029-01-01')
  .map((text): PartialDate => ({ text, precision: 'day' }));
/** The value, or nothing in one of `times + 1` cases. */
const maybe = <Value>(value: fc.Arbitrary<Value>, times = 4): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: times, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) });

/** Any agreement of the regions above and two outside parties, often with the same parties as another one. */
export const arbitraryAgreement: fc.Arbitrary<Omit<Agreement, 'id'>> = fc
  .record({
    parties: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom<string[]>(
          ['10.01', '10.02'],
          ['10.02', 'out:m', '10.01'],
          ['10.01', 'out:m'],
          ['30', '20.01'],
        ),
      },
      {
        weight: 1,
        arbitrary: fc.uniqueArray(fc.constantFrom(...regionIds, 'out:m', 'out:n'), {
          minLength: 2,
          maxLength: 5,
        }),
      },
    ),
    documentType: fc.constantFrom('KB', 'MoU', 'PKS', 'RK', 'body', 'unspecified', 'other'),
    affairs: fc.uniqueArray(fc.constantFrom('1.01', '2.09', '2.11'), { maxLength: 3, size: 'max' }),
    title: fc.constantFrom('Kerja sama', 'Perpanjangan kerja sama', 'Kerja sama (tahap II)'),
    signedOn: maybe(date),
    end: maybe(end, 1),
    stated: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          { status: 'planned' } as const,
          { status: 'ended', on: '2022-06-01' } as const,
          { status: 'in-force', on: '2025-01-01' } as const,
        ),
      },
    ),
  })
  .filter(({ parties }) => parties.some((id) => !id.startsWith('out:')))
  .map(({ parties, affairs, documentType, title, signedOn, end: until, stated }) => {
    const { id: _, ...agreement } = anAgreement()
      .between(...parties)
      .about(...affairs)
      .as(documentType)
      .with({
        title,
        ...(signedOn === undefined ? {} : { signedOn }),
        ...(until === undefined ? {} : { end: until }),
        ...(stated === undefined ? {} : { stated }),
      })
      .build();
    return agreement;
  });

const figure = maybe(fc.integer({ min: 1, max: 9_000_000 }));
const pairOfRegions = fc
  .uniqueArray(fc.constantFrom(...regionIds, ...unitIds), { minLength: 2, maxLength: 2 })
  .filter(([a, b]) => a?.length === b?.length);

/** A dataset of the regions above with random figures, borders of one level and agreements. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = fc
  .record({
    figures: fc.array(
      fc.record({ population: figure, areaKm2: figure, lat: maybe(fc.integer({ min: -11, max: 6 })) }),
      {
        minLength: 11,
        maxLength: 11,
      },
    ),
    borders: fc.uniqueArray(
      fc.record({
        pair: pairOfRegions,
        sharedKm: maybe(fc.integer({ min: 0, max: 400 })),
        kind: fc.constantFrom('land', 'strait', 'point'),
      }),
      { maxLength: 14, selector: ({ pair }) => pair.toSorted().join('|') },
    ),
    agreements: fc.array(arbitraryAgreement, { minLength: 6, maxLength: 14, size: 'max' }),
  })
  .map(({ figures, borders, agreements }) =>
    aDataset({
      regions: [...regionIds, ...unitIds].map((id, position) => {
        const { population, areaKm2, lat } = figures[position] ?? {};
        return aRegion(id, {
          ...(population === undefined ? {} : { population: { value: population } }),
          ...(areaKm2 === undefined ? {} : { areaKm2 }),
          ...(lat === undefined ? {} : { lat, lon: 100 + position }),
          ...(id.startsWith('30.') ? { level: 'unit', autonomous: false } : {}),
        });
      }),
      borders: borders.map(({ pair: [a = '', b = ''], sharedKm, kind }) =>
        aBorder(a, b, {
          kind,
          ...(sharedKm === undefined ? {} : { sharedKm }),
        }),
      ),
      agreements: agreements.map((agreement, position) =>
        anAgreement(`A${String(position)}`).with(agreement),
      ),
    }),
  );
