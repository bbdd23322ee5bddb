import type { IssueCode } from '../domain/Dataset.ts';
import { decodeText, type TextEncoding } from './decodeText.ts';
import { splitRecords, type TextRecord } from './splitRecords.ts';

export interface TextTable {
  readonly delimiter: string;
  readonly encoding: TextEncoding;
  /** Characters that could not be read. */
  readonly damaged: number;
  /** Rows that hold anything, in order, header and all. */
  readonly records: readonly TextRecord[];
}

export type TableReading =
  | { readonly table: TextTable }
  | { readonly problem: Extract<IssueCode, 'file-empty' | 'file-not-text' | 'file-too-large'> };

/** Largest file that is read, in bytes. */
export const largestFile = 50 * 1024 * 1024;

const delimiters = [',', ';', '\t', '|'] as const;
const sampleCharacters = 200_000;
const sampleRecords = 50;

/**
 * A file as a table of text: finds out encoding and delimiter, splits it into rows. Nothing is trimmed or converted.
 * A first line `sep=;`, as Excel writes it, names the delimiter and is no row.
 */
export function readTable(bytes: Uint8Array): TableReading {
  if (bytes.length > largestFile) return { problem: 'file-too-large' };
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const { encoding, damaged } = decoded;
  const named = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(decoded.text);
  const text = named === null ? decoded.text : decoded.text.slice(named[0].length);
  const delimiter = named?.[1] ?? detectDelimiter(text);
  const records = splitRecords(text, delimiter).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  if (records.length === 0) return { problem: 'file-empty' };
  return { table: { delimiter, encoding, damaged, records } };
}

/**
 * The delimiter by which most of the first rows get the same number (two or more) of cells; of equals the one that
 * gives more cells; a comma where none does.
 */
export function detectDelimiter(text: string): string {
  let best: { readonly delimiter: string; readonly share: number; readonly width: number } = {
    delimiter: ',',
    share: 0,
    width: 1,
  };
  const sample = text.slice(0, sampleCharacters);
  for (const delimiter of delimiters) {
    const widths = splitRecords(sample, delimiter, sampleRecords).map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      const share = count / widths.length;
      if (share > best.share || (share === best.share && width > best.width)) {
        best = { delimiter, share, width };
      }
    }
  }
  return best.delimiter;
}
