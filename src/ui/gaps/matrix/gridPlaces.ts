import type { CoverageCell, CoverageRow } from '../../../analysis/coverage/CoverageMatrix.ts';
import type { AffairCode } from '../../../domain/ids.ts';
import type { RegionLevel } from '../../../domain/Region.ts';
import type { Translate } from '../../../i18n/translate.ts';

/** A place of the grid: column -1 = the region's name, row -1 = the affair's name. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A column as it is drawn. */
export interface GridColumn {
  readonly affair: AffairCode;
  readonly name: string;
  readonly covered: number;
  readonly inPart: number;
}

/** A row as it is drawn, its cells in the order of the columns. */
export interface GridRow extends CoverageRow {
  readonly name: string;
  readonly level: RegionLevel;
  readonly cells: readonly CoverageCell[];
}

/** A row without record is one wide cell, whatever column it is reached by. */
export function spanned(rows: readonly GridRow[], place: Place): Place {
  return rows[place.row]?.recorded === false && place.column > 0 ? { row: place.row, column: 0 } : place;
}

/** The same row and column. */
export function same(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Id of the element of a place, in the grid of this id. */
export function cellId(id: string, { row, column }: Place): string {
  return `${id}-${String(row)}-${String(column)}`;
}

/** How many cells are covered in part only. */
export function countInPart(cells: readonly (CoverageCell | undefined)[]): number {
  return cells.filter((cell) => cell?.state === 'partial').length;
}

/** `2 affairs covered, 3 in part` */
export function coverWords(
  t: Translate,
  key: 'covers' | 'coversAffairs',
  covered: number,
  inPart: number,
): string {
  const words = t(`coverage.${key}`, { n: covered });
  return inPart === 0 ? words : `${words}, ${t('coverage.coversInPart', { n: inPart })}`;
}

/** `2 affairs covered, 3 in part, 5 agreements`; of a row without record only that nothing is recorded. */
export function rowWords(t: Translate, row: GridRow): string {
  if (!row.recorded) return t('noRecord.short');
  const counts = coverWords(t, 'coversAffairs', row.covered, countInPart(row.cells));
  return `${counts}, ${t('coverage.hasAgreements', { n: row.families })}`;
}

/** Length of a bar in px, on a scale from 0. */
export function length(value: number, most: number, longest: number): string {
  return `${String(Math.round((longest * value) / most))}px`;
}
