import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/analysis/overlaps/checkDraft.ts';
import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAgreementId } from '../../src/domain/ids.ts';
import { CancelledError } from '../../src/lib/Task.ts';
import { adoptRelations, findRelations } from '../../src/relations/findRelations.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';
import { readDocuments } from '../../src/relations/readDocuments.ts';
import { relateDocuments } from '../../src/relations/relateDocuments.ts';
import { defaultThresholds, type Thresholds } from '../../src/relations/Thresholds.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { builtIn } from '../support/builtIn.ts';

const regionIds = ['10', '20', '30', '10.01', '10.02', '20.01', '20.02', '30.01'];
const titles = [
  'Pengelolaan sampah di TPA regional',
  'Pemanfaatan TPA regional untuk sampah',
  'Penyediaan air minum lintas daerah',
  'Pasokan beras',
  'Kerja sama antardaerah',
  'Perpanjangan kerja sama',
  '',
];
const row = fc
  .record({
    parties: fc.uniqueArray(fc.constantFrom(...regionIds, 'out:m', 'out:n'), { minLength: 2, maxLength: 7 }),
    title: fc.constantFrom(...titles),
    affairs: fc.uniqueArray(fc.constantFrom('2.11', '1.03', '2.09'), { maxLength: 3 }),
    type: fc.constantFrom('PKS', 'KB', 'MoU', 'body', 'unspecified'),
    year: fc.option(fc.integer({ min: 2015, max: 2024 }), { nil: undefined, freq: 6 }),
    number: fc.option(fc.constantFrom('12/KB/2020', '7/PKS/2021', '3'), { nil: undefined, freq: 2 }),
    parent: fc.option(fc.constantFrom('A0', 'A3', '012/KB/2020'), { nil: undefined, freq: 8 }),
    renews: fc.option(fc.constantFrom('A1', 'A2'), { nil: undefined, freq: 10 }),
  } as const)
  .map(({ parties, title, affairs, type, year, number, parent, renews }): Omit<Agreement, 'id'> => {
    let made = anAgreement()
      .between(...parties)
      .about(...affairs)
      .as(type)
      .with({ title });
    if (year !== undefined) made = made.signed(`${String(year)}-03-01`);
    if (number !== undefined) made = made.with({ number });
    if (parent !== undefined) made = made.under(parent);
    if (renews !== undefined) made = made.renewing(renews);
    const { id: _, ...rest } = made.build();
    return rest;
  });
const dataset = fc.array(row, { minLength: 2, maxLength: 24, size: 'max' }).map((rows) =>
  aDataset({
    regions: regionIds.map((id) => aRegion(id)),
    agreements: rows.map((one, at) => anAgreement(`A${String(at)}`).with(one)),
  }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const thresholds: fc.Arbitrary<Thresholds> = fc.oneof(
  fc.constant(defaultThresholds),
  fc.record({
    containment: share,
    jaccard: share,
    nearJaccard: share,
    time: share,
    someTime: share,
    subject: share,
    someSubject: share,
  }),
);

function byBruteForce(data: Dataset, numbers: Thresholds): readonly unknown[] {
  const corpus = readDocuments(data);
  return corpus.readings
    .flatMap((one) =>
      corpus.readings
        .filter((other) => other.place > one.place)
        .flatMap((other) => relateDocuments(corpus, one, other, numbers) ?? []),
    )
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

describe('findRelations', () => {
  it('finds what a look at every pair finds, whatever the thresholds', () => {
    const classes = new Set<string>();
    fc.assert(
      fc.property(dataset, thresholds, (data, numbers) => {
        const found = findRelations(data, { thresholds: numbers });
        for (const relation of found) classes.add(relation.reason);
        expect(found).toEqual(byBruteForce(data, numbers));
      }),
      { seed: 9, numRuns: 400 },
    );
    for (const reason of [
      'same-number',
      'declared-parent',
      'declared-renewal',
      'across-levels',
      'inside-larger',
    ]) {
      expect([reason, classes.has(reason)]).toEqual([reason, true]);
    }
  });

  it('finds the same in the built-in data', () => {
    const data = builtIn();
    expect(findRelations(data)).toEqual(byBruteForce(data, defaultThresholds));
  });

  it('gives the same array again, for each set of thresholds, or what was found elsewhere', () => {
    const data = { ...builtIn() };
    const strict = { ...defaultThresholds, subject: 0.9 };
    const found = findRelations(data);
    const others = findRelations(data, { thresholds: strict });
    expect(findRelations(data)).toBe(found);
    expect(findRelations(data, { thresholds: { ...strict } })).toBe(others);
    const copy = { ...data };
    adoptRelations(copy, found);
    expect(findRelations(copy)).toBe(found);
  });

  it('ends when cancelled and finds all the next time', () => {
    const data = { ...builtIn() };
    expect(() => findRelations(data, { isCancelled: () => true })).toThrow(CancelledError);
    expect(findRelations(data).length).toBeGreaterThan(0);
  });
});

describe('checkDraft', () => {
  it('relates a draft to each document as if it were one of them', () => {
    fc.assert(
      fc.property(dataset, row, (data, fields) => {
        const draft = { ...fields, id: toAgreementId('draft') };
        const corpus = readDocuments(data);
        const reading = corpus.read(draft);
        const expected = corpus.readings.flatMap(
          (other) => relateDocuments(corpus, reading, other)?.id ?? [],
        );
        const { overlaps, links, beside } = checkDraft(data, draft, noLinkDecisions);
        expect([...overlaps, ...links, ...beside].map(({ id }) => id).toSorted()).toEqual(
          expected.toSorted(),
        );
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  it('finds an agreement of the data that is written down again, gravest first', () => {
    const data = builtIn();
    const written = data.agreements.find(({ id }) => id === 'KSD-113');
    if (written === undefined) throw new Error('not in the data');
    const check = checkDraft(data, { ...written, id: toAgreementId('draft') }, noLinkDecisions);
    expect(check.overlaps[0]).toMatchObject({ class: 'same-record', signals: { jaccard: 1, subject: 1 } });
    expect([check.overlaps[0]?.a, check.overlaps[0]?.b]).toContain('KSD-113');
  });
});
