import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { pairStandings, type GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import { termIds, type GapWeights, type TermId } from '../../../src/analysis/gaps/GapWeights.ts';
import { likeBands } from '../../../src/analysis/gaps/likePairs.ts';
import { pairLevels } from '../../../src/analysis/gaps/PairLevel.ts';
import { rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import type { Agreement } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAgreementId, toRegionId, type RegionId } from '../../../src/domain/ids.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aRegion } from '../../support/builders.ts';
import { day } from '../../support/gapBuilders.ts';
import { Draw, drawDataset, drawRecipe } from './naiveDatasets.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const settings = { seed: 42_026, numRuns: 80 } as const;

const datasets: fc.Arbitrary<Dataset> = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => {
  const draw = new Draw(seed);
  return drawDataset(draw, drawRecipe(draw));
});

/** A dataset, and one more document of its regions. */
const withAddition: fc.Arbitrary<{ readonly dataset: Dataset; readonly added: Agreement }> = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((seed) => {
    const draw = new Draw(seed);
    const recipe = drawRecipe(draw, 2);
    const dataset = drawDataset(draw, { ...recipe, agreements: recipe.agreements + 1 });
    const [last] = dataset.agreements.slice(-1);
    if (last === undefined) throw new Error('no agreement drawn');
    return {
      dataset: { ...dataset, agreements: dataset.agreements.slice(0, -1) },
      added: { ...last, id: toAgreementId('added') },
    };
  });

/** Shares of weight, also 0 and very uneven ones. */
const weightings: fc.Arbitrary<GapWeights> = fc.record({
  border: fc.integer({ min: 0, max: 100 }),
  nearness: fc.integer({ min: 0, max: 100 }),
  areas: fc.integer({ min: 0, max: 100 }),
  disparity: fc.integer({ min: 0, max: 100 }),
});

const tableOf = (dataset: Dataset): GapTable =>
  buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );

const idsOf = (table: GapTable): readonly string[] =>
  Array.from(
    { length: table.length },
    (_, row) => `${table.regions[table.a[row] ?? -1] ?? ''}|${table.regions[table.b[row] ?? -1] ?? ''}`,
  );

const by = <Value>(table: GapTable, value: (row: number) => Value): ReadonlyMap<string, Value> =>
  new Map(idsOf(table).map((id, row) => [id, value(row)]));

const standingsOf = (table: GapTable): ReadonlyMap<string, string> =>
  by(table, (row) => pairStandings[table.standing[row] ?? -1] ?? '');

const scoresOf = (table: GapTable, weights: GapWeights): ReadonlyMap<string, readonly unknown[]> => {
  const { score, low, high, weak } = scoreGaps(table, weights);
  return by(table, (row) => [score[row], low[row], high[row], weak[row]]);
};

describe('laws of the gaps of any dataset', () => {
  it('an agreement changes no score, takes no pair away, and moves only pairs that it names, if it closes nothing', () => {
    let moves = 0;
    fc.assert(
      fc.property(withAddition, weightings, ({ dataset, added }, weights) => {
        const [before, after] = [
          tableOf(dataset),
          tableOf({ ...dataset, agreements: [...dataset.agreements, added] }),
        ];
        // Without geography agreements are the evidence itself.
        if (before.mode !== 'geography' || after.mode !== 'geography') return;
        const [scores, later] = [scoresOf(before, weights), scoresOf(after, weights)];
        expect([...scores].filter(([id, score]) => String(later.get(id)) !== String(score))).toEqual([]);
        const named = new Set<string>(added.parties.map(({ partyId }) => partyId));
        const names = (id: string): boolean => id.split('|').every((side) => named.has(side));
        expect([...later.keys()].filter((id) => !scores.has(id) && !names(id))).toEqual([]);
        expect(after.fill).toEqual(before.fill);
        // A dataset that opens or closes by it may move every pair.
        if (before.closed !== after.closed) return;
        const [standings, laterStandings] = [standingsOf(before), standingsOf(after)];
        const moved = [...standings].filter(([id, standing]) => laterStandings.get(id) !== standing);
        expect(moved.filter(([id]) => !names(id))).toEqual([]);
        for (const [id] of moved) expect(laterStandings.get(id)).not.toBe('new');
        moves += moved.length;
      }),
      settings,
    );
    expect(moves).toBeGreaterThan(20);
  });

  it('raising the weight of a term never lowers a pair that has it at 1 against one that has it at 0', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        datasets,
        weightings,
        fc.constantFrom<TermId>(...termIds),
        fc.integer({ min: 1, max: 200 }),
        (dataset, weights, term, more) => {
          const table = tableOf(dataset);
          if (table.mode !== 'geography') return;
          // A term is rarely 1 by chance: the first rows of every level get it as 1 and 0.
          const column = table.terms[term].map((value, row) =>
            Number.isNaN(value) || row > 20 ? value : row % 2,
          );
          const changed: GapTable = { ...table, terms: { ...table.terms, [term]: column } };
          const [low, high] = [
            scoreGaps(changed, weights),
            scoreGaps(changed, { ...weights, [term]: weights[term] + more }),
          ];
          for (let one = 0; one < table.length; one += 1) {
            if (column[one] !== 1) continue;
            for (let other = 0; other < table.length; other += 1) {
              if (column[other] !== 0 || table.level[one] !== table.level[other]) continue;
              // What goes for one pair alone rescales the others.
              const level = table.level[one] ?? -1;
              const goes = (id: TermId): boolean =>
                !table.missingTerms.includes(id) && Number.isNaN(table.fill[id][level]);
              if (termIds.some(goes)) continue;
              if ((low.score[one] ?? 0) < (low.score[other] ?? 0)) continue;
              expect((high.score[one] ?? 0) - (high.score[other] ?? 0)).toBeGreaterThanOrEqual(-1e-9);
              compared += 1;
            }
          }
        },
      ),
      settings,
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('relabelling, order of rows and language change nothing', () => {
    fc.assert(
      fc.property(datasets, fc.integer({ min: 1, max: 1_000_000 }), (dataset, seed) => {
        const draw = new Draw(seed);
        const shuffled = <Item>(items: readonly Item[]): readonly Item[] => draw.some(items, items.length);
        const relabel = (id: RegionId): RegionId => toRegionId(`zone-${id}-x`);
        const renamed: Dataset = {
          ...dataset,
          id: 'renamed',
          title: { id: 'Lain', en: 'Other', de: 'Anderes' },
          regions: shuffled(
            dataset.regions.map((region) => ({
              ...region,
              id: relabel(region.id),
              name: `Ort ${region.id}`,
              ...(region.parentId === undefined ? {} : { parentId: relabel(region.parentId) }),
            })),
          ),
          borders: shuffled(
            dataset.borders.map((border) => ({ ...border, a: relabel(border.b), b: relabel(border.a) })),
          ),
          areas: shuffled(
            dataset.areas.map((area) => ({ ...area, members: shuffled(area.members.map(relabel)) })),
          ),
          affairs: shuffled(dataset.affairs).map((affair) => ({
            ...affair,
            name: { id: 'x', en: 'y', de: 'z' },
          })),
          agreements: shuffled(dataset.agreements).map((agreement) => ({
            ...agreement,
            title: agreement.title,
            parties: agreement.parties.map((party) => ({
              ...party,
              partyId: party.partyId.startsWith('out:') ? party.partyId : relabel(toRegionId(party.partyId)),
            })),
          })),
        };
        const [ours, theirs] = [tableOf(dataset), tableOf(renamed)];
        expect({ ...theirs, regions: [] }).toEqual({ ...ours, regions: [] });
        expect(theirs.regions).toEqual(ours.regions.map(relabel));
      }),
      settings,
    );
  });

  it('a region alone, without place, changes no border and no area of other pairs', () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom('other', 'regency', 'province'), (dataset, level) => {
        const lone = aRegion('zz', { level, indicators: { hdi: { value: 70 } } });
        const [before, after] = [
          tableOf(dataset),
          tableOf({ ...dataset, regions: [...dataset.regions, lone] }),
        ];
        if (before.length === 0) return;
        const terms = (table: GapTable): ReadonlyMap<string, readonly unknown[]> =>
          by(table, (row) => [
            table.terms.border[row],
            table.terms.nearness[row],
            table.terms.areas[row],
            table.borderLow[row],
            table.borderHigh[row],
            table.hint[row],
            table.standing[row],
            table.flags[row],
            table.candidacy[row],
          ]);
        expect(terms(after)).toEqual(terms(before));
      }),
      settings,
    );
  });

  it('scores lie within 0 and 100, and low <= score <= high', () => {
    fc.assert(
      fc.property(datasets, weightings, (dataset, weights) => {
        const table = tableOf(dataset);
        const { score, low, high } = scoreGaps(table, weights);
        for (let row = 0; row < table.length; row += 1) {
          const [least = -1, value = -1, most = -1] = [low[row], score[row], high[row]];
          expect(least).toBeGreaterThanOrEqual(0);
          expect(value).toBeGreaterThanOrEqual(least - 1e-9);
          expect(most).toBeGreaterThanOrEqual(value - 1e-9);
          if (table.mode === 'geography') expect(most).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      settings,
    );
  });

  it('the lists hold every pair once, none lost to a weight', () => {
    fc.assert(
      fc.property(datasets, weightings, (dataset, weights) => {
        const table = tableOf(dataset);
        const scores = scoreGaps(table, weights);
        const rows = pairLevels.flatMap((level) =>
          pairStandings.flatMap((standing) => [...rankGaps(table, scores, standing, level)]),
        );
        expect(rows.toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: table.length }, (_, row) => row),
        );
        for (const { pairs } of likeBands(table, scores)) expect(pairs).toBeGreaterThanOrEqual(30);
      }),
      settings,
    );
  });

  it('the same data give the same bytes, whatever was asked before', () => {
    fc.assert(
      fc.property(datasets, datasets, (dataset, other) => {
        const bytes = (table: GapTable): string =>
          JSON.stringify(table, (_, value: unknown) => toText(value));
        const first = bytes(tableOf(dataset));
        tableOf(other);
        expect(bytes(tableOf(structuredClone(dataset)))).toBe(first);
        expect(bytes(tableOf(dataset))).toBe(first);
      }),
      { ...settings, numRuns: 30 },
    );
  });
});

/** Numbers as JSON cannot write them: NaN, -0, and columns as lists. */
function toText(value: unknown): unknown {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Float64Array) return Array.from(value, toText);
  return value;
}
