import type { CellObject, ParsingOptions, WorkSheet } from '@e965/xlsx';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError, type InputFile } from '../Source.ts';
import { readSerial, withoutExponent, type CellValue } from './cellValue.ts';
import { kindOfFormat } from './numberFormat.ts';
import { SheetCollector, WorkbookBudget } from './SheetCollector.ts';
import { workbookStream } from './workbookStream.ts';

/** How the format numbers its errors ([MS-XLS] 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * The sheets that hold anything, in their order, hidden ones too, of a workbook of Excel 97-2003 (BIFF8; older ones too).
 * The library for it is loaded when the first such file comes. A formula whose value the writing program left blank cannot
 * be told from one whose value is an empty text.
 *
 * @throws FileProblemError `file-encrypted`, `file-truncated`
 */
export async function readXls(file: InputFile): Promise<readonly RawSheet[]> {
  const { read } = await import('@e965/xlsx');
  const stream = workbookStream(file.bytes);
  // The library takes a stream by its first record for what it is; anything else it would take for another kind of file.
  if (stream[0] !== 0x09 || (stream[1] ?? 0xff) > 0x08) throw new FileProblemError('file-truncated');
  const options: ParsingOptions = {
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellNF: true,
    cellStyles: true,
    cellText: false,
  };
  const book = (() => {
    try {
      return read(stream, { ...options, type: 'array' });
    } catch (error) {
      const words = error instanceof Error ? error.message : '';
      throw new FileProblemError(/password|encrypt/i.test(words) ? 'file-encrypted' : 'file-truncated');
    }
  })();
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = new WorkbookBudget();
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
    const raw =
      sheet === undefined ? undefined : readSheet(sheet, { file: file.name, name, hidden, date1904, budget });
    return raw === undefined ? [] : [raw];
  });
}

interface About {
  readonly file: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly budget: WorkbookBudget;
}

function readSheet(sheet: WorkSheet, { file, name, hidden, date1904, budget }: About): RawSheet | undefined {
  const collector = new SheetCollector(budget);
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  let formulas = 0;
  // Both are sparse: `forEach` passes over what is not there.
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      const isFormula = cell.f !== undefined;
      if (isFormula && cell.v === undefined) {
        collector.addCell(column, `=${cell.f ?? ''}`, 'formula');
        return;
      }
      if (isFormula) formulas += 1;
      const { text, type } = valueOf(cell, date1904);
      collector.addCell(column, text, type);
    });
    collector.endRow(row + 1, sheet['!rows']?.[row]?.hidden === true);
  });
  return collector.build(
    { file, sheet: name, format: 'xls' },
    {
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
        top: s.r + 1,
        left: s.c,
        bottom: e.r + 1,
        right: e.c,
      })),
      hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, at): [number, number][] =>
        // The list has holes.
        (column as typeof column | undefined)?.hidden === true ? [[at, at]] : [],
      ),
      notes: {
        ...(date1904 ? { date1904 } : {}),
        ...(formulas > 0 ? { formulas } : {}),
        ...(hidden ? { hidden } : {}),
      },
    },
  );
}

function valueOf({ t, v, z }: CellObject, date1904: boolean): CellValue {
  if (t === 'e') return { text: errors[Number(v)] ?? '#N/A', type: 'error' };
  if (typeof v === 'boolean') return { text: String(v), type: 'boolean' };
  if (typeof v !== 'number') return { text: typeof v === 'string' ? v : '', type: 'text' };
  const kind = typeof z === 'string' ? kindOfFormat(z) : undefined;
  const digits = withoutExponent(v);
  return kind === undefined ? { text: digits, type: 'number' } : readSerial(digits, kind, date1904);
}
