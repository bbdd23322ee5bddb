import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidacies,
  pairStandings,
  type GapScores,
  type GapTable,
} from '../../../src/analysis/gaps/GapTable.ts';
import { defaultWeights, termIds, type GapWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { likeBandOf, likeBands } from '../../../src/analysis/gaps/likePairs.ts';
import { pairLevels } from '../../../src/analysis/gaps/PairLevel.ts';
import { capPerRegion, rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import {
  computeRobustness,
  robustPlaces,
  weightings as drawn,
} from '../../../src/analysis/gaps/robustness.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import { rowOfPair } from '../../../src/analysis/gaps/describeGap.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode, toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { arbitraryAgreement } from '../findingsOf.ts';
import { pairIn, richDataset, tableOf } from './engineDatasets.ts';

const settings = { seed: 2026, numRuns: 150 };

const weightings: fc.Arbitrary<GapWeights> = fc.record({
  border: fc.integer({ min: 0, max: 60 }),
  nearness: fc.integer({ min: 0, max: 60 }),
  areas: fc.integer({ min: 0, max: 60 }),
  disparity: fc.integer({ min: 0, max: 60 }),
});

const keyOf = (table: GapTable, row: number): string =>
  `${table.regions[table.a[row] ?? 0] ?? ''}|${table.regions[table.b[row] ?? 0] ?? ''}`;

/** What a row says, by its pair. */
function scoresByPair(table: GapTable, scores: GapScores): Map<string, unknown> {
  return new Map(
    Array.from({ length: table.length }, (_, row) => [
      keyOf(table, row),
      [
        scores.score[row],
        scores.low[row],
        scores.high[row],
        scores.weak[row],
        ...termIds.map((term) => table.terms[term][row]),
      ],
    ]),
  );
}

/** Every list of a table, best first, as pairs. */
function listsOf(table: GapTable, scores: GapScores): unknown {
  return pairLevels.map((level) =>
    pairStandings.map((standing) =>
      [...rankGaps(table, scores, standing, level)].map((row) => keyOf(table, row)),
    ),
  );
}

describe('laws of the score', () => {
  it('an agreement more moves no pair’s score, it moves pairs between lists', () => {
    fc.assert(
      fc.property(richDataset, arbitraryAgreement, weightings, (dataset, added, weights) => {
        const before = tableOf(dataset);
        const after = tableOf({
          ...dataset,
          agreements: [...dataset.agreements, { ...added, id: toAgreementId('added') }],
        });
        if (before.mode !== 'geography' || after.mode !== 'geography') return;
        const earlier = scoresByPair(before, scoreGaps(before, weights));
        const later = scoresByPair(after, scoreGaps(after, weights));
        // All that were there stay as they are; a new row can only be one that the agreement names.
        for (const [key, said] of earlier) expect(later.get(key)).toEqual(said);
        const named = new Set<string>(added.parties.map(({ partyId }) => partyId));
        for (const key of later.keys()) {
          if (!earlier.has(key)) expect(key.split('|').every((id) => named.has(id))).toBe(true);
        }
        for (let row = 0; row < before.length; row += 1) {
          const key = keyOf(before, row);
          const now = rowOfPair(after, key) ?? -1;
          if (key.split('|').every((id) => named.has(id)) || before.closed !== after.closed) continue;
          expect(after.standing[now]).toBe(before.standing[row]);
        }
      }),
      settings,
    );
  });

  it('a weight that is raised never lowers a pair with that term at 1 against one with 0', () => {
    fc.assert(
      fc.property(
        richDataset,
        weightings,
        fc.constantFrom(...termIds),
        fc.integer({ min: 1, max: 80 }),
        (dataset, weights, term, more) => {
          const table = tableOf(dataset);
          if (table.mode !== 'geography') return;
          // The terms themselves are set, so that the case occurs in every run.
          const [one, other] = [0, 1];
          if (table.length < 2 || table.level[one] !== table.level[other]) return;
          table.terms[term][one] = 1;
          table.terms[term][other] = 0;
          table.borderLow[one] = table.terms.border[one] ?? Number.NaN;
          table.borderHigh[one] = table.borderLow[one] ?? Number.NaN;
          const lead = (with_: GapWeights): number => {
            const { score } = scoreGaps(table, with_);
            return (score[one] ?? 0) - (score[other] ?? 0);
          };
          const before = lead(weights);
          const after = lead({ ...weights, [term]: weights[term] + more });
          if (before >= 0) expect(after).toBeGreaterThanOrEqual(-1e-9);
          else expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        },
      ),
      settings,
    );
  });

  it('row order changes nothing', () => {
    fc.assert(
      fc.property(richDataset, (dataset) => {
        const reversed: Dataset = {
          ...dataset,
          regions: dataset.regions.toReversed(),
          borders: dataset.borders.map((border) => ({ ...border, a: border.b, b: border.a })).toReversed(),
          areas: dataset.areas.map((area) => ({ ...area, members: area.members.toReversed() })).toReversed(),
          agreements: dataset.agreements
            .map((agreement) => ({ ...agreement, parties: agreement.parties.toReversed() }))
            .toReversed(),
          affairs: dataset.affairs.toReversed(),
        };
        const table = tableOf(reversed);
        expect(table).toEqual(tableOf(dataset));
        expect(listsOf(table, scoreGaps(table, defaultWeights))).toEqual(
          listsOf(tableOf(dataset), scoreGaps(tableOf(dataset), defaultWeights)),
        );
      }),
      settings,
    );
  });

  it('other names for the regions change no score and no place but between equals', () => {
    const renamed = (id: string): string => (/^\d/.test(id) ? `z${id.split('').toReversed().join('')}` : id);
    fc.assert(
      fc.property(richDataset, (dataset) => {
        const region = (id: string): ReturnType<typeof toRegionId> => toRegionId(renamed(id));
        const other: Dataset = {
          ...dataset,
          regions: dataset.regions.map(({ parentId, ...rest }) => ({
            ...rest,
            id: region(rest.id),
            ...(parentId === undefined ? {} : { parentId: region(parentId) }),
          })),
          borders: dataset.borders.map((border) => ({ ...border, a: region(border.a), b: region(border.b) })),
          areas: dataset.areas.map((area) => ({ ...area, members: area.members.map(region) })),
          agreements: dataset.agreements.map((agreement) => ({
            ...agreement,
            parties: agreement.parties.map((party) => ({ ...party, partyId: region(party.partyId) })),
          })),
        };
        const normal = (key: string): string => key.split('|').toSorted().join('|');
        const [first, second] = [tableOf(dataset), tableOf(other)];
        const rows = (table: GapTable, name: (id: string) => string): Map<string, unknown> =>
          new Map(
            Array.from({ length: table.length }, (_, row) => {
              const key = normal(keyOf(table, row).split('|').map(name).join('|'));
              const { score, low, high } = scoreGaps(table, defaultWeights);
              const rounded = [score[row], low[row], high[row]].map((value) => (value ?? 0).toFixed(9));
              return [key, [...rounded, table.standing[row], table.level[row], table.classes[row]]];
            }),
          );
        expect(rows(second, (id) => id)).toEqual(rows(first, renamed));
      }),
      settings,
    );
  });

  it('scores lie between their bounds, within 0 and 100, and are exact where nothing is filled', () => {
    fc.assert(
      fc.property(richDataset, weightings, (dataset, weights) => {
        const table = tableOf(dataset);
        const { score, low, high, weak } = scoreGaps(table, weights);
        for (let row = 0; row < table.length; row += 1) {
          expect(Number.isNaN(score[row])).toBe(false);
          if (table.mode !== 'geography') continue;
          expect(low[row]).toBeLessThanOrEqual((score[row] ?? 0) + 1e-9);
          expect(high[row]).toBeGreaterThanOrEqual((score[row] ?? 0) - 1e-9);
          expect(low[row]).toBeGreaterThanOrEqual(0);
          expect(high[row]).toBeLessThanOrEqual(100 + 1e-9);
          const present = termIds.filter((term) => !table.missingTerms.includes(term));
          const filled = present.some((term) => Number.isNaN(table.terms[term][row]));
          if (!filled && table.borderLow[row] === table.borderHigh[row]) expect(low[row]).toBe(high[row]);
          if (!filled) expect(weak[row]).toBe(0);
        }
      }),
      settings,
    );
  });
});

describe('tables of any dataset', () => {
  it('hold autonomous regions only, each pair once in order, with a reason, and every row is found by its id', () => {
    fc.assert(
      fc.property(richDataset, (dataset) => {
        const table = tableOf(dataset);
        const keys = Array.from({ length: table.length }, (_, row) => keyOf(table, row));
        expect(new Set(keys).size).toBe(keys.length);
        for (const [row, key] of keys.entries()) {
          expect(rowOfPair(table, key)).toBe(row);
          expect(table.a[row]).toBeLessThan(table.b[row] ?? 0);
          const [a = '', b = ''] = key.split('|');
          const gap = pairIn(dataset, table, a, b);
          expect([gap.a, gap.b, gap.row]).toEqual([a, b, row]);
          expect(gap.level).toBe(pairLevels[table.level[row] ?? 0]);
          // Without a reason there are only pairs that a planned agreement brings in.
          if (table.mode === 'geography' && gap.candidacy.length === 0) {
            expect(gap.agreements.length).toBeGreaterThan(0);
            expect(['under-way', 'extend']).toContain(gap.standing);
          }
          expect(gap.candidacy.includes('record')).toBe(
            gap.agreements.some((id) => isOnRecord(dataset, table.asOf, id)),
          );
        }
        expect(rowOfPair(table, 'none|nobody')).toBeUndefined();
        expect(candidacies).toHaveLength(4);
      }),
      settings,
    );
  });

  it('never fail, whatever is missing, down to one region or none', () => {
    fc.assert(
      fc.property(richDataset, fc.nat(3), (dataset, kept) => {
        const few = new Set(dataset.regions.slice(3, 3 + kept).map(({ id }): string => id));
        const small: Dataset = {
          ...dataset,
          regions: dataset.regions.filter(({ id }) => few.has(id)),
          borders: dataset.borders.filter(({ a, b }) => few.has(a) && few.has(b)),
          agreements: dataset.agreements
            .map((agreement) => ({
              ...agreement,
              parties: agreement.parties.filter(({ partyId }) => few.has(partyId)),
            }))
            .filter(({ parties }) => parties.length > 0),
        };
        const table = tableOf(small);
        if (few.size < 2) expect(table.length).toBe(0);
        const scores = scoreGaps(table, defaultWeights);
        for (const level of pairLevels) capPerRegion(table, rankGaps(table, scores, 'new', level));
        expect(likeBands(table, scores)).toEqual([]);
        const counts = computeRobustness(
          { table, weights: defaultWeights, seed: 1 },
          ignoreProgress,
          neverCancelled,
        );
        expect(counts).toHaveLength(table.length);
        expect([...scores.score].filter(Number.isNaN)).toEqual([]);
      }),
      settings,
    );
  });

  it('have no class and no flag of Indonesian law without its affairs, and no class without borders', () => {
    fc.assert(
      fc.property(richDataset, fc.boolean(), (dataset, foreign) => {
        const own: Dataset = foreign
          ? {
              ...dataset,
              affairs: dataset.affairs.map((affair) => ({
                ...affair,
                code: toAffairCode(`X${affair.code}`),
              })),
            }
          : dataset;
        const table = tableOf(own);
        for (let row = 0; row < table.length; row += 1) {
          const [a = '', b = ''] = keyOf(table, row).split('|');
          const gap = pairIn(own, table, a, b);
          if (foreign || own.affairs.length === 0) {
            expect(gap.flags).not.toContain('provincial');
            expect(gap.flags).not.toContain('different-provinces');
            expect(gap.class).toBeUndefined();
          }
          if (own.borders.length === 0) expect(gap.class).toBeUndefined();
        }
      }),
      settings,
    );
  });

  it('lists hold every row of their standing and level once, by score, and a capped one each region twice', () => {
    fc.assert(
      fc.property(richDataset, weightings, (dataset, weights) => {
        const table = tableOf(dataset);
        const scores = scoreGaps(table, weights);
        let listed = 0;
        for (const level of pairLevels) {
          for (const standing of pairStandings) {
            const order = rankGaps(table, scores, standing, level);
            listed += new Set(order).size;
            for (const [place, row] of order.entries()) {
              expect(pairStandings[table.standing[row] ?? 0]).toBe(standing);
              const next = order[place + 1];
              if (next !== undefined) {
                expect(scores.score[row]).toBeGreaterThanOrEqual((scores.score[next] ?? 0) - 2e-9);
              }
            }
            const seen = new Map<number, number>();
            for (const row of capPerRegion(table, order)) {
              for (const side of [table.a[row] ?? 0, table.b[row] ?? 0]) {
                seen.set(side, (seen.get(side) ?? 0) + 1);
              }
            }
            expect(Math.max(0, ...seen.values())).toBeLessThanOrEqual(2);
          }
        }
        expect(listed).toBe(table.length);
      }),
      settings,
    );
  });

  it('count a place in the first 20 for each weighting, as ranking under that weighting would', () => {
    fc.assert(
      fc.property(richDataset, fc.constantFrom(...termIds), (dataset, term) => {
        const table = tableOf(dataset);
        // One term alone: every weighting that can be drawn is that one.
        const only = { border: 0, nearness: 0, areas: 0, disparity: 0, [term]: 1 };
        const expected = new Uint16Array(table.length);
        const scores = scoreGaps(table, only);
        for (const level of pairLevels) {
          for (const standing of pairStandings) {
            for (const row of rankGaps(table, scores, standing, level).slice(0, robustPlaces)) {
              expected[row] = drawn;
            }
          }
        }
        expect(computeRobustness({ table, weights: only, seed: 3 }, ignoreProgress, neverCancelled)).toEqual(
          expected,
        );
      }),
      settings,
    );
  });

  it('have bands of at least 30 pairs that cover every score once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 200 }),
          // Around the least number of a band.
          fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 28, maxLength: 31, size: 'max' }),
          fc.array(fc.constantFrom(995, 905, 100), { minLength: 80, maxLength: 100, size: 'max' }),
        ),
        (tenths) => {
          const table = rowsWith(tenths.map((tenth) => ({ score: tenth / 10, recorded: tenth % 3 === 0 })));
          const score = Float64Array.from(tenths, (tenth) => tenth / 10);
          const bands = likeBands(table, {
            score,
            low: score,
            high: score,
            weak: new Uint8Array(tenths.length),
          });
          if (tenths.length < 30) {
            expect(bands).toEqual([]);
            return;
          }
          expect(bands.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(tenths.length);
          for (const band of bands) {
            expect(band.pairs).toBeGreaterThanOrEqual(30);
            const inside = tenths.filter((tenth) => likeBandOf(bands, 'province', tenth / 10) === band);
            expect(inside).toHaveLength(band.pairs);
            expect(inside.filter((tenth) => tenth % 3 === 0)).toHaveLength(band.recorded);
            expect(inside.every((tenth) => tenth >= 10 * band.from && tenth <= 10 * band.to)).toBe(true);
          }
        },
      ),
      settings,
    );
  });
});

/** A table of provinces that border each other, with what the bands read of it. */
function rowsWith(rows: readonly { readonly score: number; readonly recorded: boolean }[]): GapTable {
  const empty = tableOf({
    schemaVersion: 1,
    id: 'empty',
    title: { id: '', en: '', de: '' },
    builtIn: false,
    sources: [],
    regions: [],
    borders: [],
    outsideParties: [],
    agreements: [],
    affairs: [],
    areas: [],
    quarantine: [],
    issues: [],
  });
  return {
    ...empty,
    mode: 'geography',
    length: rows.length,
    level: new Uint8Array(rows.length),
    candidacy: Uint8Array.from(rows, ({ recorded }) => (recorded ? 9 : 1)),
  };
}

function isOnRecord(dataset: Dataset, asOf: string, id: string): boolean {
  const agreement = dataset.agreements.find((one) => one.id === id);
  const begins = agreement?.start ?? agreement?.signedOn;
  const planned =
    agreement?.stated?.status === 'planned' ||
    (begins !== undefined && begins.precision !== 'before' && begins.text > asOf);
  return agreement !== undefined && !planned;
}
