import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { CancelledError, type Progress } from '../../src/lib/Task.ts';
import {
  visitCandidates,
  type CandidateOptions,
  type IndexedDocument,
} from '../../src/relations/visitCandidates.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

const provinces = ['10', '20', '30'];
const regencies = Array.from({ length: 72 }, (_, at) => `${provinces[at % 3] ?? ''}.${String(at + 10)}`);
/** Of a province that is no party of anything. */
const homeless = '99.99';
const outside = ['out:m', 'out:n', 'out:o'];
const regions = [...provinces, ...regencies, homeless].map((id) => aRegion(id));
const regionIds = new Set<string>(regions.map(({ id }) => id));

interface Plain {
  readonly parties: readonly string[];
  readonly numbers: readonly string[];
  /** Place of a document, or its number in words. */
  readonly parent: number | string | undefined;
  readonly renews: number | undefined;
}

const small = fc.uniqueArray(
  fc.constantFrom(...provinces, '10.10', '20.11', '30.12', '10.13', '20.14', homeless, ...outside),
  { minLength: 0, maxLength: 6 },
);
const large = fc
  .uniqueArray(fc.constantFrom(...regencies, ...provinces, ...outside), { minLength: 61, maxLength: 75 })
  .map((parties) => parties.toSorted());
const plain: fc.Arbitrary<Plain> = fc.record({
  parties: fc.oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: large }),
  numbers: fc.uniqueArray(fc.constantFrom('1/2020', '2/2020', '3/2020', '4/2020'), { maxLength: 2 }),
  parent: fc.option(fc.oneof(fc.nat({ max: 30 }), fc.constantFrom('No. 1/2020', '02/2020')), {
    nil: undefined,
    freq: 8,
  }),
  renews: fc.option(fc.nat({ max: 30 }), { nil: undefined, freq: 8 }),
});

function documentsOf(rows: readonly Plain[]): { dataset: Dataset; documents: readonly IndexedDocument[] } {
  const dataset = aDataset({
    regions,
    agreements: rows.map(({ parties, parent, renews }, at) => {
      let agreement = anAgreement(`A${String(at)}`).between(...parties);
      if (parent !== undefined) {
        agreement = agreement.under(typeof parent === 'string' ? parent : `A${String(parent)}`);
      }
      return renews === undefined ? agreement : agreement.renewing(`A${String(renews)}`);
    }),
  });
  return {
    dataset,
    documents: dataset.agreements.map((agreement, at) => ({
      agreement,
      parties: agreement.parties.map(({ partyId }) => partyId).toSorted(),
      numbers: rows[at]?.numbers ?? [],
    })),
  };
}

function pairsBy(rows: readonly Plain[], options?: CandidateOptions): readonly string[] {
  const { dataset, documents } = documentsOf(rows);
  const pairs: string[] = [];
  visitCandidates(dataset, documents, (one, other) => pairs.push(`${String(one)} ${String(other)}`), options);
  return pairs;
}

const provinceAbove = (id: string): string => id.slice(0, 2);

/** Every region of `inner` is held by `outer` through its province, two or more provinces. */
function isAbove(outer: readonly string[], inner: readonly string[]): boolean {
  const own = inner.filter((id) => regionIds.has(id));
  const above = new Set(own.map(provinceAbove));
  return own.some((id) => id.length > 2) && above.size >= 2 && [...above].every((id) => outer.includes(id));
}

/** By its number, as people write it. */
function names({ parent }: Plain, other: Plain): boolean {
  return other.numbers.includes(parent === 'No. 1/2020' ? '1/2020' : parent === '02/2020' ? '2/2020' : '');
}

function byBruteForce(
  rows: readonly Plain[],
  gate: (one: number, other: number, common: number) => boolean = () => true,
): readonly string[] {
  const found: string[] = [];
  for (const [one, a] of rows.entries()) {
    for (const [other, b] of rows.entries()) {
      if (other <= one) continue;
      const common = a.parties.filter((id) => b.parties.includes(id));
      const region = common.some((id) => regionIds.has(id));
      const met =
        (region && common.length >= 2 && gate(one, other, common.length)) ||
        (region && a.numbers.some((number) => b.numbers.includes(number))) ||
        [a.parent, a.renews].includes(other) ||
        [b.parent, b.renews].includes(one) ||
        (common.some((id) => regionIds.has(id)) && (names(a, b) || names(b, a))) ||
        isAbove(a.parties, b.parties) ||
        isAbove(b.parties, a.parties);
      if (met) found.push(`${String(one)} ${String(other)}`);
    }
  }
  return found;
}

describe('visitCandidates', () => {
  it('visits what a look at every pair finds, each pair once', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 30, size: 'max' }), (rows) => {
        expect(pairsBy(rows).toSorted()).toEqual(byBruteForce(rows).toSorted());
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('leaves out what the gate refuses, unless a number, a parent or provinces bring it', () => {
    const gate = (one: number, other: number, common: number): boolean => (one + other + common) % 3 !== 0;
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 30, size: 'max' }), (rows) => {
        expect(pairsBy(rows, { gate }).toSorted()).toEqual(byBruteForce(rows, gate).toSorted());
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('pairs neither the partners of a hub nor the regions of a ministry', () => {
    const row = (...parties: string[]): Plain => ({
      parties,
      numbers: [],
      parent: undefined,
      renews: undefined,
    });
    const hub = regencies.slice(1).map((id) => row('10.10', id));
    const ministry = regencies.map((id) => row(id, 'out:m'));
    const sisters = [row('10.10', 'out:n'), row('20.11', 'out:n')];
    expect(pairsBy([...hub, ...ministry, ...sisters])).toEqual([]);
  });

  it('tells how far it is, never backwards, and ends when cancelled', () => {
    const rows = Array.from({ length: 1500 }, (_, at): Plain => ({
      parties: [`10.${String(at)}x`, '10.10', '20.11'],
      numbers: [],
      parent: undefined,
      renews: undefined,
    }));
    const told: Progress[] = [];
    pairsBy(rows.slice(0, 1100), { gate: () => false, report: (progress) => told.push(progress) });
    const shares = told.map(({ done, total }) => done / total);
    expect(told.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThan(1);
    expect(() => pairsBy(rows, { isCancelled: () => true })).toThrow(CancelledError);
  });
});
