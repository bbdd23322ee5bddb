import { useEffect, useRef, useState } from 'react';
import { useGaps } from './useGaps.ts';

/** How long in ms a row that moved keeps its mark. */
const markedMs = 1000;
const none: ReadonlySet<number> = new Set();

/** Rows whose place changed with the weights, for a second after the last move; those of one drag together. */
export function useMovedRows(): ReadonlySet<number> {
  const { rows, scoring } = useGaps();
  const [moved, setMoved] = useState(none);
  const before = useRef({ weights: scoring.weights, rows });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const same = before.current.weights === scoring.weights;
    if (same) {
      if (timer.current === undefined) before.current = { weights: scoring.weights, rows };
      return;
    }
    const places = new Map(before.current.rows.map(({ row, rank }) => [row, rank]));
    setMoved(new Set(rows.filter(({ row, rank }) => places.get(row) !== rank).map(({ row }) => row)));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      before.current = { weights: scoring.weights, rows };
      setMoved(none);
    }, markedMs);
  }, [rows, scoring.weights]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return moved;
}
