import { CircleHelp, ArrowUp } from 'lucide-react';
import type { SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { RawSheet } from '../../ingest/source/RawSheet.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { letterOf } from '../../ingest/build/columnNames.ts';
import { isToChoose } from '../../view/importing/sheetFacts.ts';
import { useTranslate } from '../StoreContext.tsx';

/** A column that is in sight, with its place in px. */
export interface ShownColumn {
  /** Position among the shown columns. */
  readonly at: number;
  /** Position in the table. */
  readonly column: number;
  readonly start: number;
  readonly size: number;
}

/** Letters, headers and readings of the columns; they stay in sight while the rows scroll. */
export function GridHead(props: {
  readonly session: ImportSession;
  readonly table: RawSheet;
  readonly plan: SheetPlan;
  readonly columns: readonly ShownColumn[];
  readonly width: number;
  readonly rowHeight: number;
  readonly tabStop: (row: number, column: number) => 0 | -1;
  readonly onOpen: (type: 'role' | 'row', at: number, element: HTMLElement) => void;
}) {
  const t = useTranslate();
  const { session, table, plan, columns, width, rowHeight, tabStop, onOpen } = props;
  const { header } = plan;
  const numberOf = (position: number): string => String(table.rowNumbers[position] ?? position + 1);
  const headerRows =
    header === undefined
      ? ''
      : header.first === header.last
        ? numberOf(header.first)
        : `${numberOf(header.first)}–${numberOf(header.last)}`;
  return (
    <div role="rowgroup" className="imp-grid-head" style={{ width }}>
      <div role="row" aria-rowindex={1} className="imp-grid-row imp-grid-letters">
        <span role="columnheader" aria-colindex={1} className="imp-grid-number">
          <span className="visually-hidden">{t('importing.aside.row')}</span>
        </span>
        {columns.map(({ at, column, start, size }) => (
          <span
            key={column}
            role="columnheader"
            aria-colindex={at + 2}
            className="imp-grid-cell"
            style={{ left: start, width: size }}
          >
            {letterOf(column)}
          </span>
        ))}
      </div>
      <div
        role="row"
        aria-rowindex={2}
        className="imp-grid-row imp-grid-headers"
        style={{ height: rowHeight }}
      >
        {header === undefined ? (
          <span
            role="rowheader"
            aria-colindex={1}
            aria-label={t('importing.fact.noHeader')}
            className="imp-grid-number"
            data-cell="0:0"
            tabIndex={tabStop(0, 0)}
          >
            –
          </span>
        ) : (
          <span role="rowheader" aria-colindex={1} className="imp-grid-number">
            <button
              type="button"
              data-cell="0:0"
              tabIndex={tabStop(0, 0)}
              aria-haspopup="dialog"
              aria-label={`${t('importing.row.menu', { row: headerRows })}, ${t('importing.row.isHeader')}`}
              onClick={(event) => onOpen('row', header.last, event.currentTarget)}
            >
              {headerRows}
            </button>
          </span>
        )}
        {columns.map(({ at, column, start, size }) => {
          const text = plan.columns[column]?.header ?? '';
          return (
            <span
              key={column}
              role="gridcell"
              aria-colindex={at + 2}
              className="imp-grid-cell"
              data-cell={`0:${String(at + 1)}`}
              tabIndex={tabStop(0, at + 1)}
              title={text}
              style={{ left: start, width: size }}
            >
              {text}
            </span>
          );
        })}
      </div>
      <div role="row" aria-rowindex={3} className="imp-grid-row imp-grid-roles">
        <span
          role="rowheader"
          aria-colindex={1}
          data-cell="1:0"
          tabIndex={tabStop(1, 0)}
          className="imp-grid-number"
        >
          <span className="visually-hidden">{t('importing.columns')}</span>
        </span>
        {columns.map(({ at, column, start, size }) => {
          const columnPlan = plan.columns[column];
          if (columnPlan === undefined) return null;
          const { role, basis, header: text } = columnPlan;
          const asked = isToChoose(session.plan, plan, column);
          const isIgnored = role === 'ignore';
          const isKept = role === 'attribute' && basis === 'none';
          const word = asked && isIgnored ? t('importing.column.choose') : t(`importing.role.${role}`);
          const Icon = asked ? CircleHelp : ArrowUp;
          return (
            <span
              key={column}
              role="gridcell"
              aria-colindex={at + 2}
              className={`imp-grid-cell ${asked ? 'is-asked' : isIgnored || isKept ? 'is-ignored' : ''}`}
              style={{ left: start, width: size }}
            >
              <button
                type="button"
                data-cell={`1:${String(at + 1)}`}
                tabIndex={tabStop(1, at + 1)}
                aria-haspopup="dialog"
                aria-label={t('importing.column.change', {
                  letter: letterOf(column),
                  header: text === '' ? t('importing.column.unnamed') : text,
                  role: word,
                  basis: t(`importing.basis.${basis}`),
                })}
                onClick={(event) => onOpen('role', column, event.currentTarget)}
              >
                <span className="imp-grid-role">
                  {((!isIgnored && !isKept) || asked) && <Icon size={12} strokeWidth={2} aria-hidden />}
                  {word}
                </span>
                {!isIgnored && <span className="imp-grid-basis">{t(`importing.basis.${basis}`)}</span>}
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
