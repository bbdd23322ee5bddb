import type { CoverageCell, CoverageMatrix } from '../../analysis/coverage/CoverageMatrix.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { affairName } from '../affairName.ts';
import type { Arrangement } from './arrangeMatrix.ts';
import { cellWords } from './cellSentence.ts';

/** A table in words. */
export interface WordTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/**
 * The matrix as it stands, one row a region, one column an affair, then the counts of the row. A covered cell is its
 * number of agreements (families), the others are in words; a region without record has words in every cell and no
 * counts.
 */
export function matrixTable(
  matrix: CoverageMatrix,
  { rows, columns }: Arrangement,
  dataset: Dataset,
  language: Language,
): WordTable {
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const affairs = columns.flatMap((at) => matrix.columns[at]?.affair ?? []);
  return {
    columns: [
      t('coverage.table.code'),
      t('coverage.table.region'),
      ...affairs.map((code) => affairName(dataset, code, language)),
      t('coverage.covered'),
      t('coverage.agreements'),
    ],
    rows: rows.flatMap((at) => {
      const row = matrix.rows[at];
      if (row === undefined) return [];
      const cells = columns.flatMap((column) => matrix.cells[at]?.[column] ?? []);
      return [
        [
          row.region,
          fullName(index, row.region),
          ...cells.map((cell) => cellValue(cell, language)),
          row.recorded ? row.covered : undefined,
          row.recorded ? row.families : undefined,
        ],
      ];
    }),
  };
}

function cellValue(cell: CoverageCell, language: Language): string | number {
  return cell.state === 'covered' ? cell.families : cellWords(cell, language);
}
