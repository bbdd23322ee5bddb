import type { RawSheet } from '../RawSheet.ts';
import type { SheetOrigin } from '../SheetBuilder.ts';
import { FileProblemError } from '../Source.ts';
import { plainNumber, readIsoDay, readSerial, type CellValue } from './cellValue.ts';
import type { SerialKind } from './numberFormat.ts';
import { isTrue, type XmlAttributes, type XmlHandler } from './parseXml.ts';
import { readEscapes } from './readEscapes.ts';
import { mostColumns, SheetCollector, type FileRange, type WorkbookBudget } from './SheetCollector.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  /** By the place in the workbook's cell formats. */
  readonly formats: readonly (SerialKind | undefined)[];
  readonly date1904: boolean;
  readonly budget: WorkbookBudget;
}

export interface XlsxSheetReader {
  readonly handler: XmlHandler;
  /** The sheet, when all of it went through the handler; `undefined` where it holds nothing. */
  finish(origin: SheetOrigin, hidden: boolean): RawSheet | undefined;
}

/** Which text is being read. */
type Field = 'value' | 'formula' | 'inline' | 'none';

/** Reads the XML of one worksheet. Rows and cells that do not say where they are follow the one before. */
export function readXlsxSheet(context: SheetContext): XlsxSheetReader {
  const collector = new SheetCollector(context.budget);
  const merges: FileRange[] = [];
  const hiddenColumns: [number, number][] = [];
  const sharedFormulas = new Map<string, string>();
  let formulas = 0;
  let inData = false;
  let row = 0;
  let rowHidden = false;
  let column = -1;
  let cell: XmlAttributes | undefined;
  let field: Field = 'none';
  let phonetic = false;
  let value = '';
  let hasValue = false;
  let inline = '';
  let formula: string | undefined;
  let shared: string | undefined;

  const openInData = (name: string, attributes: XmlAttributes): void => {
    if (name === 'c') {
      cell = attributes;
      const address = attributes['r'];
      column = address === undefined ? column + 1 : columnOf(address);
      value = '';
      inline = '';
      hasValue = false;
      formula = undefined;
      shared = undefined;
    } else if (name === 'v') {
      hasValue = true;
      field = 'value';
    } else if (name === 'f') {
      formula = '';
      shared = attributes['t'] === 'shared' ? attributes['si'] : undefined;
      field = 'formula';
    } else if (name === 't') field = phonetic ? 'none' : 'inline';
    else if (name === 'rPh') phonetic = true;
    else if (name === 'row') {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
      rowHidden = isTrue(attributes['hidden']);
      column = -1;
    }
  };

  const endCell = (type: string): void => {
    if (shared !== undefined && formula !== undefined) {
      // Only the first cell of a shared formula states it; in the others it would be moved.
      if (formula === '') formula = sharedFormulas.get(shared) ?? '';
      else sharedFormulas.set(shared, formula);
    }
    // An empty value is one only of a formula whose value is a text.
    if (formula !== undefined && (value === '' ? type !== 'str' || !hasValue : false)) {
      collector.addCell(column, `=${formula}`, 'formula');
      return;
    }
    if (formula !== undefined) formulas += 1;
    const result = valueOf(type, value, inline, cell?.['s'], context);
    collector.addCell(column, result.text, result.type);
  };

  const handler: XmlHandler = {
    open(name, attributes) {
      if (inData) openInData(name, attributes);
      else if (name === 'sheetData') inData = true;
      else if (name === 'col' && isTrue(attributes['hidden'])) {
        if (hiddenColumns.length >= mostColumns)
          throw new FileProblemError('file-invalid', { reason: '<cols>' });
        hiddenColumns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
      } else if (name === 'mergeCell') {
        const range = readRange(attributes['ref'] ?? '');
        if (range !== undefined) merges.push(range);
      }
    },
    close(name) {
      if (!inData) return;
      if (name === 'c') {
        endCell(cell?.['t'] ?? 'n');
        cell = undefined;
      } else if (name === 'v' || name === 'f' || name === 't') field = 'none';
      else if (name === 'rPh') phonetic = false;
      else if (name === 'row') collector.endRow(row, rowHidden);
      else if (name === 'sheetData') inData = false;
    },
    text(text) {
      if (field === 'none' || cell === undefined) return;
      if (field === 'value') value += text;
      else if (field === 'inline') inline += text;
      else formula = (formula ?? '') + text;
    },
  };

  return {
    handler,
    finish: (origin, hidden) =>
      collector.build(origin, {
        merges,
        hiddenColumns,
        notes: {
          ...(context.date1904 ? { date1904: true } : {}),
          ...(formulas > 0 ? { formulas } : {}),
          ...(hidden ? { hidden: true } : {}),
        },
      }),
  };
}

function valueOf(
  type: string,
  value: string,
  inline: string,
  style: string | undefined,
  context: SheetContext,
): CellValue {
  switch (type) {
    case 's': {
      if (value === '') return { text: '', type: 'text' };
      // A text that the file points at but does not hold.
      const text = context.strings[Number(value)];
      return text === undefined ? { text: '#REF!', type: 'error' } : { text, type: 'text' };
    }
    case 'inlineStr':
      return { text: readEscapes(inline === '' ? value : inline), type: 'text' };
    case 'str':
      return { text: readEscapes(value), type: 'text' };
    case 'b':
      return { text: value === '' ? '' : String(isTrue(value.trim())), type: 'boolean' };
    case 'e':
      return { text: value, type: 'error' };
    case 'd':
      return readIsoDay(value);
    default:
      return numberOf(value.trim(), context.formats[Number(style ?? 0)], context.date1904);
  }
}

function numberOf(value: string, kind: SerialKind | undefined, date1904: boolean): CellValue {
  if (kind !== undefined && value !== '') return readSerial(value, kind, date1904);
  const digits = plainNumber(value);
  return digits === undefined ? { text: value, type: 'text' } : { text: digits, type: 'number' };
}

/** Column of an address like `AB12`, from 0. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = (address.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > 1e6) break;
  }
  if (column === 0) throw new FileProblemError('file-invalid', { reason: `r="${address.slice(0, 20)}"` });
  return column - 1;
}

function readRange(reference: string): FileRange | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (parts === null) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = parts;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}
