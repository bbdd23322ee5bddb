import type { Selection } from '../../domain/ViewSettings.ts';
import type { Cell } from './Cell.ts';

/** The tables on screen. */
export const tableNames = ['regions', 'agreements', 'ties', 'parties'] as const;
export type TableName = (typeof tableNames)[number];

/** A column of a table on screen. */
export interface Column {
  readonly id: string;
  /** Short heading in the language of the interface. */
  readonly label: string;
  /** The heading in full, where the short one needs it. */
  readonly title?: string;
  /** Numbers and dates stand at the end. */
  readonly align: 'start' | 'end';
  /** Least width in px. */
  readonly width: number;
  /** Share of the room that is left; 0 keeps the width. */
  readonly grow: number;
  readonly shownFirst: boolean;
  /** Stays in sight when the table is scrolled sideways: the name of the row. */
  readonly sticky?: boolean;
}

/** A row of a table: what it stands for, and its cell of a column. Cells are made when asked for. */
export interface Row {
  readonly key: string;
  readonly selection: Selection;
  readonly cell: (column: string) => Cell;
}

/** A table on screen: `rows` are those that the filters let through, `all` those of the dataset. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
}

/** How a column is made from an item. */
export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item) => Cell;
}

/** Rows for items. A column that the table does not have gives a missing cell. */
export function toRows<Item>(
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
  identify: (item: Item) => { readonly key: string; readonly selection: Selection },
): readonly Row[] {
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  return items.map((item) => ({
    ...identify(item),
    cell: (column) => columnOf.get(column)?.cell(item) ?? { type: 'missing' },
  }));
}
