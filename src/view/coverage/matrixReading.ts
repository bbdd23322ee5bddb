import type { CoverageMatrix } from '../../analysis/coverage/CoverageMatrix.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatList, formatNumber } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { affairShortName } from '../affairShortName.ts';
import { strong } from './strongText.ts';

/** What a matrix says as a whole, read out; names and figures are marked with `strong`. */
export interface MatrixReading {
  readonly covered: number;
  readonly coveredOf: string;
  readonly favourites: readonly string[];
  readonly orphans: readonly string[];
  readonly notJudged: readonly string[];
}

/** How many are named; the others are counted. */
const named = 3;
const namedOrphans = 4;
const namedWithoutRecord = 8;

/** Favourites, orphans and what cannot be judged, in sentences. */
export function readMatrix(matrix: CoverageMatrix, dataset: Dataset, language: Language): MatrixReading {
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const region = (id: RegionId): string => strong(names.get(id) ?? id);
  const affair = (code: AffairCode): string => {
    const found = index.affairOf.get(code);
    return strong(found === undefined ? code : affairShortName(found, language));
  };
  const list = (items: readonly string[]): string => formatList(items, language);
  const some = (items: readonly string[], most: number): string => {
    const rest = items.length - most;
    // One that is left over is named too: to count it would take as much room.
    if (rest <= 1) return list(items);
    return list([...items.slice(0, most), t('coverage.reading.more', { n: rest })]);
  };
  const columnOf = new Map(matrix.columns.map((column) => [column.affair, column.covered]));
  const rowOf = new Map(matrix.rows.map((row) => [row.region, row.covered]));
  const recorded = matrix.rows.filter((row) => row.recorded).length;

  const favourites: string[] = [];
  if (matrix.favouriteAffairs.length > 0) {
    const items = matrix.favouriteAffairs
      .slice(0, named)
      .map((code) => t('coverage.reading.affairIn', { affair: affair(code), n: columnOf.get(code) ?? 0 }));
    favourites.push(t('coverage.reading.favouriteAffairs', { items: list(items) }));
    const regions = matrix.favouriteRegions
      .slice(0, named)
      .map((id) => t('coverage.reading.regionCovers', { region: region(id), n: rowOf.get(id) ?? 0 }));
    favourites.push(t('coverage.reading.favouriteRegions', { items: list(regions) }));
  } else if (recorded > 0) favourites.push(t('coverage.reading.noFavourites'));

  const orphans: string[] = [];
  const { orphanAffairs, orphanRegions } = matrix;
  if (recorded > 0 && orphanAffairs.length > 0 && favourites.length > 1) {
    orphans.push(
      t('coverage.reading.orphanAffairs', {
        n: orphanAffairs.length,
        all: formatNumber(matrix.columns.length, language),
        items: some(orphanAffairs.map(affair), namedOrphans),
      }),
    );
    const inPart = orphanAffairs.filter((code) => {
      const column = matrix.columns.findIndex((one) => one.affair === code);
      return matrix.cells.some((cells) => cells[column]?.state === 'partial');
    });
    if (inPart.length > 0) orphans.push(t('coverage.reading.inPart', { n: inPart.length }));
  }
  if (orphanRegions.length > 0 && favourites.length > 1) {
    orphans.push(
      t('coverage.reading.orphanRegions', {
        n: orphanRegions.length,
        items: some(orphanRegions.map(region), namedOrphans),
      }),
    );
  }
  if (orphans.length === 0 && recorded > 0 && favourites.length > 1)
    orphans.push(t('coverage.reading.noOrphans'));

  const notJudged: string[] = [];
  if (matrix.notRecorded.length > 0) {
    notJudged.push(
      t('coverage.reading.notRecorded', {
        n: matrix.notRecorded.length,
        items: some(matrix.notRecorded.map(region), namedWithoutRecord),
      }),
    );
  }
  if (matrix.withoutCell.length > 0) {
    notJudged.push(t('coverage.reading.withoutCell', { n: matrix.withoutCell.length }));
  }
  if (notJudged.length === 0) notJudged.push(t('coverage.reading.allJudged'));

  return {
    covered: matrix.coveredCells,
    coveredOf: t('coverage.reading.coveredOf', {
      n: recorded,
      cells: formatNumber(matrix.knownCells, language),
    }),
    favourites,
    orphans,
    notJudged,
  };
}
