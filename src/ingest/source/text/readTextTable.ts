import { assertNotCancelled } from '../../../lib/Task.ts';
import type { TextFile } from '../FileContent.ts';
import type { RawSheet, SheetNotes } from '../RawSheet.ts';
import { SheetBuilder } from '../SheetBuilder.ts';
import { FileProblemError } from '../Source.ts';
import { sourceLimits, tableTooLarge } from '../sourceLimits.ts';
import { detectDelimiter } from './detectDelimiter.ts';
import { scanRecords } from './splitRecords.ts';

const rowsPerReport = 5000;

/**
 * A text as a table: finds out the delimiter and splits it into rows. Nothing is trimmed or converted. A first line
 * `sep=;`, as spreadsheets write it, names the delimiter and is no row, but is counted as one. O(characters).
 *
 * @throws FileProblemError `file-empty`, `table-too-large`
 */
export function readTextTable(source: TextFile, format: 'csv' | 'paste'): RawSheet {
  const { file, text, encoding, damaged, report, isCancelled } = source;
  const named = /^"?sep=(.)"?[,;\t|]*(?:\r\n|\n|\r|$)/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const before = named === null ? 0 : 1;
  const delimiter = named?.[1] ?? detectDelimiter(body, preferredDelimiter(file, format));
  const builder = new SheetBuilder();
  const brokenQuotes: { row: number; quotes: 'unclosed' | 'stray' }[] = [];
  let cells = 0;
  let width = 0;
  // Empty cells wait: a row's last ones count only up to the widest table that is read.
  let waiting = 0;
  scanRecords(body, delimiter, {
    cell(cell) {
      if (cell === '' && width + waiting >= sourceLimits.columns) return;
      if (cell === '') {
        waiting += 1;
        return;
      }
      for (; waiting > 0; waiting -= 1) {
        builder.addCell('');
        width += 1;
      }
      if (width >= sourceLimits.columns) throw tableTooLarge();
      builder.addCell(cell);
      width += 1;
    },
    endRecord(row, quotes, position) {
      for (; waiting > 0; waiting -= 1) {
        builder.addCell('');
        width += 1;
      }
      const at = builder.endRow(row + before);
      if (at !== undefined) cells += width;
      width = 0;
      if (at !== undefined && quotes !== undefined) {
        brokenQuotes.push({ row: at, quotes: quotes === 'odd' ? 'stray' : 'unclosed' });
      }
      if (builder.rows > sourceLimits.rows || cells > sourceLimits.cells) throw tableTooLarge();
      if (row % rowsPerReport === 0) {
        assertNotCancelled(isCancelled);
        report(position);
      }
      return true;
    },
  });
  if (builder.rows === 0) throw new FileProblemError('file-empty');
  const notes: SheetNotes = {
    encoding,
    delimiter,
    ...(damaged > 0 ? { damaged } : {}),
    ...(brokenQuotes.length > 0 ? { brokenQuotes } : {}),
  };
  return builder.build({ file, format }, { notes });
}

/** What the name or the origin says about the delimiter; the content can say otherwise. */
function preferredDelimiter(file: string, format: 'csv' | 'paste'): string | undefined {
  return format === 'paste' || /\.(?:tsv|tab)$/i.test(file) ? '\t' : undefined;
}
