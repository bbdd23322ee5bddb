import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BorderingPair } from '../../../src/analysis/gaps/BorderingPair.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAgreementId } from '../../../src/domain/ids.ts';
import { arbitraryAgreement, arbitraryDataset, gapsOn, regionIds, unitIds } from '../findingsOf.ts';

const settings = { seed: 2026, numRuns: 200 };

/** Everything that no agreement may touch. */
function figures(pair: BorderingPair): unknown {
  const {
    agreements: _a,
    undated: _u,
    state: _s,
    recordedA: _ra,
    recordedB: _rb,
    affairsA: _fa,
    affairsB: _fb,
    ...rest
  } = pair;
  return rest;
}

/** Everything but the ids of agreements. */
function withoutIds(pair: BorderingPair): unknown {
  return [figures(pair), pair.state, pair.affairsA, pair.affairsB];
}

const provinceOf = (id: string): string => id.slice(0, 2);
const isProvince = (id: string): boolean => id.length === 2;
const isUnit = (id: string): boolean => (unitIds as readonly string[]).includes(id);

/** Second implementation of lifted borders: for every pair of autonomous regions, the border rows that make it one. */
function naiveBorders(dataset: Dataset): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  for (const [position, one] of regionIds.entries()) {
    for (const other of regionIds.slice(position + 1)) {
      const rows = dataset.borders.filter(({ a, b }) => {
        const sides = [
          [a, b],
          [b, a],
        ] as const;
        return sides.some(([x, y]) => {
          if (x === one && y === other) return true;
          if (isProvince(x) || isProvince(y) || isProvince(one) === isProvince(other)) return false;
          // A province with a regency of another one: a row from one of its own, units included, to that regency.
          const [province, regency] = isProvince(one) ? [one, other] : [other, one];
          return provinceOf(x) === province && y === regency && provinceOf(y) !== province && !isUnit(y);
        });
      });
      if (rows.length === 0) continue;
      const lengths = rows.flatMap(({ sharedKm }) => (sharedKm === undefined ? [] : [sharedKm]));
      const id = [one, other].toSorted().join('|');
      found.set(id, lengths.length === 0 ? undefined : lengths.reduce((sum, km) => sum + km, 0));
    }
  }
  return found;
}

describe('bordering pairs of any dataset', () => {
  it('are those of a second, pair by pair reading of the border rows, with their lengths', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const ours = new Map(gapsOn(dataset).map(({ id, sharedKm }) => [id, sharedKm]));
        expect(ours).toEqual(naiveBorders(dataset));
      }),
      settings,
    );
  });

  it('never hold an administrative unit', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const sides = gapsOn(dataset).flatMap(({ a, b }): string[] => [a, b]);
        expect(sides.filter((id) => (unitIds as readonly string[]).includes(id))).toEqual([]);
      }),
      settings,
    );
  });

  it('keep order and figures when an agreement is added; only pairs that it names change state, and never out of force', () => {
    fc.assert(
      fc.property(arbitraryDataset, arbitraryAgreement, (dataset, added) => {
        const extended = {
          ...dataset,
          agreements: [...dataset.agreements, { ...added, id: toAgreementId('added') }],
        };
        const before = gapsOn(dataset);
        const after = gapsOn(extended);
        expect(after.map(figures)).toEqual(before.map(figures));
        const named = new Set(added.parties.map(({ partyId }) => partyId));
        for (const [position, pair] of before.entries()) {
          const now = after[position];
          if (!(named.has(pair.a) && named.has(pair.b))) {
            expect([now?.state, now?.agreements]).toEqual([pair.state, pair.agreements]);
          } else {
            expect(now?.state).not.toBe('none-recorded');
            if (pair.state === 'in-force') expect(now?.state).toBe('in-force');
          }
        }
      }),
      settings,
    );
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const reversed: Dataset = {
          ...dataset,
          regions: dataset.regions.toReversed(),
          borders: dataset.borders.map((border) => ({ ...border, a: border.b, b: border.a })).toReversed(),
          agreements: dataset.agreements.toReversed(),
        };
        expect(gapsOn(reversed)).toEqual(gapsOn(dataset));
      }),
      settings,
    );
  });

  it('have the same states and figures whatever the agreements are called', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const renamed = {
          ...dataset,
          agreements: dataset.agreements.map((agreement) => ({
            ...agreement,
            id: toAgreementId(`Z-${agreement.id}`),
          })),
        };
        expect(gapsOn(renamed).map(withoutIds)).toEqual(gapsOn(dataset).map(withoutIds));
      }),
      settings,
    );
  });

  it('have people only where both sides are known, at most the smaller population, and stand last without', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const regionOf = new Map(dataset.regions.map((region) => [region.id, region]));
        const pairs = gapsOn(dataset);
        for (const pair of pairs) {
          const sides = [regionOf.get(pair.a), regionOf.get(pair.b)];
          const known =
            pair.sharedKm !== undefined &&
            sides.every((side) => side?.population !== undefined && side.areaKm2 !== undefined);
          expect(pair.people !== undefined).toBe(known);
          for (const side of sides) {
            if (pair.people !== undefined)
              expect(pair.people).toBeLessThanOrEqual(side?.population?.value ?? 0);
          }
        }
        const known = pairs.map(({ people }) => people !== undefined);
        expect(known.toSorted((one, other) => Number(other) - Number(one))).toEqual(known);
      }),
      settings,
    );
  });
});
