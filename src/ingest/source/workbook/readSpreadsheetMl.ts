import { parseXml, type XmlAttributes } from '../graph/parseXml.ts';
import type { TextFile } from '../FileContent.ts';
import type { CellType, RawSheet } from '../RawSheet.ts';
import { FileProblemError } from '../Source.ts';
import { SheetCollector, WorkbookBudget, type FileRange } from './SheetCollector.ts';

const types: Readonly<Record<string, CellType>> = {
  Number: 'number',
  DateTime: 'date',
  Boolean: 'boolean',
  Error: 'error',
};

/** A sheet that is being read. */
interface OpenSheet {
  readonly name: string;
  hidden: boolean;
  readonly collector: SheetCollector;
  readonly merges: FileRange[];
  readonly hiddenColumns: [number, number][];
  row: number;
  column: number;
  columnsDescribed: number;
  formulas: number;
}

/** A cell that is open: its column, what its element and its `Data` state. */
interface OpenCell {
  readonly column: number;
  readonly formula: string | undefined;
  type: CellType;
  text: string;
}

/**
 * The sheets that hold anything of an XML spreadsheet of Excel 2002 and 2003, which information systems write under names
 * that end in `.xls` or `.xml`: hidden ones too, merged ranges, days and formulas. Nothing is fetched or expanded.
 *
 * @throws FileProblemError `file-entities`, `file-too-deep`, `file-truncated`, `file-invalid`, `table-too-large`, `file-empty`
 */
export function readSpreadsheetMl(file: TextFile): readonly RawSheet[] {
  const budget = new WorkbookBudget();
  const sheets: RawSheet[] = [];
  let sheet: OpenSheet | undefined;
  let hiddenRow = false;
  let cell: OpenCell | undefined;
  let inData = false;
  let rowSpan = 0;
  /** Text of the element that says whether the sheet is shown. */
  let visible: string | undefined;
  const open = (name: string, attributes: XmlAttributes): void => {
    const at = (key: string): string | undefined => attributes[`ss:${key}`] ?? attributes[key];
    if (name === 'Worksheet') {
      sheet = openSheet(at('Name') ?? '', budget);
    } else if (sheet === undefined) return;
    else if (name === 'Visible') visible = '';
    else if (name === 'Column') {
      const first = numberOf(at('Index'), sheet.columnsDescribed + 1) - 1;
      const last = first + numberOf(at('Span'), 0);
      sheet.columnsDescribed = last + 1;
      if (at('Hidden') === '1') sheet.hiddenColumns.push([first, last]);
    } else if (name === 'Row') {
      sheet.row = numberOf(at('Index'), sheet.row + 1);
      sheet.column = 0;
      hiddenRow = at('Hidden') === '1';
      rowSpan = numberOf(at('Span'), 0);
    } else if (name === 'Cell') {
      const column = numberOf(at('Index'), sheet.column + 1) - 1;
      const [across, down] = [numberOf(at('MergeAcross'), 0), numberOf(at('MergeDown'), 0)];
      if (across + down > 0) {
        sheet.merges.push({ top: sheet.row, left: column, bottom: sheet.row + down, right: column + across });
      }
      sheet.column = column + 1 + across;
      cell = { column, formula: at('Formula'), type: 'text', text: '' };
    } else if (name === 'Data' && cell !== undefined) {
      inData = true;
      cell.type = types[at('Type') ?? ''] ?? 'text';
    }
  };
  parseXml(file, {
    open,
    text(text) {
      if (visible !== undefined) visible += text;
      else if (inData && cell !== undefined) cell.text += text;
    },
    close(name) {
      if (sheet === undefined) return;
      if (name === 'Data') inData = false;
      else if (name === 'Visible') {
        if (/^Sheet(?:Very)?Hidden$/.test(visible?.trim() ?? '')) sheet.hidden = true;
        visible = undefined;
      } else if (name === 'Cell' && cell !== undefined) {
        addCell(sheet, cell);
        cell = undefined;
      } else if (name === 'Row') {
        sheet.collector.endRow(sheet.row, hiddenRow);
        // Rows that are alike beneath it hold nothing.
        sheet.row += rowSpan;
      } else if (name === 'Worksheet') {
        const { collector, merges, hiddenColumns, formulas, hidden } = sheet;
        const notes = { ...(formulas > 0 ? { formulas } : {}), ...(hidden ? { hidden } : {}) };
        const raw = collector.build(
          { file: file.file, sheet: sheet.name, format: 'xls' },
          { merges, hiddenColumns, notes },
        );
        if (raw !== undefined) sheets.push(raw);
        sheet = undefined;
      }
    },
  });
  if (sheets.length === 0) throw new FileProblemError('file-empty');
  return sheets;
}

function openSheet(name: string, budget: WorkbookBudget): OpenSheet {
  const collector = new SheetCollector(budget);
  const counts = { row: 0, column: 0, columnsDescribed: 0, formulas: 0 };
  return { name, hidden: false, collector, merges: [], hiddenColumns: [], ...counts };
}

function addCell(sheet: OpenSheet, { column, formula, type, text }: OpenCell): void {
  if (formula !== undefined && text === '') {
    sheet.collector.addCell(column, formula, 'formula');
    return;
  }
  if (formula !== undefined) sheet.formulas += 1;
  const { collector } = sheet;
  if (type === 'date') collector.addCell(column, dayOf(text), 'date');
  else if (type === 'boolean') collector.addCell(column, text.trim() === '1' ? 'true' : 'false', 'boolean');
  else collector.addCell(column, text, type);
}

/** `2021-01-05T00:00:00.000` as `2021-01-05`, with the time where one is set. */
function dayOf(text: string): string {
  const [, day = text, time = ''] = /^\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(text) ?? [];
  return time === '' || time === '00:00' ? day : `${day}T${time}`;
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 1_048_576) {
    throw new FileProblemError('file-invalid', { reason: 'index' });
  }
  return number;
}
