import { useMemo, type CSSProperties } from 'react';
import { columnNames } from '../../ingest/build/columnNames.ts';
import type { SetAsideReason, SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { SheetView } from '../../ingest/plan/SheetView.ts';
import type { CellMark } from '../../view/importing/cellMarks.ts';
import { useTranslate } from '../StoreContext.tsx';
import type { ShownColumn } from './GridHead.tsx';

const longestTitle = 400;

/** One row of a table, its number a button that says what the row is. */
export function GridBodyRow(props: {
  readonly row: number;
  readonly at: number;
  readonly view: SheetView;
  readonly plan: SheetPlan;
  readonly columns: readonly ShownColumn[];
  readonly reason: SetAsideReason | undefined;
  readonly isHidden: boolean;
  readonly marks: ReadonlyMap<string, CellMark> | undefined;
  readonly style: CSSProperties;
  readonly tabStop: (row: number, column: number) => 0 | -1;
  readonly onOpen: (element: HTMLElement) => void;
}) {
  const t = useTranslate();
  const { row, at, view, plan, columns, reason, marks, tabStop } = props;
  const names = useMemo(() => columnNames(plan.columns), [plan]);
  const number = String(view.sheet.rowNumbers[row] ?? row + 1);
  const { header } = plan;
  const isHeader = header !== undefined && row >= header.first && row <= header.last;
  const state = isHeader
    ? t('importing.row.isHeader')
    : reason === undefined
      ? undefined
      : t(`importing.noData.${reason}`);
  const kind = isHeader ? 'is-header' : reason === undefined ? '' : 'is-aside';
  const place = at + 2;
  return (
    <div
      role="row"
      aria-rowindex={at + 4}
      className={`imp-grid-row ${kind} ${props.isHidden ? 'is-hidden' : ''}`}
      style={props.style}
    >
      <span role="rowheader" aria-colindex={1} className="imp-grid-number">
        <button
          type="button"
          data-cell={`${String(place)}:0`}
          tabIndex={tabStop(place, 0)}
          aria-haspopup="dialog"
          aria-label={`${t('importing.row.menu', { row: number })}${state === undefined ? '' : `, ${state}`}`}
          title={state}
          onClick={(event) => props.onOpen(event.currentTarget)}
        >
          {number}
        </button>
      </span>
      {columns.map(({ at: position, column, start, size }) => {
        // A title that is merged across stands once; what is merged down belongs to each row.
        const text = reason === undefined || view.isFilled(row, column) ? view.text(row, column) : '';
        const mark = marks?.get(names[column] ?? '');
        return (
          <span
            key={column}
            role="gridcell"
            aria-colindex={position + 2}
            data-cell={`${String(place)}:${String(position + 1)}`}
            tabIndex={tabStop(place, position + 1)}
            className={`imp-grid-cell ${mark === undefined ? '' : `is-${mark}`}`}
            {...(text.length > 12 ? { title: text.slice(0, longestTitle) } : {})}
            style={{ left: start, width: size }}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
}
