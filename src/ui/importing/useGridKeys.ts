import {
  useEffect,
  useReducer,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Moves through a grid from cell to cell by the keys. A cell is an element with `data-cell="row:column"`; it may be made only when it comes
 * into sight (`show` brings it there).
 */
export function useGridKeys(grid: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly start: GridPlace;
  readonly pageRows: number;
  readonly show: (row: number, column: number) => void;
}) {
  const [place, setPlace] = useState(grid.start);
  const active = {
    row: Math.min(place.row, grid.rows - 1),
    column: Math.min(place.column, grid.columns - 1),
  };
  const focusNext = useRef<GridPlace | undefined>(undefined);
  const [, askForFocus] = useReducer((asked: number) => asked + 1, 0);
  const moveTo = (row: number, column: number): void => {
    const next = {
      row: Math.max(0, Math.min(grid.rows - 1, row)),
      column: Math.max(0, Math.min(grid.columns - 1, column)),
    };
    focusNext.current = next;
    setPlace(next);
    askForFocus();
    grid.show(next.row, next.column);
  };
  useEffect(() => {
    const wanted = focusNext.current;
    if (wanted === undefined) return;
    const cell = grid.scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${String(wanted.row)}:${String(wanted.column)}"]`,
    );
    if (cell === null || cell === undefined) return;
    focusNext.current = undefined;
    cell.focus({ preventScroll: true });
  });
  return {
    active,
    onKeyDown: (event: KeyboardEvent): void => {
      const { row, column } = active;
      const toEnd = event.ctrlKey || event.metaKey;
      const moves: Readonly<Record<string, readonly [number, number]>> = {
        ArrowDown: [row + 1, column],
        ArrowUp: [row - 1, column],
        ArrowRight: [row, column + 1],
        ArrowLeft: [row, column - 1],
        PageDown: [row + grid.pageRows, column],
        PageUp: [row - grid.pageRows, column],
        Home: [toEnd ? 0 : row, 0],
        End: [toEnd ? grid.rows - 1 : row, grid.columns - 1],
      };
      const target = moves[event.key];
      if (target === undefined) return;
      event.preventDefault();
      moveTo(...target);
    },
    /** Takes over where the focus came to by the pointer. */
    setActive: (event: FocusEvent): void => {
      const cell = event.target.closest('[data-cell]')?.getAttribute('data-cell')?.split(':').map(Number);
      const [row, column] = cell ?? [];
      if (row === undefined || column === undefined) return;
      if (row !== place.row || column !== place.column) setPlace({ row, column });
    },
  };
}
