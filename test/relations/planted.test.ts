import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/relations/readDocuments.ts';
import { relateDocuments } from '../../src/relations/relateDocuments.ts';
import { confusion, type Confusion } from '../support/planted/confusion.ts';
import { emptyColumn, type EmptiedColumn } from '../support/planted/emptyColumn.ts';
import { makePlantedRegister } from '../support/planted/makePlantedRegister.ts';

const seeds = [11, 12, 13];

const registers = seeds.map((seed) => makePlantedRegister({ seed, bank: 'tune' }));

function measure(column?: EmptiedColumn): readonly Confusion[] {
  return registers.map(({ dataset, truth }) => {
    const register = column === undefined ? dataset : emptyColumn(dataset, column);
    const corpus = readDocuments(register);
    const readingOf = new Map(corpus.readings.map((reading) => [reading.agreement.id, reading]));
    return confusion(truth, (a, b) => {
      const one = readingOf.get(a);
      const other = readingOf.get(b);
      return one === undefined || other === undefined
        ? undefined
        : relateDocuments(corpus, one, other)?.class;
    });
  });
}

/** Share of right classes over all seeds. */
function rightOf(results: readonly Confusion[]): number {
  const pairs = results.reduce((sum, result) => sum + result.pairs, 0);
  return 1 - results.reduce((sum, result) => sum + result.wrong.length, 0) / pairs;
}

describe('planted registers of the titles for tuning', () => {
  const least: readonly (readonly [EmptiedColumn | undefined, number])[] = [
    [undefined, 0.93],
    ['affairs', 0.91],
    ['end', 0.91],
    ['number', 0.91],
    ['parentId', 0.93],
    ['documentType', 0.8],
    ['signedOn', 0.7],
  ];
  it.each(least)(
    'come back in the right class, column %s emptied',
    (column, share) => {
      const results = measure(column);
      console.info(`${column ?? 'all columns'}: ${rightOf(results).toFixed(3)}`);
      if (column === undefined) console.info(results[0]?.table);
      expect(rightOf(results)).toBeGreaterThanOrEqual(share);
      const links = results.flatMap(({ wrong }) =>
        wrong.filter(
          ({ class: kind, answer }) => (kind === 'family' || kind === 'renewal') && answer === 'duplication',
        ),
      );
      if (column !== 'end') expect(links).toEqual([]);
    },
    60_000,
  );
});
