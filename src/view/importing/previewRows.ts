import type { SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import { rowCount, type RawSheet } from '../../ingest/source/RawSheet.ts';

/** Positions of the first rows that hold data, at most `count`: what a person checks the columns with. */
export function previewRows(sheet: RawSheet, { aside, header }: SheetPlan, count: number): readonly number[] {
  const left = new Set(aside.map(({ row }) => row));
  const positions: number[] = [];
  const rows = rowCount(sheet);
  for (let row = header === undefined ? 0 : header.last + 1; row < rows; row += 1) {
    if (positions.length >= count) break;
    if (!left.has(row)) positions.push(row);
  }
  return positions;
}

/** Positions of the columns of a table: those that hold anything, or all. */
export function previewColumns({ columns }: SheetPlan, all: boolean): readonly number[] {
  return [...columns.entries()].flatMap(([position, { header, filled }]) =>
    all || header !== '' || filled > 0 ? [position] : [],
  );
}

/**
 * Width of a column in px: room for its header, for what it is read as with the reason below, and for most of its
 * samples, between 92 and 280. A character is taken to need 7.2 px, one of the smaller reason 6 px.
 */
export function columnWidth(texts: readonly string[], label: string, reason = ''): number {
  const lengths = texts.map((text) => text.length).toSorted((one, other) => one - other);
  const usual = lengths[Math.floor((lengths.length - 1) * 0.8)] ?? 0;
  const wanted = Math.max(usual * 7.2, (label.length + 3) * 7.2, reason.length * 6) + 20;
  return Math.round(Math.min(280, Math.max(92, wanted)));
}
