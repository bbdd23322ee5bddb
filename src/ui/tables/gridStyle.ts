import type { Column } from '../../view/tables/Table.ts';

const gap = 14;
const padding = 36;
/** Widest that a column which stays in sight may be where there is little room. */
const narrowName = 164;
/** Text is larger where rows are touched: 15 px instead of 12.5. */
const touchScale = 1.2;

/** Widths of the columns and of the whole row. `narrow` keeps the column that stays in sight small. */
export function gridStyle(
  columns: readonly Column[],
  narrow: boolean,
): { gridTemplateColumns: string; minWidth: number } {
  const widths = columns.map(({ width, sticky }) => {
    if (!narrow) return width;
    return sticky === true ? Math.min(width, narrowName) : Math.round(width * touchScale);
  });
  return {
    gridTemplateColumns: columns
      .map(({ grow }, index) => {
        const width = `${String(widths[index])}px`;
        return grow === 0 ? width : `minmax(${width}, ${String(grow)}fr)`;
      })
      .join(' '),
    minWidth: widths.reduce((sum, width) => sum + width, 0) + gap * (columns.length - 1) + padding,
  };
}

export function cellClass(column: Column): string {
  return `grid-cell grid-${column.align}${column.sticky === true ? ' grid-sticky' : ''}`;
}
