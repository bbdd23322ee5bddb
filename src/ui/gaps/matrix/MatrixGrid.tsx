import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { indexDataset } from '../../../domain/DatasetIndex.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import type { Language } from '../../../domain/ViewSettings.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { affairShortName } from '../../../view/affairShortName.ts';
import { cellWords } from '../../../view/coverage/cellSentence.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import {
  cellId,
  countInPart,
  coverWords,
  rowWords,
  length,
  same,
  spanned,
  type GridColumn,
  type GridRow,
  type Place,
} from './gridPlaces.ts';
import { CountSign } from './MatrixCell.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import type { MatrixModel } from './useMatrix.ts';

/** Where the pointer is, and where the tip of that cell stands. */
interface Hovered {
  readonly place: Place;
  readonly tip: CSSProperties;
}

/** Rows of one page; more are turned over to. */
export const rowsPerPage = 60;

/**
 * Regions x affairs as a grid: one tab stop, arrows move cell by cell (into the names, too), row and column are washed,
 * Enter or a click selects. `page` counts from 0.
 */
export function MatrixGrid(props: { readonly model: MatrixModel; readonly page: number }) {
  const t = useTranslate();
  const id = useId();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { matrix, arrangement, region, affair, change } = props.model;
  const first = props.page * rowsPerPage;

  const columns = useMemo((): readonly GridColumn[] => {
    const { affairOf } = indexDataset(dataset);
    return arrangement.columns.flatMap((at) => {
      const column = matrix.columns[at];
      if (column === undefined) return [];
      const found = affairOf.get(column.affair);
      const name = found === undefined ? column.affair : affairShortName(found, language);
      const inPart = countInPart(matrix.cells.map((cells) => cells[at]));
      return [{ affair: column.affair, name, covered: column.covered, inPart }];
    });
  }, [matrix, arrangement, dataset, language]);
  const rows = useMemo((): readonly GridRow[] => {
    const names = shortNamesOf(dataset);
    const { regionOf } = indexDataset(dataset);
    return arrangement.rows.slice(first, first + rowsPerPage).flatMap((at) => {
      const row = matrix.rows[at];
      if (row === undefined) return [];
      return [
        {
          ...row,
          name: names.get(row.region) ?? row.region,
          level: regionOf.get(row.region)?.level ?? 'other',
          cells: arrangement.columns.flatMap((column) => matrix.cells[at]?.[column] ?? []),
        },
      ];
    });
  }, [matrix, arrangement, dataset, first]);

  const selected: Place = {
    row: rows.findIndex((row) => row.region === region),
    column: columns.findIndex((column) => column.affair === affair),
  };
  const [moved, setMovedTo] = useState<{ readonly place: Place; readonly of: object }>();
  // After another order the same numbers are another place.
  const setMoved = (place: Place): void => setMovedTo({ place, of: arrangement });
  const [hovered, setHovered] = useState<Hovered>();
  const [focused, setFocused] = useState(false);
  const inside = (place: Place | undefined): Place | undefined =>
    place !== undefined && place.row < rows.length && place.column < columns.length ? place : undefined;
  const active =
    inside(moved?.of === arrangement ? moved.place : undefined) ??
    (selected.row < 0 && selected.column < 0 ? { row: 0, column: 0 } : selected);
  const lit = inside(hovered?.place) ?? (focused ? active : selected);

  // What is selected beside the grid comes into sight in it; the page itself stays where it is.
  const scroll = useRef<HTMLDivElement>(null);
  const selectedId = selected.row < 0 ? '' : cellId(id, spanned(rows, selected));
  useEffect(() => {
    const cell = document.getElementById(selectedId);
    const heads = scroll.current?.querySelector('.matrix-counts');
    if (cell === null || scroll.current === null || heads === null || heads === undefined) return;
    const box = cell.getBoundingClientRect();
    const frame = scroll.current.getBoundingClientRect();
    const above = box.top - heads.getBoundingClientRect().bottom;
    const below = box.bottom - frame.bottom;
    if (above < 0) scroll.current.scrollTop += above - 4;
    else if (below > 0) scroll.current.scrollTop += below + 12;
  }, [selectedId, scroll]);

  const placeOf = (target: EventTarget): Place | undefined => {
    const at = (target as Element).closest<HTMLElement>('[data-row]')?.dataset;
    return at === undefined ? undefined : { row: Number(at['row']), column: Number(at['column']) };
  };
  const choose = (place: Place): void => {
    setMoved(place);
    change({ region: rows[place.row]?.region, affair: columns[place.column]?.affair });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const lastRow = rows.length - 1;
    const lastColumn = columns.length - 1;
    const { row, column } = active;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(active);
      return;
    }
    const far = event.ctrlKey || event.metaKey;
    const next = {
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      Home: { row: far ? 0 : row, column: far ? 0 : -1 },
      End: { row: far ? lastRow : row, column: lastColumn },
      PageDown: { row: row + 10, column },
      PageUp: { row: Math.max(0, row - 10), column },
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const place = {
      row: Math.min(lastRow, Math.max(-1, next.row)),
      column: Math.min(lastColumn, Math.max(-1, next.column)),
    };
    // No name crosses the others.
    if (place.row < 0 && place.column < 0) return;
    setMoved(place);
    const element = document.getElementById(cellId(id, spanned(rows, place)));
    element?.focus();
  };
  const onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    const place = placeOf(event.target);
    const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (place === undefined || cell === null) {
      setHovered(undefined);
      return;
    }
    const grid = event.currentTarget.getBoundingClientRect();
    const at = cell.getBoundingClientRect();
    setHovered({
      place,
      tip: {
        top: at.bottom - grid.top + 3,
        // Beside the right edge it grows to the left.
        ...(at.left - grid.left > grid.width / 2
          ? { right: grid.right - at.right }
          : { left: at.left - grid.left }),
      },
    });
  };
  const most = Math.max(1, ...columns.map(({ covered, inPart }) => covered + inPart));
  const widestRow = Math.max(
    1,
    ...matrix.rows.map(({ covered }, at) => covered + countInPart(matrix.cells[at] ?? [])),
  );
  const tip = inside(hovered?.place);
  return (
    <div ref={scroll} className="matrix-scroll" style={{ '--rows': rows.length } as CSSProperties}>
      <div
        className="matrix-grid"
        role="grid"
        aria-label={t('coverage.grid')}
        aria-rowcount={matrix.rows.length + 1}
        aria-colcount={columns.length + 1}
        tabIndex={-1}
        style={{ '--columns': columns.length } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          setFocused(true);
          const place = placeOf(event.target);
          if (place !== undefined && !same(spanned(rows, active), place)) setMoved(place);
        }}
        onBlur={() => setFocused(false)}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (place !== undefined) choose(place);
        }}
        onPointerOver={onPointerOver}
        onPointerLeave={() => setHovered(undefined)}
      >
        <div className="matrix-washes" aria-hidden="true">
          {lit.column >= 0 && <span className="matrix-wash" style={{ gridColumn: lit.column + 2 }} />}
        </div>
        <div className="matrix-line matrix-heads" role="row" aria-rowindex={1}>
          <span className="matrix-corner" role="columnheader">
            <span className="visually-hidden">{t('coverage.table.region')}</span>
          </span>
          {columns.map((column, at) => {
            const place = { row: -1, column: at };
            return (
              <span
                key={column.affair}
                id={cellId(id, place)}
                role="columnheader"
                className={`matrix-head ${column.covered === 0 ? '' : 'matrix-head-covered'} ${at === lit.column ? 'matrix-lit' : ''}`}
                aria-label={`${column.name}: ${coverWords(t, 'covers', column.covered, column.inPart)}`}
                aria-colindex={at + 2}
                aria-selected={same(selected, place)}
                data-row={-1}
                data-column={at}
                tabIndex={same(active, place) ? 0 : -1}
              >
                <span>{column.name}</span>
              </span>
            );
          })}
          <span className="matrix-margin" role="presentation" />
        </div>
        <div className="matrix-line matrix-counts" aria-hidden="true">
          <span className="matrix-name note">{t('coverage.coversIt')}</span>
          {columns.map((column, at) => (
            <span key={column.affair} className="matrix-count" data-row={-1} data-column={at}>
              <CountSign covered={column.covered} inPart={column.inPart} language={language} />
              {column.inPart > 0 && (
                <span
                  className="matrix-count-bar matrix-bar-part"
                  style={{ height: length(column.inPart, most, 16) }}
                />
              )}
              <span className="matrix-count-bar" style={{ height: length(column.covered, most, 16) }} />
            </span>
          ))}
          <span className="matrix-margin note">
            <span>{t('coverage.covered.column')}</span>
            <span>{t('coverage.agreements.column')}</span>
          </span>
        </div>
        {rows.map((row, at) => (
          <MatrixRow
            key={row.region}
            id={id}
            row={row}
            at={at}
            rowIndex={first + at + 2}
            columns={columns}
            language={language}
            widest={widestRow}
            activeColumn={active.row === at ? active.column : undefined}
            selectedColumn={selected.row === at ? selected.column : undefined}
            lit={lit.row === at}
            firstWithout={!row.recorded && (at === 0 || rows[at - 1]?.recorded === true)}
          />
        ))}
        {tip !== undefined && (
          // For the pointer; the cell's own name says the same.
          <span className="matrix-tip" aria-hidden="true" style={hovered?.tip}>
            {tipText(t, rows[tip.row], columns[tip.column], tip.column, language)}
          </span>
        )}
      </div>
    </div>
  );
}

function tipText(
  t: Translate,
  row: GridRow | undefined,
  column: GridColumn | undefined,
  at: number,
  language: Language,
): string {
  if (row === undefined) {
    return column === undefined
      ? ''
      : `${column.name}: ${coverWords(t, 'covers', column.covered, column.inPart)}`;
  }
  const cell = row.cells[at];
  if (column === undefined) return `${row.name}: ${rowWords(t, row)}`;
  if (cell === undefined) return '';
  if (!row.recorded) return `${row.name}: ${cellWords(cell, language)}`;
  return `${row.name}, ${column.name}: ${cellWords(cell, language)}`;
}
