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

/** A count with the names of those it counts, all of them; or a sentence, where there are no items. */
export interface NamedReading {
  readonly text: string;
  readonly items: readonly string[];
}

/** What a matrix says as a whole, read out; names in the sentences are marked with `strong`. */
export interface MatrixReading {
  readonly covered: number;
  readonly coveredOf: string;
  readonly favourites: readonly NamedReading[];
  readonly orphans: readonly NamedReading[];
  readonly notJudged: readonly NamedReading[];
}

/** How many favourites are named. */
const named = 3;

/**
 * Favourites, what nobody does, and what cannot be judged. An affair that nobody covers in full stands under `without`
 * where no region of the matrix has anything in it, else under `only in part` with the number of those regions, most
 * first.
 */
export function readMatrix(matrix: CoverageMatrix, dataset: Dataset, language: Language): MatrixReading {
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const region = (id: RegionId): string => names.get(id) ?? id;
  const affair = (code: AffairCode): string => {
    const found = index.affairOf.get(code);
    return found === undefined ? code : affairShortName(found, language);
  };
  const sentence = (text: string): NamedReading => ({ text, items: [] });
  const columnOf = new Map(matrix.columns.map((column) => [column.affair, column.covered]));
  const rowOf = new Map(matrix.rows.map((row) => [row.region, row.covered]));
  const recorded = matrix.rows.filter((row) => row.recorded).length;
  const anyCovered = matrix.favouriteAffairs.length > 0;

  const favourites: NamedReading[] = [];
  if (anyCovered) {
    const items = matrix.favouriteAffairs
      .slice(0, named)
      .map((code) =>
        t('coverage.reading.affairIn', { affair: strong(affair(code)), n: columnOf.get(code) ?? 0 }),
      );
    favourites.push(sentence(t('coverage.reading.favouriteAffairs', { items: formatList(items, language) })));
    const regions = matrix.favouriteRegions
      .slice(0, named)
      .map((id) => t('coverage.reading.regionCovers', { region: strong(region(id)), n: rowOf.get(id) ?? 0 }));
    favourites.push(
      sentence(t('coverage.reading.favouriteRegions', { items: formatList(regions, language) })),
    );
  } else if (recorded > 0) favourites.push(sentence(t('coverage.reading.noFavourites')));

  const orphans: NamedReading[] = [];
  if (recorded > 0) {
    const { without, inPart } = affairsOfNobody(matrix);
    if (without.length > 0) {
      const all = formatNumber(matrix.columns.length, language);
      orphans.push({
        text: t('coverage.reading.without', { n: without.length, all }),
        items: without.map(affair),
      });
    }
    if (inPart.length > 0) {
      orphans.push({
        text: t('coverage.reading.onlyInPart', { n: inPart.length }),
        items: inPart.map((one) =>
          t('coverage.reading.affairInPart', {
            affair: affair(one.affair),
            n: formatNumber(one.regions, language),
          }),
        ),
      });
    }
    // Where nothing is covered at all, that is said already.
    if (anyCovered && matrix.orphanRegions.length > 0) {
      orphans.push({
        text: t('coverage.reading.regionsWithout', { n: matrix.orphanRegions.length }),
        items: matrix.orphanRegions.map(region),
      });
    }
    if (orphans.length === 0) orphans.push(sentence(t('coverage.reading.noOrphans')));
  }

  const notJudged: NamedReading[] = [];
  if (matrix.notRecorded.length > 0) {
    notJudged.push({
      text: t('coverage.reading.notRecorded', { n: matrix.notRecorded.length }),
      items: matrix.notRecorded.map(region),
    });
  }
  if (matrix.withoutCell.length > 0) {
    notJudged.push(sentence(t('coverage.reading.withoutCell', { n: matrix.withoutCell.length })));
  }
  if (notJudged.length === 0) notJudged.push(sentence(t('coverage.reading.allJudged')));

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

/** Affairs that no region covers in full: those in which none has anything, and those that some cover in part. */
export function affairsOfNobody(matrix: CoverageMatrix): {
  readonly without: readonly AffairCode[];
  readonly inPart: readonly { readonly affair: AffairCode; readonly regions: number }[];
} {
  const counts = matrix.columns.flatMap(({ affair, covered }, column) =>
    covered > 0
      ? []
      : [{ affair, regions: matrix.cells.filter((row) => row[column]?.state === 'partial').length }],
  );
  return {
    without: counts.filter(({ regions }) => regions === 0).map(({ affair }) => affair),
    inPart: counts.filter(({ regions }) => regions > 0).toSorted((one, other) => other.regions - one.regions),
  };
}
