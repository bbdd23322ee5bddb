import { gapClasses, gapFlags, type GapClass, type GapTable } from '../analysis/gaps/GapTable.ts';
import type { Ranking } from '../analysis/gaps/rankAll.ts';
import { capPerRegion } from '../analysis/gaps/rankGaps.ts';
import { indexDataset, provinceOf } from '../domain/DatasetIndex.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { pairKey } from '../domain/ids.ts';
import { shortNamesOf } from '../domain/regionName.ts';

/** A row of the list. */
export interface GapRow {
  /** Place in the list as filtered and capped, from 1; a text filter leaves it as it is. */
  readonly rank: number;
  /** Row of the table. */
  readonly row: number;
}

/** `pairKey` of a row. */
export function pairOfRow(table: GapTable, row: number): string {
  const a = table.regions[table.a[row] ?? 0] ?? '';
  const b = table.regions[table.b[row] ?? 0] ?? '';
  return pairKey(a, b);
}

/** Class of a row: the best of its uncovered affairs. */
export function classOfRow(table: GapTable, row: number): GapClass | undefined {
  return gapClasses[(table.classes[row] ?? 0) - 1];
}

/** What a list may be filtered by: `no-record` = nothing is recorded for one side or the other. */
export type ListedFlag = (typeof gapFlags)[number] | 'weak-evidence' | 'no-record';

/** Whether a row carries a flag; weak evidence depends on the weights, and there are none without geography. */
export function hasFlag(table: GapTable, ranking: Ranking, row: number, flag: ListedFlag): boolean {
  if (flag === 'no-record') return needsCheck(table, row);
  if (flag === 'weak-evidence') return table.mode === 'geography' && ranking.scores.weak[row] === 1;
  return ((table.flags[row] ?? 0) & (1 << gapFlags.indexOf(flag))) !== 0;
}

/** Something is to be looked up first: nothing is recorded for one side. */
export function needsCheck(table: GapTable, row: number): boolean {
  const sides = (1 << gapFlags.indexOf('no-record-a')) | (1 << gapFlags.indexOf('no-record-b'));
  return ((table.flags[row] ?? 0) & sides) !== 0;
}

/** How many of the first rows of a list need a check first. */
export function countToCheck(table: GapTable, rows: readonly number[], first = 20): number {
  return rows.slice(0, first).filter((row) => needsCheck(table, row)).length;
}

/** Rows whose two regions have different parents; a province is its own parent, one without parent differs from all. */
export function acrossParents(table: GapTable, dataset: Dataset, rows: readonly number[]): readonly number[] {
  const index = indexDataset(dataset);
  const parents = table.regions.map((id) => provinceOf(index, id));
  return rows.filter((row) => {
    const a = parents[table.a[row] ?? 0];
    return a === undefined || a !== parents[table.b[row] ?? 0];
  });
}

/** The rows of a list with their ranks, a region in at most two of them where the list is capped. */
export function rankRows(table: GapTable, rows: readonly number[], capped: boolean): readonly GapRow[] {
  const kept = capped ? capPerRegion(table, Uint32Array.from(rows)) : rows;
  return Array.from(kept, (row, at) => ({ rank: at + 1, row }));
}

/**
 * Rows in which every word of the text is found: in the names of one of the two, of their provinces, or of an area that
 * both belong to. Ranks stay.
 */
export function filterGapRows(
  table: GapTable,
  rows: readonly GapRow[],
  dataset: Dataset,
  text: string,
): readonly GapRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const index = indexDataset(dataset);
  const short = shortNamesOf(dataset);
  const names = table.regions.map((id) => {
    const province = provinceOf(index, id);
    return [id, province ?? id]
      .map((one) => `${one} ${index.regionOf.get(one)?.name ?? ''} ${short.get(one) ?? ''}`)
      .join(' ')
      .toLowerCase();
  });
  const tests = words.map((word) => {
    const named = names.map((name) => name.includes(word));
    const areas = dataset.areas
      .filter(({ name, fullName }) => `${name} ${fullName ?? ''}`.toLowerCase().includes(word))
      .map(({ members }) => {
        const ids = new Set(members);
        return table.regions.map((id) => ids.has(id));
      });
    return (a: number, b: number): boolean =>
      named[a] === true || named[b] === true || areas.some((area) => area[a] === true && area[b] === true);
  });
  return rows.filter(({ row }) => {
    const a = table.a[row] ?? 0;
    const b = table.b[row] ?? 0;
    return tests.every((test) => test(a, b));
  });
}

/** Where a row stands among those shown, and the pairs beside it. */
export interface GapPlace {
  /** From 1; `undefined` where a filter hides it: the ones beside it are then those of the next scores. */
  readonly at: number | undefined;
  readonly all: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The place of a row among those shown, which are best first. */
export function placeAmong(
  table: GapTable,
  shown: readonly GapRow[],
  row: number,
  score: (row: number) => number,
): GapPlace {
  const pairAt = (at: number): string | undefined => {
    const there = shown[at];
    return there === undefined ? undefined : pairOfRow(table, there.row);
  };
  const at = shown.findIndex((one) => one.row === row);
  const all = shown.length;
  if (at >= 0) return { at: at + 1, all, previous: pairAt(at - 1), next: pairAt(at + 1) };
  const behind = shown.findIndex((one) => score(one.row) < score(row));
  const before = behind < 0 ? all : behind;
  return { at: undefined, all, previous: pairAt(before - 1), next: pairAt(before) };
}
