import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/**
 * A long list as one tab stop: arrows, Home and End move among the elements marked `data-row`. Spread `list` on the
 * list and `row(i)` on each row's button.
 */
export function useRovingRows(count: number) {
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(0, count - 1));
  return {
    list: {
      onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
        const next = {
          ArrowDown: Math.min(count - 1, at + 1),
          ArrowUp: Math.max(0, at - 1),
          Home: 0,
          End: count - 1,
        }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        setActive(next);
        const rows = event.currentTarget.querySelectorAll<HTMLElement>('[data-row]');
        rows[next]?.focus();
      },
      onFocus: (event: FocusEvent<HTMLElement>): void => {
        const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
        const row = rows.indexOf(event.target);
        if (row >= 0) setActive(row);
      },
    },
    row: (position: number) => ({ 'data-row': '', tabIndex: position === at ? 0 : -1 }),
  };
}
