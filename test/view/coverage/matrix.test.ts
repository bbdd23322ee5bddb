import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverageMatrix } from '../../../src/analysis/coverage/computeCoverageMatrix.ts';
import type {
  CellState,
  CoverageCell,
  CoverageMatrix,
} from '../../../src/analysis/coverage/CoverageMatrix.ts';
import { hasRecord, indexDataset } from '../../../src/domain/DatasetIndex.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode, toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import { shortNamesOf } from '../../../src/domain/regionName.ts';
import { inForceStatuses, onRecordStatuses } from '../../../src/domain/status.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { localeOf } from '../../../src/i18n/translate.ts';
import { arrangedMatrix, arrangeMatrix } from '../../../src/view/coverage/arrangeMatrix.ts';
import { cellSentence, cellWords } from '../../../src/view/coverage/cellSentence.ts';
import { matrixRegions, mostMatrixRows } from '../../../src/view/coverage/matrixRegions.ts';
import { affairsOfNobody, readMatrix, type NamedReading } from '../../../src/view/coverage/matrixReading.ts';
import { matrixTable } from '../../../src/view/coverage/matrixTable.ts';
import { peerAgreements } from '../../../src/view/coverage/peerAgreements.ts';
import { plainText, strong, textParts } from '../../../src/view/coverage/strongText.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { builtIn, builtInExists } from '../../support/builtIn.ts';
import { aContext, anAffair } from '../../support/gapBuilders.ts';
import { randomDataset } from '../../support/randomDataset.ts';

function matrixOf(dataset: Dataset, regions: readonly string[], statuses = onRecordStatuses): CoverageMatrix {
  return computeCoverageMatrix(aContext(dataset), regions.map(toRegionId), statuses);
}

const land = aDataset({
  regions: [
    aRegion('33.01', { name: 'Kabupaten Zeta' }),
    aRegion('33.02', { name: 'Kabupaten Alfa' }),
    aRegion('33.03', { name: 'Kabupaten Beta' }),
    aRegion('33.04', { name: 'Kabupaten Gama' }),
    aRegion('33'),
    aRegion('34'),
  ],
  borders: [
    aBorder('33.01', '33.02', { sharedKm: 10 }),
    aBorder('33.02', '33.03', { sharedKm: 20 }),
    aBorder('33.03', '33.04'),
    aBorder('33', '34'),
  ],
  affairs: ['1.02', '2.11', '3.26'].map((code) => anAffair(code)),
  agreements: [
    anAgreement('A').between('33.01', '33.03').as('PKS').about('2.11').signed('2024-01-01'),
    anAgreement('B').between('33.01', '33.03').as('PKS').about('2.11').signed('2025-01-01'),
    anAgreement('C').between('33.01', 'out:x').as('KB').about('3.26').signed('2025-02-01'),
    anAgreement('D').between('33.02', 'out:x').signed('2025-02-01'),
  ],
});

describe('regions of the matrix', () => {
  const of = (scope?: string, chosen?: readonly string[]) =>
    matrixRegions(
      land,
      scope === undefined ? undefined : toRegionId(scope),
      chosen?.map((id) => toRegionId(id)),
    );

  it('are the provinces, a province’s own, a region with its bordering ones, or those chosen', () => {
    expect(of()).toEqual({ set: 'provinces', regions: ['33', '34'], left: 0 });
    expect(of('33')).toEqual({ set: 'province', regions: ['33.01', '33.02', '33.03', '33.04'], left: 0 });
    expect(of('33.02')).toEqual({ set: 'bordering', regions: ['33.02', '33.01', '33.03'], left: 0 });
    expect(of('33', ['33.04', '34', '33.04', '99.99'])).toEqual({
      set: 'chosen',
      regions: ['33.04', '34'],
      left: 0,
    });
  });

  it('go back to the scope where nothing chosen is known, and to all where there are no provinces', () => {
    expect(of('33', ['99.99']).set).toBe('province');
    expect(of('34')).toEqual({ set: 'province', regions: ['34'], left: 0 });
    const own = aDataset({
      regions: [aRegion('own:a', { level: 'other' }), aRegion('own:b', { level: 'other' })],
    });
    expect(matrixRegions(own, undefined, undefined)).toEqual({
      set: 'all',
      regions: ['own:a', 'own:b'],
      left: 0,
    });
  });

  it('leave out those with the fewest agreements beyond the most, and say how many', () => {
    const ids = Array.from({ length: mostMatrixRows + 5 }, (_, at) => `own:${String(at).padStart(4, '0')}`);
    const busy = ids.at(-1) ?? '';
    const dataset = aDataset({
      regions: ids.map((id) => aRegion(id, { level: 'other' })),
      agreements: [anAgreement().between(busy, 'out:x')],
    });
    const { regions, left } = matrixRegions(dataset, undefined, undefined);
    expect([regions.length, left, regions.at(-1)]).toEqual([mostMatrixRows, 5, busy]);
  });
});

describe('the order of a matrix', () => {
  const matrix = matrixOf(land, ['33.01', '33.02', '33.03', '33.04']);
  const rowsBy = (rows: 'affairs' | 'agreements' | 'name'): readonly string[] =>
    arrangeMatrix(matrix, land, { rows, columns: 'code' }, 'en').rows.map(
      (at) => matrix.rows[at]?.region ?? '',
    );

  it('is by affairs covered, by agreements or by name, those without record last', () => {
    expect(rowsBy('affairs')).toEqual(['33.01', '33.03', '33.02', '33.04']);
    expect(rowsBy('agreements')).toEqual(['33.01', '33.03', '33.02', '33.04']);
    expect(rowsBy('name')).toEqual(['33.02', '33.03', '33.01', '33.04']);
  });

  it('is by code or by the regions that cover an affair', () => {
    const columns = (order: 'code' | 'covered') =>
      arrangeMatrix(matrix, land, { rows: 'name', columns: order }, 'en').columns.map(
        (at) => matrix.columns[at]?.affair,
      );
    expect(columns('code')).toEqual(['1.02', '2.11', '3.26']);
    expect(columns('covered')).toEqual(['2.11', '1.02', '3.26']);
  });

  it('holds every row and column once, best first, on random datasets', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('affairs' as const, 'agreements' as const, 'name' as const),
        fc.constantFrom('code' as const, 'covered' as const),
        (seed, rows, columns) => {
          const dataset = randomDataset(60, seed);
          const { regions } = matrixRegions(dataset, toRegionId('33'), undefined);
          const of = matrixOf(dataset, regions);
          const arrangement = arrangeMatrix(of, dataset, { rows, columns }, 'id');
          const arranged = arrangedMatrix(of, arrangement);
          expect(arranged.rows.map(({ region }) => region).toSorted()).toEqual(regions.toSorted());
          expect(new Set(arrangement.columns).size).toBe(of.columns.length);
          const names = shortNamesOf(dataset);
          const collator = new Intl.Collator(localeOf('id'));
          for (const [at, next] of arranged.rows.slice(1).entries()) {
            const before = arranged.rows[at];
            if (before === undefined) continue;
            expect(Number(before.recorded)).toBeGreaterThanOrEqual(Number(next.recorded));
            if (before.recorded !== next.recorded) continue;
            if (rows === 'affairs') expect(before.covered).toBeGreaterThanOrEqual(next.covered);
            if (rows === 'agreements') expect(before.families).toBeGreaterThanOrEqual(next.families);
            if (rows === 'name') {
              expect(
                collator.compare(names.get(before.region) ?? '', names.get(next.region) ?? ''),
              ).toBeLessThanOrEqual(0);
            }
          }
          for (const [row, cells] of arranged.cells.entries()) {
            expect(cells.filter(({ state }) => state === 'covered').length).toBe(arranged.rows[row]?.covered);
          }
        },
      ),
      { numRuns: 15, seed: 7 },
    );
  });
});

describe('the words of a cell', () => {
  const cell = (state: CellState, families: number, peersWith: number, peers: number): CoverageCell => ({
    state,
    families,
    agreements: Array.from({ length: families }, (_, at) => toAgreementId(`A${String(at)}`)),
    peersWith: Array.from({ length: peersWith }, (_, at) => toRegionId(`33.0${String(at)}`)),
    peers,
  });

  it('say what is there, or how many bordering regions have one', () => {
    expect(cellWords(cell('covered', 2, 0, 4), 'en')).toBe('2 agreements');
    expect(cellWords(cell('covered', 1, 0, 4), 'en')).toBe('1 agreement');
    expect(cellWords(cell('partial', 1, 1, 4), 'en')).toBe('partly, 1 agreement');
    expect(cellWords(cell('expected', 0, 4, 9), 'en')).toBe(
      'none found; one found for 4 of 9 bordering regions',
    );
    expect(cellWords(cell('expected', 0, 1, 1), 'en')).toBe(
      'none found; one found for its one bordering region',
    );
    expect(cellWords(cell('none', 0, 0, 9), 'en')).toBe('none found');
    expect(cellWords(cell('no-data', 0, 2, 3), 'en')).toBe('nothing recorded');
  });

  it('never call nothing recorded no cooperation, and tell what bordering regions have all the same', () => {
    expect(cellSentence(cell('no-data', 0, 2, 3), 'en')).toBe(
      'Nothing is recorded for this region. This is not the same as no cooperation. 2 of its 3 bordering regions with records have one.',
    );
    expect(cellSentence(cell('no-data', 0, 0, 0), 'en')).toBe(
      'Nothing is recorded for this region. This is not the same as no cooperation. Nothing is recorded for any bordering region.',
    );
  });

  it('tell none apart from none among bordering regions, and from bordering regions without record', () => {
    expect(cellSentence(cell('expected', 0, 4, 9), 'en')).toBe(
      '4 of its 9 bordering regions with records have an agreement in this affair; for this one none is found.',
    );
    expect(cellSentence(cell('none', 0, 0, 9), 'en')).toBe(
      'No agreement in this affair is found for it, nor for any of its 9 bordering regions with records.',
    );
    expect(cellSentence(cell('none', 0, 0, 0), 'en')).toBe(
      'No agreement in this affair is found for it, and nothing is recorded for any bordering region.',
    );
    expect(cellSentence(cell('covered', 1, 1, 1), 'en')).toBe(
      '1 agreement of the region names this affair. Its one bordering region with records has one.',
    );
  });

  it('leave no placeholder in any language', () => {
    for (const language of languages) {
      for (const state of ['covered', 'partial', 'expected', 'none', 'no-data'] as const) {
        for (const [families, peersWith, peers] of [
          [1, 1, 1],
          [2, 2, 3],
          [0, 0, 0],
          [0, 0, 1],
        ] as const) {
          const of = cell(state, families, peersWith, peers);
          expect(`${cellWords(of, language)} ${cellSentence(of, language)}`).not.toMatch(
            /[{}]|undefined|NaN/,
          );
        }
      }
    }
  });
});

describe('the table of a matrix', () => {
  it('has the rows, columns and order of the picture, numbers as numbers, and no counts without record', () => {
    const matrix = matrixOf(land, ['33.01', '33.02', '33.03', '33.04']);
    const arrangement = arrangeMatrix(matrix, land, { rows: 'affairs', columns: 'code' }, 'en');
    expect(matrixTable(matrix, arrangement, land, 'en')).toEqual({
      columns: ['Code', 'Region', '1.02', '2.11', '3.26', 'Affairs covered', 'Agreements'],
      rows: [
        ['33.01', 'Kabupaten Zeta', 'none found', 2, 'partly, 1 agreement', 1, 3],
        ['33.03', 'Kabupaten Beta', 'none found', 2, 'none found', 1, 2],
        [
          '33.02',
          'Kabupaten Alfa',
          'none found',
          'none found; one found for 2 of 2 bordering regions',
          'none found; one found for 1 of 2 bordering regions',
          0,
          1,
        ],
        [
          '33.04',
          'Kabupaten Gama',
          'nothing recorded',
          'nothing recorded',
          'nothing recorded',
          undefined,
          undefined,
        ],
      ],
    });
  });
});

describe('bordering regions of a cell', () => {
  it('come longest border first, with what names the affair, newest first', () => {
    const context = aContext(land);
    const matrix = matrixOf(land, ['33.02']);
    const column = matrix.columns.findIndex(({ affair }) => affair === '2.11');
    const cell = matrix.cells[0]?.[column];
    if (cell === undefined) throw new Error('no cell');
    const peers = peerAgreements(context, toRegionId('33.02'), toAffairCode('2.11'), cell, onRecordStatuses);
    expect(
      peers.map(({ region, border, agreements }) => [
        region,
        border?.sharedKm,
        agreements.map(({ id }) => id),
      ]),
    ).toEqual([
      ['33.03', 20, ['B', 'A']],
      ['33.01', 10, ['B', 'A']],
    ]);
  });

  it.runIf(builtInExists)('have something to show in every cell of the built-in data', () => {
    const dataset = builtIn();
    const context = aContext(dataset);
    for (const statuses of [onRecordStatuses, inForceStatuses]) {
      const { regions } = matrixRegions(dataset, toRegionId('33'), undefined);
      const matrix = matrixOf(dataset, regions, statuses);
      for (const [row, cells] of matrix.cells.entries()) {
        for (const [column, cell] of cells.entries()) {
          const region = matrix.rows[row]?.region;
          const affair = matrix.columns[column]?.affair;
          if (region === undefined || affair === undefined || cell.peersWith.length === 0) continue;
          const peers = peerAgreements(context, region, affair, cell, statuses);
          expect(peers.map((peer) => peer.region).toSorted()).toEqual(cell.peersWith);
          expect(peers.every(({ agreements }) => agreements.length > 0)).toBe(true);
        }
      }
    }
  });
});

describe('what a matrix says', () => {
  it('names favourites, orphans and what is not judged, with their counts', () => {
    const matrix = matrixOf(land, ['33.01', '33.02', '33.03', '33.04']);
    const reading = readMatrix(matrix, land, 'en');
    const plain = (readings: readonly NamedReading[]): readonly string[] =>
      readings.map(({ text, items }) => [plainText(text), ...items].join(' | '));
    expect(reading.covered).toBe(2);
    expect(reading.coveredOf).toBe('of 9 cells are covered, in the 3 regions with records');
    expect(plain(reading.favourites)).toEqual([
      'Most often: 2.11 in 2 regions.',
      'Widest: Zeta with 1 affair and Beta with 1 affair.',
    ]);
    expect(plain(reading.orphans)).toEqual([
      'Without any agreement: 1 of 3 affairs | 1.02',
      'Only in part: 1 affair | 3.26 (1)',
      'Regions with records, but no affair in full: 1 | Alfa',
    ]);
    expect(plain(reading.notJudged)).toEqual([
      'Nothing is recorded: 1 region | Gama',
      '1 agreement names several fields or none: it stands in no cell.',
    ]);
  });

  it('does not call regions without record orphans where nothing at all is recorded', () => {
    const empty = aDataset({ regions: [aRegion('33.01'), aRegion('33.02')], affairs: [anAffair('2.11')] });
    const reading = readMatrix(matrixOf(empty, ['33.01', '33.02']), empty, 'en');
    expect([reading.favourites, reading.orphans]).toEqual([[], []]);
    expect(reading.notJudged).toEqual([
      { text: 'Nothing is recorded: 2 regions', items: ['33.01', '33.02'] },
    ]);
  });

  it.runIf(builtInExists)('tells figures that a count of the data gives, in three languages', () => {
    const dataset = builtIn();
    const index = indexDataset(dataset);
    const { regions } = matrixRegions(dataset, toRegionId('33'), undefined);
    const matrix = matrixOf(dataset, regions);
    const recorded = regions.filter((id) => hasRecord(index, id));
    for (const language of languages) {
      const number = (value: number): string => new Intl.NumberFormat(localeOf(language)).format(value);
      const reading = readMatrix(matrix, dataset, language);
      expect(reading.coveredOf).toContain(number(recorded.length * matrix.columns.length));
      expect(reading.coveredOf).toContain(number(recorded.length));
      expect(reading.covered).toBe(matrix.cells.flat().filter(({ state }) => state === 'covered').length);
      const all = [...reading.favourites, ...reading.orphans, ...reading.notJudged]
        .flatMap(({ text, items }) => [text, ...items])
        .join(' ');
      expect(all).not.toMatch(/[{}]|undefined/);
      expect(all).toContain(number(regions.length - recorded.length));
      // Each affair stands once, by what its column has: in full, in part only, or nothing. All of them are named.
      const states = matrix.columns.map(
        (_, column) => new Set(matrix.cells.map((row) => row[column]?.state)),
      );
      const nobody = states.filter((of) => !of.has('covered'));
      const without = nobody.filter((of) => !of.has('partial'));
      expect(reading.orphans.slice(0, 2).map(({ items }) => items.length)).toEqual([
        without.length,
        nobody.length - without.length,
      ]);
    }
  });

  it('tells what is in part by how many regions, most first, also where nothing is covered in full', () => {
    const part = aDataset({
      regions: ['33.01', '33.02', '33.03'].map((id) => aRegion(id)),
      affairs: ['1.02', '2.11', '3.26'].map((code) => anAffair(code)),
      agreements: [
        anAgreement().between('33.01', '33.02').as('KB').about('3.26'),
        anAgreement().between('33.01', 'out:x').as('KB').about('2.11'),
      ],
    });
    const matrix = matrixOf(part, ['33.01', '33.02', '33.03']);
    expect(affairsOfNobody(matrix)).toEqual({
      without: ['1.02'],
      inPart: [
        { affair: '3.26', regions: 2 },
        { affair: '2.11', regions: 1 },
      ],
    });
    const { orphans } = readMatrix(matrix, part, 'en');
    expect(orphans.map(({ text }) => text)).toEqual([
      'Without any agreement: 1 of 3 affairs',
      'Only in part: 2 affairs',
    ]);
  });
});

describe('strong text', () => {
  it('comes back as it was marked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ minLength: 1, maxLength: 8 }), strong: fc.boolean() }), {
          maxLength: 6,
        }),
        (parts) => {
          // Two plain parts side by side are one.
          const clean = parts
            .map((part) => ({ ...part, text: part.text.replaceAll(/[\u2068\u2069]/g, '') }))
            .filter(({ text }) => text !== '')
            .filter((part, at, list) => part.strong || list[at - 1]?.strong !== false);
          const sentence = clean.map((part) => (part.strong ? strong(part.text) : part.text)).join('');
          expect(textParts(sentence)).toEqual(clean);
          expect(plainText(sentence)).toBe(clean.map(({ text }) => text).join(''));
        },
      ),
      { seed: 3 },
    );
  });
});
