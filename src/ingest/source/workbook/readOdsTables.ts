import type { RawSheet } from '../RawSheet.ts';
import { plainNumber, readDuration, readIsoDay, type CellValue } from './cellValue.ts';
import type { XmlAttributes, XmlHandler } from './parseXml.ts';
import { mostColumns, mostRows, SheetCollector, WorkbookBudget, type FileRange } from './SheetCollector.ts';

/** Parts of a cell whose text is none of the cell's: comments, and pictures and boxes that lie upon it. */
const besides = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'control', 'table']);

interface Table {
  readonly name: string;
  readonly hidden: boolean;
  readonly collector: SheetCollector;
  readonly merges: FileRange[];
  readonly hiddenColumns: [number, number][];
  formulas: number;
  columns: number;
  row: number;
}

/**
 * Reads the content of an OpenDocument spreadsheet. Cells and rows that are repeated are filled in only where they hold
 * something. `sheets` is complete when the whole document went through the handler.
 */
export function readOdsTables(file: string): {
  readonly handler: XmlHandler;
  readonly sheets: readonly RawSheet[];
} {
  const sheets: RawSheet[] = [];
  const budget = new WorkbookBudget();
  const hiddenStyles = new Set<string>();
  let style = '';
  let table: Table | undefined;
  let row: XmlAttributes | undefined;
  let column = 0;
  let cell: XmlAttributes | undefined;
  let text: string | undefined;
  let inParagraph = false;
  /** Elements that are open within one that is left out. */
  let skipped = 0;

  const endCell = (current: Table, attributes: XmlAttributes): void => {
    const repeat = count(attributes['table:number-columns-repeated'], mostColumns);
    const stated = attributes['table:formula'];
    const result = valueOf(attributes, text ?? '');
    const { value, type } = result ?? {
      value: stated === undefined ? '' : formulaText(stated),
      type: 'formula' as const,
    };
    if (value !== '') {
      for (let n = 0; n < repeat; n += 1) current.collector.addCell(column + n, value, type);
    }
    if (stated !== undefined && result !== undefined) current.formulas += repeat;
    const [wide, high] = [
      count(attributes['table:number-columns-spanned'], mostColumns),
      count(attributes['table:number-rows-spanned'], mostRows),
    ];
    if (wide > 1 || high > 1) {
      const top = current.row + 1;
      current.merges.push({ top, left: column, bottom: top + high - 1, right: column + wide - 1 });
    }
    column += repeat;
  };

  const endTable = ({ name, hidden, collector, merges, hiddenColumns, formulas }: Table): void => {
    const notes = { ...(formulas > 0 ? { formulas } : {}), ...(hidden ? { hidden: true } : {}) };
    const sheet = collector.build({ file, sheet: name, format: 'ods' }, { merges, hiddenColumns, notes });
    // Copies of sheets of other files, kept for formulas.
    if (sheet !== undefined && !/^'?[a-z]+:\/.*#\$/i.test(name)) sheets.push(sheet);
  };

  const openInCell = (name: string, attributes: XmlAttributes): void => {
    if (besides.has(name)) skipped = 1;
    else if (name === 'p' || name === 'h') {
      text = text === undefined ? '' : `${text}\n`;
      inParagraph = true;
    } else if (name === 's') text = (text ?? '') + ' '.repeat(count(attributes['text:c'], 1000));
    else if (name === 'tab') text = `${text ?? ''}\t`;
    else if (name === 'line-break') text = `${text ?? ''}\n`;
  };

  const openInTable = (current: Table, name: string, attributes: XmlAttributes): void => {
    if (name === 'table-row') {
      row = attributes;
      column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      cell = attributes;
      text = undefined;
      inParagraph = false;
    } else if (name === 'table-column') {
      const repeat = count(attributes['table:number-columns-repeated'], mostColumns);
      if (isHidden(attributes)) current.hiddenColumns.push([current.columns, current.columns + repeat - 1]);
      current.columns += repeat;
    } else if (name === 'shapes' || name === 'table') skipped = 1;
  };

  const handler: XmlHandler = {
    open(name, attributes) {
      if (skipped > 0) skipped += 1;
      else if (cell !== undefined) openInCell(name, attributes);
      else if (table !== undefined) openInTable(table, name, attributes);
      else if (name === 'table') {
        table = {
          name: attributes['table:name'] ?? '',
          hidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
          collector: new SheetCollector(budget),
          merges: [],
          hiddenColumns: [],
          formulas: 0,
          columns: 0,
          row: 0,
        };
      } else if (name === 'style') style = attributes['style:name'] ?? '';
      else if (name === 'table-properties' && attributes['table:display'] === 'false')
        hiddenStyles.add(style);
    },
    close(name) {
      if (skipped > 0) skipped -= 1;
      else if (table === undefined) return;
      else if (name === 'p' || name === 'h') inParagraph = false;
      else if (cell !== undefined && (name === 'table-cell' || name === 'covered-table-cell')) {
        endCell(table, cell);
        cell = undefined;
      } else if (cell !== undefined) return;
      else if (name === 'table-row' && row !== undefined) {
        const repeat = count(row['table:number-rows-repeated'], mostRows);
        table.collector.endRow(table.row + 1, isHidden(row), repeat);
        table.row += repeat;
        row = undefined;
      } else if (name === 'table') {
        endTable(table);
        table = undefined;
      }
    },
    text(piece) {
      if (inParagraph && skipped === 0) text = (text ?? '') + piece.replaceAll(/\s*[\r\n]\s*/g, ' ');
    },
  };
  return { handler, sheets };
}

/** `undefined` where a formula has no value. */
function valueOf(
  attributes: XmlAttributes,
  text: string,
): { readonly value: string; readonly type: CellValue['type'] } | undefined {
  const hasFormula = attributes['table:formula'] !== undefined;
  const typed = ({ text: value, type }: CellValue): { value: string; type: CellValue['type'] } => ({
    value,
    type,
  });
  if (attributes['calcext:value-type'] === 'error') return { value: text, type: 'error' };
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const digits = plainNumber(attributes['office:value'] ?? '');
      return digits === undefined ? { value: text, type: 'text' } : { value: digits, type: 'number' };
    }
    case 'date': {
      const stated = attributes['office:date-value'] ?? text;
      // Day 0, which an empty cell becomes in a sum of days.
      return stated === '1899-12-30' ? { value: '0', type: 'number' } : typed(readIsoDay(stated));
    }
    case 'time':
      return typed(readDuration(attributes['office:time-value'] ?? text));
    case 'boolean':
      return { value: attributes['office:boolean-value'] === 'true' ? 'true' : 'false', type: 'boolean' };
    case undefined:
      return hasFormula && text === '' ? undefined : { value: text, type: 'text' };
    default: {
      const value = text === '' ? (attributes['office:string-value'] ?? '') : text;
      const isError = hasFormula && /^(?:#(?:REF|N\/A|DIV\/0|VALUE|NAME|NUM|NULL)\W*|Err:\d+)$/.test(value);
      return { value, type: isError ? 'error' : 'text' };
    }
  }
}

/** `of:=[.B3]*2` without the name of its language. */
function formulaText(formula: string): string {
  return formula.replace(/^[\w.-]+:(?==)/, '');
}

function isHidden(attributes: XmlAttributes): boolean {
  const visibility = attributes['table:visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}

/** A number of repetitions; 1 where it is not stated or none, and at most as many as a sheet has room for. */
function count(stated: string | undefined, most: number): number {
  const value = Number(stated ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
}
