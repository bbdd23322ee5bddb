import { memo } from 'react';
import type { Language } from '../../../domain/ViewSettings.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { translatorFor } from '../../../i18n/translate.ts';
import { cellWords } from '../../../view/coverage/cellSentence.ts';
import { RegionMark } from '../../components/RegionMark.tsx';
import { cellId, countInPart, length, rowWords, type GridColumn, type GridRow } from './gridPlaces.ts';
import { CellSign, CountSign } from './MatrixCell.tsx';

/** One row of the grid. Drawn again only where something of its own changes. */
export const MatrixRow = memo(function MatrixRow(props: {
  readonly id: string;
  readonly row: GridRow;
  readonly at: number;
  readonly rowIndex: number;
  readonly columns: readonly GridColumn[];
  readonly language: Language;
  readonly widest: number;
  readonly activeColumn: number | undefined;
  readonly selectedColumn: number | undefined;
  readonly lit: boolean;
  readonly firstWithout: boolean;
}) {
  const { id, row, at, columns, language, activeColumn, selectedColumn } = props;
  const t = translatorFor(language);
  const number = (value: number): string => formatNumber(value, language);
  const inPart = countInPart(row.cells);
  const classes = ['matrix-line', 'matrix-row'];
  if (props.lit) classes.push('matrix-row-lit');
  if (!row.recorded) classes.push('matrix-row-without');
  if (props.firstWithout) classes.push('matrix-row-first');
  return (
    <div className={classes.join(' ')} role="row" aria-rowindex={props.rowIndex}>
      <span
        id={cellId(id, { row: at, column: -1 })}
        className="matrix-name"
        role="rowheader"
        aria-label={`${row.name}: ${rowWords(t, row)}`}
        aria-colindex={1}
        aria-selected={selectedColumn === -1}
        data-row={at}
        data-column={-1}
        tabIndex={activeColumn === -1 ? 0 : -1}
      >
        <RegionMark level={row.level} size={10} state={row.recorded ? 'rest' : 'no-record'} />
        <span className="matrix-name-text">{row.name}</span>
      </span>
      {row.recorded ? (
        row.cells.map((cell, column) => (
          <span
            key={columns[column]?.affair}
            id={cellId(id, { row: at, column })}
            className={`matrix-cell matrix-cell-${cell.state}`}
            role="gridcell"
            aria-label={`${row.name}, ${columns[column]?.name ?? ''}: ${cellWords(cell, language)}`}
            aria-colindex={column + 2}
            aria-selected={selectedColumn === column}
            data-row={at}
            data-column={column}
            tabIndex={activeColumn === column ? 0 : -1}
          >
            <CellSign cell={cell} />
          </span>
        ))
      ) : (
        <span
          id={cellId(id, { row: at, column: 0 })}
          className="matrix-without hatch"
          role="gridcell"
          aria-colindex={2}
          aria-colspan={columns.length}
          aria-label={`${row.name}: ${t('coverage.withoutRow')}`}
          aria-selected={selectedColumn !== undefined && selectedColumn >= 0}
          data-row={at}
          data-column={0}
          tabIndex={activeColumn !== undefined && activeColumn >= 0 ? 0 : -1}
        >
          <span>{t('coverage.withoutRow')}</span>
        </span>
      )}
      <span className="matrix-margin" aria-hidden="true">
        {row.recorded && (
          <>
            <span className="matrix-bar">
              <span className="matrix-bar-full" style={{ width: length(row.covered, props.widest, 26) }} />
              {inPart > 0 && (
                <span className="matrix-bar-part" style={{ width: length(inPart, props.widest, 26) }} />
              )}
              <CountSign covered={row.covered} inPart={inPart} language={language} />
            </span>
            <span className="matrix-agreements">{number(row.families)}</span>
          </>
        )}
      </span>
    </div>
  );
});
